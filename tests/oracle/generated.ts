import { type Chance, chance } from './chance.ts';
import { type Laid, lay, type TrueTable } from './table.ts';
import {
  captions,
  categories,
  contents,
  deadlines,
  grades,
  indicators,
  marks,
  noteStyles,
  offices,
  projects,
  spacedWords,
  tasks,
  unitStyles,
} from './vocabulary.ts';

const years = (c: Chance, count: number) => {
  const first = c.one([2015, 2018, 2020, 2020, 2022]);
  const all = [first, first + c.from(2, 5), first + 10, first + 15].map((y) => `${y}年`);
  return all.slice(0, count);
};

/** One value as plans print it. Mostly bare figures; signs, ranges and words now and then. */
const values: [weight: number, say: (c: Chance) => string][] = [
  [14, (c) => String(c.from(2, 980))],
  [8, (c) => (c.from(11, 9900) / 10).toFixed(1)],
  [3, (c) => `${c.from(1, 98)},${String(c.from(0, 999)).padStart(3, '0')}`],
  [2, (c) => `≥${c.from(10, 99)}`],
  [1, (c) => `＜${c.from(3, 20)}`],
  [1, (c) => `>${c.from(3, 60)}`],
  [1, (c) => `≤${c.from(2, 9)}`],
  [1, (c) => `≈${c.from(3, 60)}`],
  [1, (c) => `±${c.from(1, 5)}`],
  [2, (c) => `${c.from(2, 90)}左右`],
  [1, (c) => `${c.from(20, 90)}以上`],
  [2, (c) => `${c.from(20, 50)}—${c.from(51, 99)}`],
  [1, (c) => `${c.from(2, 5)}～${c.from(6, 9)}`],
  [2, (c) => `${c.from(3, 99)}%`],
  [2, (c) => `〔${c.from(3, 30)}〕`],
  [1, (c) => `[${c.from(2, 9)}]`],
  [2, () => '——'],
  [1, () => '—'],
  [1, () => '/'],
  [1, () => '-'],
  [1, () => '完成上级下达任务'],
  [1, (c) => `${c.from(2, 9)}万元`],
  [1, () => '2.1:1'],
];
const weights = values.reduce((sum, [weight]) => sum + weight, 0);
function value(c: Chance, plain: boolean): string {
  if (plain) return values[c.below(2)]![1](c);
  let at = c.below(weights);
  for (const [weight, say] of values) {
    at -= weight;
    if (at < 0) return say(c);
  }
  return '';
}

/** A body: its heading rows, its rows, and where its groups begin. */
interface Body {
  head: Laid[][];
  rows: string[][];
  grouped?: number;
}

/**
 * The kinds of tables that plans have. Each gives a heading and plain rows; what is merged and grouped comes
 * after.
 */
const bodies: Record<string, (c: Chance, rows: number, plain: boolean) => Body> = {
  indicators(c, n, plain) {
    const [numbered, unit, mark, office] = [c.often(0.5), c.often(0.7), c.often(0.6), c.often(0.2)];
    const when = years(c, c.from(1, 3));
    const deep = when.length > 1 ? c.one([1, 1, 1, 2, 2, 3]) : 1;
    const tall = (words: string): Laid => (deep > 1 ? { words, rows: deep } : words);
    const each = deep === 3 ? ['总量', '增速'] : [];
    const columns = when.length * Math.max(1, each.length);
    const flat = when.map((y, i) => (deep > 1 || c.often(0.5) ? y : `${y}${i ? '目标' : '现状'}`));
    const left = [
      ...(numbered ? ['序号'] : []),
      c.one(['指标', '指标名称', '主要指标']),
      ...(unit ? ['单位'] : []),
    ];
    const right = [...(mark ? [c.one(['属性', '性质', '指标属性'])] : []), ...(office ? ['责任单位'] : [])];
    const head: Laid[][] =
      deep === 1
        ? [[...left, ...flat, ...right]]
        : [
            [...left.map(tall), { words: c.one(['目标值', '年份']), columns }, ...right.map(tall)],
            ...(deep === 2
              ? [flat]
              : [flat.map((words) => ({ words, columns: 2 })), flat.flatMap(() => each)]),
          ];
    const from = c.below(indicators.length);
    const rows = Array.from({ length: n }, (_, i) => {
      const [name, measure] = indicators[(from + i) % indicators.length]!;
      const round = i >= indicators.length ? '（市区）' : '';
      return [
        ...(numbered ? [String(i + 1)] : []),
        name + round + (unit ? '' : `（${measure}）`),
        ...(unit ? [measure] : []),
        ...Array.from({ length: columns }, () => value(c, plain)),
        ...(mark ? [c.one(marks)] : []),
        ...(office ? [c.one(offices)] : []),
      ];
    });
    return { head, rows, grouped: numbered ? 1 : 0 };
  },
  tasks(c, n) {
    const [both, deadline] = [c.often(0.4), c.often(0.8)];
    return {
      head: [
        [
          '序号',
          c.one(['重点任务', '任务', '工作内容']),
          '牵头单位',
          ...(both ? ['配合单位'] : []),
          ...(deadline ? ['完成时限'] : []),
        ],
      ],
      rows: Array.from({ length: n }, (_, i) => [
        String(i + 1),
        c.one(tasks),
        c.one(offices),
        ...(both ? [c.one(offices)] : []),
        ...(deadline ? [c.one(deadlines)] : []),
      ]),
      grouped: 1,
    };
  },
  projects(c, n, plain) {
    const [content, period] = [c.often(0.6), c.often(0.6)];
    const from = c.below(projects.length);
    return {
      head: [
        [
          '序号',
          '项目名称',
          ...(content ? ['建设内容及规模'] : []),
          ...(period ? ['建设年限'] : []),
          '总投资（万元）',
          '“十四五”投资（万元）',
        ],
      ],
      rows: Array.from({ length: n }, (_, i) => [
        String(i + 1),
        projects[(from + i) % projects.length]!,
        ...(content ? [c.one(contents)] : []),
        ...(period ? [`20${c.from(18, 22)}-20${c.from(23, 26)}`] : []),
        value(c, plain),
        value(c, true),
      ]),
      grouped: 1,
    };
  },
  list(c, n) {
    const columns = c.from(0, 2);
    return {
      head: [['名称', '级别', ...['地点', '依托单位'].slice(0, columns)]],
      rows: Array.from({ length: n }, (_, i) => [
        projects[i % projects.length]! + (i >= projects.length ? '（二期）' : ''),
        c.one(['国家级', '省级', '市级']),
        ...['江北', '滨海'].slice(0, columns).map((p) => `${p}${c.one(['新区', '大道12号', '街道'])}`),
      ]),
    };
  },
  grades(c, n) {
    const columns = c.from(1, 4);
    return {
      head: [
        [
          c.one(['城镇类型', '城区类型', '等级']),
          ...['中心城区', '非中心城区', '重要地区', '下沉式广场等'].slice(0, columns),
        ],
      ],
      rows: Array.from({ length: Math.min(n, grades.length) }, (_, i) => [
        grades[i]!,
        ...Array.from({ length: columns }, () => value(c, c.often(0.5))),
      ]),
    };
  },
  pairs(c, n, plain) {
    const from = c.below(indicators.length - n);
    return {
      head: [['项目', c.one(['2020年', '数量', '金额（万元）'])]],
      rows: Array.from({ length: Math.min(n, 14) }, (_, i) => [
        indicators[(from + i + indicators.length) % indicators.length]![0],
        value(c, plain),
      ]),
    };
  },
};

/** How the rows of a body are put together under groups. */
type Grouping = 'none' | 'merged categories' | 'group rows';
const groupRow = (c: Chance, i: number) =>
  c.one([
    `${'一二三四五六七八九十'[i]}、${categories[i]}`,
    `（${'一二三四五六七八九十'[i]}）${categories[i]}`,
    categories[i]!,
  ]);

function grouped(
  c: Chance,
  { head, rows, grouped: at = 0 }: Body,
  grouping: Grouping,
): { rows: Laid[][]; head: number } {
  const width = rows[0]!.length + (grouping === 'merged categories' ? 1 : 0);
  const style = c.below(3);
  const plain = chance(style);
  const sizes: number[] = [];
  for (let left = rows.length; left > 0; left -= sizes.at(-1)!) sizes.push(Math.min(left, c.from(1, 4)));
  if (sizes.length > 10 || grouping === 'none') return { rows: [...head, ...rows], head: head.length };
  const body: Laid[][] = [];
  let next = 0;
  for (const [g, size] of sizes.entries()) {
    const own = rows.slice(next, next + size);
    next += size;
    if (grouping === 'group rows') body.push([{ words: groupRow(plain, g), columns: width }], ...own);
    else
      for (const [i, row] of own.entries())
        body.push([
          ...row.slice(0, at),
          ...(i ? [] : [{ words: categories[g]!, rows: size }]),
          ...row.slice(at),
        ]);
  }
  const tall = head.length;
  const top =
    grouping === 'group rows'
      ? head
      : head.map((row, r) =>
          r
            ? row
            : [...row.slice(0, at), tall > 1 ? { words: '类别', rows: tall } : '类别', ...row.slice(at)],
        );
  return { rows: [...top, ...body], head: tall };
}

/**
 * The table of a seed: the same for the same number, different in kind, size, groups, signs, notes for
 * another.
 */
export function generated(seed: number): TrueTable {
  const c = chance(seed);
  const kind = c.one([
    'indicators',
    'indicators',
    'indicators',
    'tasks',
    'projects',
    'projects',
    'list',
    'grades',
    'pairs',
  ]);
  const plain = c.often(0.4);
  const size = c.one([2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 24, 40]);
  const body = bodies[kind]!(c, size, plain);
  const traits: string[] = [];
  const trait = (name: string, share: number) => {
    if (!c.often(share)) return false;
    traits.push(name);
    return true;
  };
  // Some squares are empty: never the first words of a row, never a whole column.
  if (body.rows[0]!.length > 3 && trait('empty cells', 0.15))
    for (const row of body.rows.slice(1)) if (c.often(0.3)) row[c.from(2, row.length - 1)] = '';
  const spaced = (laid: Laid) => (typeof laid === 'string' ? (spacedWords[laid] ?? laid) : laid);
  if (trait('spaced heading', 0.12)) body.head = body.head.map((row) => row.map(spaced));
  const grouping: Grouping =
    kind === 'grades' || kind === 'pairs'
      ? 'none'
      : c.one(['none', 'none', 'merged categories', 'group rows'] as const);
  const { rows, head } = grouped(c, body, grouping);
  const width = lay(rows).width;
  // A sum stands under values: only these bodies end with columns of values.
  if (width > 4 && body.grouped === 1 && c.often(0.25) && kind === 'projects') {
    traits.push('total');
    const lead = rows.at(-1)!.length === width ? 2 : 3;
    rows.push([
      { words: '合计', columns: lead },
      ...Array.from({ length: width - lead }, (_, i) =>
        i > width - lead - 3 ? String(c.from(900, 9000)) : '',
      ),
    ]);
  }
  if (width > 3 && grouping === 'none' && kind === 'projects' && trait('a value over two columns', 0.2))
    rows.splice(head + 1, 1, [...rows[head + 1]!.slice(0, -2), { words: '无', columns: 2 }]);
  const [noted, notes] = c.one(noteStyles);
  const unit = c.one(unitStyles);
  const caption = c.one(captions);
  return lay(rows, {
    name: [
      `generated ${seed}: ${kind}`,
      `${size} rows`,
      `${head} heading rows`,
      grouping,
      noted,
      ...traits,
    ].join(', '),
    caption: unit === 'in the caption' ? `${caption}　　单位：亿元` : caption,
    unit: unit === 'own line' ? c.one(['单位：亿元、%', '（单位：万元）', '单位：个']) : '',
    notes,
    head,
  });
}
