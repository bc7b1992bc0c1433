import { halfWidth } from '../chinese/digits.ts';
import { year } from '../chinese/figure-words.ts';
import { backgroundHeads, deadlineIn, ledBy, noPromises, tellsAge } from '../chinese/promise-words.ts';
import { titled } from '../chinese/punctuation.ts';
import { aBody } from '../chinese/task-words.ts';
import { anyOf } from '../chinese/words.ts';
import type { Language } from '../model/language.ts';
import { isDivision, type Node, type Plan } from '../model/plan.ts';
import type { Indicator, Promised, Task } from '../published/rows.ts';
import type { Stated } from './quantities/quantities-and-rows.ts';
import { dueOf } from './tasks/deadlines.ts';
import { saysOnlyWho, saysWhoInVerbs } from './tasks/task-brackets.ts';

/** What promises are read from. */
interface PromiseSources {
  zh: Plan;
  /** 2016-2020; where it is empty, no sentence of the text is a promise: its years may all be past. */
  period: string;
  indicators: readonly Indicator[];
  stated: readonly Stated[];
  tasks: readonly Task[];
}

/** A sentence of a clause, by where it stands there. */
interface Sentence {
  from: number;
  to: number;
}
const sentenceEnd = /[。！？!?]|\n/u;
/** A half sentence that names its own time stands for itself: …；到2035年，…, and …；2026年，…. */
const ownTime = new RegExp(
  `^[；;，,\\s]*(?:${deadlineIn().source}|${year}\\s*年(?:[底末初]|[上下]半年)?[，,])`,
  'u',
);

/** The sentences of words; a half sentence that begins with a time of its own stands for itself. */
export function sentencesOf(words: string): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  for (let at = 0; at < words.length; at++) {
    const sign = words[at]!;
    const parts =
      sign === '；' || sign === ';' ? ownTime.test(words.slice(at + 1, at + 16)) : sentenceEnd.test(sign);
    if (!parts) continue;
    found.push({ from, to: at + 1 });
    from = at + 1;
  }
  if (from < words.length) found.push({ from, to: words.length });
  return found.filter(({ from, to }) => /[^\s。；;]/u.test(words.slice(from, to)));
}

/** The deadline of a sentence that lies in the years from `first` on: the year, and the words it is said with. */
function deadlineOf(sentence: string, first: number): { by: string; due: string } | null {
  const words = halfWidth(sentence).replace(titled, (title) => ' '.repeat(title.length));
  for (const found of words.matchAll(deadlineIn())) {
    const by = found.slice(1).find(Boolean)!;
    if (Number(by) >= first) return { by, due: dueOf(found[0]) || by };
  }
  return null;
}

const noPromise = new RegExp(anyOf(noPromises), 'gu');
/** 到2025年，主要目标如下：, which says that what is aimed at follows. */
const announcesAims = /(?:如下|以下[^，。；]{0,8})[：:]\s*$/u;
const led = new RegExp(`由([^，。；：]{2,80}?)(?:${anyOf(ledBy)})`, 'u');
/** Who leads, as running words say it: 由区政府牵头; empty where they do not, or name no office. */
function leaderOf(sentence: string): string {
  const body = led.exec(sentence)?.[1]?.trim() ?? '';
  return aBody.test(body) ? body : '';
}

const background = new RegExp(anyOf(backgroundHeads), 'u');
/** The clauses of a plan that may promise something: those of no division that says how things are. */
function promisingClauses(plan: Plan): Node[] {
  const found: Node[] = [];
  const visit = (nodes: readonly Node[]) => {
    for (const node of nodes) {
      if (isDivision(node.kind) && node.kind !== 'preface' && background.test(node.words)) continue;
      const isProse = (node.kind === 'p' || node.kind === 'item') && !node.cells && !node.role;
      if (isProse && node.words) found.push(node);
      if (node.kind !== 'preface') visit(node.children);
    }
  };
  visit(plan.nodes);
  return found;
}

const empty = {
  what_en: '',
  amount: '',
  by: '',
  due: '',
  lead_zh: '',
  lead_en: '',
  with_zh: '',
  with_en: '',
  deadline: '',
};

/** The name of an indicator that is understood alone: of a part, behind what it is a part of. */
function nameAlone(row: Indicator, indicators: readonly Indicator[], language: Language): string {
  const own = row[`name_${language}`];
  const whole = indicators.find(({ eId }) => eId === row.parent)?.[`name_${language}`];
  if (!row.parent || !own) return own;
  return language === 'zh'
    ? `${whole ? `${whole}，` : ''}其中：${own}`
    : `${whole ? `${whole}, ` : ''}of which: ${own}`;
}

/** A figure without its unit, and the words of comparison that may stand behind it. */
const figureAlone = /^(.*?[\d】\]）)])((?:[（(]含[）)])?[及或]?(?:以[上下内]|左右)|)$/gmu;
/** A value as printed, with its unit behind each figure: 4左右 of % is 4%左右; 6人（含）以下 has it. */
const withUnit = (printed: string, unit: string): string =>
  unit && printed.includes(unit)
    ? printed
    : printed.replace(figureAlone, (_, figure: string, bound: string) => figure + unit + bound);

/** The targets of the indicators, one a value. */
const ofIndicators = (indicators: readonly Indicator[]): Promised[] =>
  indicators.flatMap((row) =>
    row.values
      .filter(({ role }) => role === 'target')
      .map(
        (value, i): Promised => ({
          ...empty,
          eId: row.eId,
          n: i + 1,
          kind: 'indicator',
          clause: row.eId,
          what_zh: nameAlone(row, indicators, 'zh'),
          what_en: nameAlone(row, indicators, 'en'),
          amount: withUnit(value.printed, value.unit_zh),
          by: value.period || (value.year === null ? '' : String(value.year)),
          due: value.year === null ? '' : String(value.year),
          lead_zh: row.body_zh,
          lead_en: row.body_en,
          source_line: row.source_line,
        }),
      ),
  );

/** Whether a figure only tells how old those are of whom words speak. */
const isAge = ({ unit, from, text }: Stated, words: string): boolean =>
  /[岁歲]$/u.test(unit) && tellsAge.test(words.slice(from + text.length));

/** The sentences of a clause that name a deadline or who leads, each with the figures that stand in it. */
function ofClause(node: Node, first: number, stated: readonly Stated[]): Promised[] {
  return sentencesOf(node.words).flatMap(({ from, to }) => {
    const words = node.words.slice(from, to);
    // Before what is to be done, which no task holds, it stays a promise.
    const standsFirst = from === 0 && to < node.words.length && saysWhoInVerbs(words);
    if ((saysOnlyWho(words) && !standsFirst) || announcesAims.test(words)) return [];
    const own = words.replace(noPromise, (said) => ' '.repeat(said.length));
    const deadline = deadlineOf(own, first);
    const lead = leaderOf(own);
    if (!deadline && !lead) return [];
    const amounts = stated
      .filter((q) => !q.announces && q.from >= from && q.from < to && !isAge(q, node.words))
      .map(({ comparator, text }) => `${comparator}${text}`);
    return {
      ...empty,
      eId: node.eId,
      n: 0,
      kind: 'sentence' as const,
      clause: node.eId,
      what_zh: words.trim(),
      amount: amounts.join('；'),
      ...deadline,
      lead_zh: lead,
      source_line: node.lines[0],
    };
  });
}

/** A task as a promise; where it names no time, that of the sentence it stands in. */
const ofTask = (task: Task, sentence: Promised | undefined): Promised => ({
  ...empty,
  eId: task.eId,
  n: 0,
  kind: 'task',
  clause: task.clause,
  what_zh: task.task_zh,
  what_en: task.task_en,
  amount: sentence?.amount ?? '',
  by: task.due.slice(0, 4) || (sentence?.by ?? ''),
  due: task.due || (sentence?.due ?? ''),
  lead_zh: task.lead_zh,
  lead_en: task.lead_en,
  with_zh: task.with_zh,
  with_en: task.with_en,
  deadline: task.deadline,
  source_line: task.source_line,
});

/**
 * What a plan promises, in its order: the targets of its indicators, its tasks with who does them, and the sentences of
 * its text that say by when (from the first year of the plan on) or who leads. Sentences are whole; a sentence that a
 * task holds is that task.
 */
export function readPromises({ zh, period, indicators, stated, tasks }: PromiseSources): Promised[] {
  const first = period ? Number(period.slice(0, 4)) : Number.POSITIVE_INFINITY;
  const figures = Map.groupBy(stated, ({ eId }) => eId);
  const sentences = promisingClauses(zh).flatMap((node) =>
    ofClause(node, first, figures.get(node.eId) ?? []),
  );
  const holds = (task: Task, { clause, what_zh }: Promised) =>
    task.clause === clause && (task.task_zh.includes(what_zh) || what_zh.includes(task.task_zh));
  const own = tasks.map((task) =>
    ofTask(
      task,
      sentences.find((s) => holds(task, s)),
    ),
  );
  const free = sentences.filter((s) => !tasks.some((task) => holds(task, s)));
  const counts = new Map<string, number>();
  return [...ofIndicators(indicators), ...own, ...free]
    .sort((a, b) => a.source_line - b.source_line)
    .map((row) => {
      const n = (counts.get(row.eId) ?? 0) + 1;
      counts.set(row.eId, n);
      return { ...row, n };
    });
}
