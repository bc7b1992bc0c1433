import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, planYaml, project, run } from '../helpers/folder.ts';

describe('the commands', () => {
  test('site.yaml: a wrong key stops, what is empty is said, what is given stands in the head of a page', () => {
    const plan = { 'a/source.txt': '某区规划\n一、甲\n正文。\n', 'a/plan.yaml': planYaml() };
    expect(run(folderWith({ ...plan, 'site.yaml': 'id-code: 1\n' }), 'generate').err).toContain(
      'seeds/site.yaml:1: error [site-yaml] the key “id-code” is not known here.',
    );
    expect(run(folderWith({ ...plan, 'site.yaml': 'domain: x.gov.cn\n' }), 'generate').err).toContain(
      'seeds/site.yaml: warning [not-provided] id_code empty',
    );
    const root = folderWith({
      ...plan,
      'site.yaml': 'name: { zh: 某区政府, en: District }\ndomain: x.gov.cn\nid_code: 4403040001\n',
    });
    expect(run(root, 'build').status).toBe(0);
    const page = readFileSync(join(root, 'dist/zh/a/chp_1/index.html'), 'utf8');
    for (const [name, content] of [
      ['SiteName', '某区政府'],
      ['SiteDomain', 'x.gov.cn'],
      ['SiteIDCode', '4403040001'],
      ['ColumnType', '政策文件'],
      ['PubDate', '2016-01-02'],
      ['ContentSource', '某局'],
    ])
      expect(page).toContain(`<meta name="${name}" content="${content}">`);
    expect(readFileSync(join(project, 'dist/zh/futian-hitech-13fyp/chp_1/index.html'), 'utf8')).not.toContain(
      'SiteIDCode',
    );
  });
});
