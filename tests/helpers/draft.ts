import { type Line, original, planYaml } from './edited-plan.ts';

/** Hints of a plan.yaml, moved along with their lines. */
export const hintsFor = (lines: readonly Line[]): string =>
  planYaml.replace(
    /line: (\d+)/g,
    (_, n: string) => `line: ${lines.findIndex((l) => l.was === Number(n)) + 1}`,
  );

/** What the made draft says otherwise than the plan. */
const otherWords: [now: string, draft: string][] = [
  ['（三）人才保障', '（三）人才政策保障'],
  ['加快推进', '大力推进'],
  ['聚集了一批公共技术支撑平台', '形成了一批公共技术平台'],
  ['努力', '力争'],
  ['10家以上', '20家以上'],
  ['数量达到800家', '数量达到700家'],
];
const at = (lines: readonly Line[], beginning: string) =>
  lines.findIndex((l) => l.text.startsWith(beginning));

/**
 * A draft for comment made of the real plan: other words and figures, a paragraph less, one more, two
 * paragraphs the other way round, another target of an indicator. It is no history of the plan.
 */
export function madeDraft(): Line[] {
  let lines = original.map(({ text, was }) => ({
    was,
    text: otherWords.reduce((words, [now, draft]) => words.replaceAll(now, draft), text),
  }));
  lines = lines.filter(
    (_, i) => i !== at(lines, '科技投入持续增加') && i !== at(lines, '科技投入持续增加') + 1,
  );
  lines[at(lines, '\t国家级高新技术企业数') + 3]!.text = '\t700';
  const policy = at(lines, '（二）政策保障') + 2;
  const added = '各街道办事处应当按季度报送规划实施进展情况，由区科技创新局汇总后公开。';
  lines.splice(policy, 0, { text: added, was: null }, { text: '', was: null });
  const [a, b] = [at(lines, '——实现创新驱动'), at(lines, '——完善孵化体系')];
  [lines[a], lines[b]] = [lines[b]!, lines[a]!];
  return lines;
}
