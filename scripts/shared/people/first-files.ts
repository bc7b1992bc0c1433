/** The files of a publisher's folder that `init` makes where they are not there. */

import type { Sentence } from '../../../src/core/model/sentence.ts';
import { init } from '../command/commands-said.ts';

const siteYaml = `# 整个网站的设置。不知道的留空，用到它的地方会省略。
# The site as a whole. Leave empty what is not known: what needs it is left out, never invented.
name: { zh: "", en: "" }        # 网站名称，显示在每页页首；空着则为“规划文库” (else “Plan Library”)
sponsor: { zh: "", en: "" }     # 主办单位 (who runs the site)
domain: ""                      # 域名，如 plans.example.gov.cn (for meta SiteDomain)
id_code: ""                     # 网站标识码，按核定的填写 (as assigned, for meta SiteIDCode)
column_description: ""          # 栏目简介 (meta ColumnDescription)
column_keywords: ""             # 栏目关键词 (meta ColumnKeywords)
icp: ""                         # ICP 备案号 (ICP number)
police: ""                      # 公安备案号 (number of the police record)
contact: ""                     # 联系方式：电话、邮箱、地址 (how you are reached)
sites: []                       # 一起搜索的其他网站 (others, searched too): { name: { zh: , en: }, url: https://…/ }
# theme:                        # 外观；文件放在 theme/，用不着的删去 (its files stand in theme/)
#   colours: { accent: { light: "#9c1c1c", dark: "#ff9c8a" } }    # 颜色：浅色、深色背景各一 (on light and dark)
#   logo: logo.svg                                                # 标志 (a logo)
#   fonts: { text: "FangSong, STFangsong", english: Georgia, interface: "", files: { Office Song: song.woff2 } }
#   words: { zh: { footer: "" }, en: { footer: "" } }             # 页脚的话 (words of the foot)
#   components: { Footer: Footer.astro }                          # 换掉页脚等部分 (other parts of pages)
`;

/** The columns of seeds/glossary.csv; a term a line below them. */
const glossaryCsv = 'zh,en,kind,note_zh,note_en,unconfirmed,synonyms_zh,synonyms_en\n';

/**
 * The lines of the files that git reads. It shall not keep packages, what a build makes of seeds/, and what it
 * notes for the next one. And it shall keep every byte: set up for Windows it changes the ends of lines, and a
 * document would have other bytes, and another digest, here than in a pipeline.
 */
const ofGit: Record<string, readonly string[]> = {
  '.gitignore': ['node_modules/', 'dist/', 'parts/', 'dist.next/', 'content.next/', '.cache/'],
  '.gitattributes': ['* -text'],
};
const forGit = (path: keyof typeof ofGit): string => `${ofGit[path]!.join('\n')}\n`;

/** Each by its path in the folder: its text, made once for readers of both languages, and what it is for. */
export const firstFiles: Record<string, { text: string; says: Sentence }> = {
  'seeds/site.yaml': { text: siteYaml, says: init.siteYaml() },
  'seeds/glossary.csv': { text: glossaryCsv, says: init.glossaryCsv() },
  '.gitignore': { text: forGit('.gitignore'), says: init.gitignore() },
  '.gitattributes': { text: forGit('.gitattributes'), says: init.gitattributes() },
};

/** The lines that a file of a publisher lacks which git reads; none of any other file. */
export const lackingIn = (path: string, text: string): string[] => {
  const plain = (line: string) =>
    line
      .trim()
      .replace(/\s+/gu, ' ')
      .replace(/^\/|\/$/gu, '');
  const there = text.split(/\r?\n/u).map(plain);
  return (ofGit[path] ?? []).filter((line) => !there.includes(plain(line)));
};

/**
 * A package.json with a script for each of these commands, those that are there left as they are; and the
 * names of the scripts that are new. Null where the text is no object of JSON.
 */
export function withScripts(
  packageJson: string,
  commands: readonly string[],
): { text: string; added: string[] } | null {
  const read = parsed(packageJson);
  if (!read) return null;
  const { scripts: before } = read;
  const scripts = typeof before === 'object' && before !== null ? before : {};
  const added = commands.filter((name) => !Object.hasOwn(scripts, name));
  const more = Object.fromEntries(added.map((name) => [name, `plan-publisher ${name}`]));
  const indent = /^[ \t]+(?=")/mu.exec(packageJson)?.[0] ?? '  ';
  const end = packageJson.endsWith('\n') ? '\n' : '';
  return {
    text: JSON.stringify({ ...read, scripts: { ...scripts, ...more } }, null, indent) + end,
    added,
  };
}

/** An object of JSON; null where the text is none. */
function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
