const subjects = [
  '现代化产业体系',
  '科技创新',
  '城乡融合发展',
  '生态环境治理',
  '公共服务供给',
  '对外开放合作',
  '数字政府建设',
];
const verbs = [
  '坚持系统观念，统筹推进',
  '聚焦重点领域，持续加强',
  '立足本市实际，着力完善',
  '健全工作机制，协同深化',
  '加大投入力度，稳步提升',
];
const means = [
  '优化空间布局，',
  '强化要素保障，',
  '完善配套政策，',
  '压实各方责任，',
  '加强监测评估，',
  '广泛凝聚共识，',
];
const ends = ['推动各项工作取得新的成效，更好满足群众需要。', '为实现规划确定的目标任务打下坚实的基础。'];
/** Prose that fills the pages of a PDF, a line a paragraph; no two are alike. */
export const long = (from: number, count: number) =>
  Array.from({ length: count }, (_, k) => {
    const i = from + k;
    const of = (list: readonly string[], step: number) => list[Math.floor(i / step) % list.length]!;
    return `${of(verbs, 1)}${of(subjects, 1)}，${of(means, 1)}${of(ends, 35)}`;
  });

const perPage = 12;

/**
 * The lines of a text on pages: behind every twelve, and before a table that goes on (续表), stand a number
 * and the running head. `at` tells by the index of a line where it stands now.
 */
export function paged(lines: string[], runningHead: string) {
  const all: string[] = [];
  const furniture: string[] = [];
  const at: number[] = [];
  let [onPage, page] = [0, 1];
  for (const line of lines) {
    if (onPage === perPage || line.startsWith('续表')) {
      const own = [`— ${page++} —`, runningHead];
      all.push(...own);
      furniture.push(...own);
      onPage = 0;
    }
    at.push(all.length);
    all.push(line);
    onPage++;
  }
  return { all, furniture, at };
}
