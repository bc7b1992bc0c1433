import {
  aBody,
  anOffice,
  beginsWithTime,
  contactFirst,
  remarkOnWhoAtEnd,
  saysWhoLast,
  taskLabels,
  taskVerbs,
} from '../../chinese/task-words.ts';
import { anyOf } from '../../chinese/words.ts';
import { isSaid, type Said } from '../../model/sentence.ts';
import { quantities } from '../quantities/quantities.ts';
import { whyUnsure } from '../said.ts';
import { saysDeadline } from './deadlines.ts';

/** Who does something and by when, as a clause says it in brackets or on a line of its own. */
export interface Assigned {
  lead: string;
  with: string;
  deadline: string;
}
/** The place of such words in a clause, brackets included; `said` is a text where they are not read wholly: why. */
interface AssignedAt {
  from: number;
  to: number;
  said: Assigned | Said;
}

const labels = taskLabels.map(({ words, of }) => ({
  of,
  pattern: new RegExp(`^(?:${words})\\s*[:：]`, 'u'),
}));
const aLabel = new RegExp(`^${anyOf(taskLabels)}\\s*[:：]`, 'u');
/** A label behind another that is not known: 牵头领导：张三；牵头单位：甲局. */
const someLabel = new RegExp(`(?:^|[；;，,。\\s])${anyOf(taskLabels)}\\s*[:：]`, 'u');
const someBody = new RegExp(
  `${anyOf(taskLabels.filter(({ of }) => of === 'lead' || of === 'with'))}\\s*[:：]`,
  'u',
);
const beforeLabel = new RegExp(`[，,。\\s]{1,3}(?=${anyOf(taskLabels)}\\s*[:：])`, 'gu');
const verbs = taskVerbs.map(({ words, of }) => ({ of, pattern: new RegExp(`(?:${words})$`, 'u') }));
const done = /(?:完成|前)$/u;
/** 长期, 全年推进, 2025年12月底: nothing else stands in the part. */
const longestTime = 12;
const isTime = (part: string): boolean =>
  saysDeadline(part) && (done.test(part) || (part.length <= longestTime && beginsWithTime.test(part)));
const [opening, closing] = ['（(〔【[［', '）)〕】]］'];

/** The brackets of a text, outermost only, with what stands in them. */
function bracketsOf(words: string): { from: number; to: number; inside: string }[] {
  const found: { from: number; to: number; inside: string }[] = [];
  let [depth, from] = [0, 0];
  for (let i = 0; i < words.length; i++) {
    if (opening.includes(words[i]!) && depth++ === 0) from = i;
    if (closing.includes(words[i]!) && depth > 0 && --depth === 0)
      found.push({ from, to: i + 1, inside: words.slice(from + 1, i).trim() });
  }
  return found;
}

/** The parts of words between stops that are outside of brackets. */
function cutAt(words: string, stops: string): string[] {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (let i = 0; i <= words.length; i++) {
    const sign = words[i] ?? '';
    if (sign && opening.includes(sign)) depth++;
    if (sign && closing.includes(sign)) depth--;
    if (sign && (depth > 0 || !stops.includes(sign))) continue;
    parts.push(words.slice(start, i).trim());
    start = i + 1;
  }
  return parts.filter(Boolean);
}

/**
 * The places of a clause at which brackets say who does something: 牵头单位：甲；配合单位：乙, 甲局牵头，乙局配合, or, behind
 * a sentence, nothing but offices: ……。（甲局、乙局）; and its end where that does: ……。责任单位：甲局.
 */
export function assignedIn(words: string): AssignedAt[] {
  const found = bracketsOf(words).flatMap(({ from, to, inside }) => {
    if (contactFirst.test(inside)) return [];
    const said = readAssigned(inside) ?? (endsSentence(words, from, to) ? readBodies(inside) : null);
    return said === null ? [] : [{ from, to, said }];
  });
  const last = saysWhoLast.exec(words);
  if (last && !found.some(({ to }) => to > last.index))
    found.push({ from: last.index, to: words.length, said: readOwnLines([last[0]]) });
  const sentences = sentencesOfWho(words).filter(
    (own) => !found.some((at) => at.to > own.from && at.from < own.to),
  );
  return [...found, ...sentences].sort((a, b) => a.from - b.from);
}

/** The sentences of a clause that say nothing but who does what stands before them: 市科技局牵头，市财政局配合。 */
function sentencesOfWho(words: string): AssignedAt[] {
  let to = 0;
  return words.split(/(?<=。)/u).flatMap((sentence) => {
    const from = to;
    to += sentence.length;
    return saysWhoInVerbs(sentence) ? { from, to, said: readOwnLines([sentence]) } : [];
  });
}

/** Whether brackets stand behind a whole sentence, and nothing but another behind them. */
const endsSentence = (words: string, from: number, to: number): boolean =>
  /[。；]\s*$/u.test(words.slice(0, from)) && !/^\s*[，、的]/u.test(words.slice(to));

/** 市发改委、市财政局；2023年底前完成: offices and a time at most, who answer for what stands before. */
function readBodies(inside: string): Assigned | null {
  const text = inside.replace(lastStop, '').replace(remarkOnWhoAtEnd, '');
  const parts = cutAt(text, '，,；;');
  const times = parts.filter(isTime);
  const own = parts.filter((part) => !isTime(part));
  const bodies = own.flatMap((part) => cutAt(part, '、'));
  const areAll = bodies.every((body) => aBody.test(body) && !/[\d:：]/u.test(body));
  if (!areAll || times.length > 1 || !bodies.some((body) => anOffice.test(body))) return null;
  return { lead: times.length ? own.join('、') : text, with: '', deadline: times[0] ?? '' };
}

const around = /^[（(〔【[［](.*)[）)〕】\]］]$/su;
const lastStop = /[。；;]$/u;
const bareLine = (words: string) => words.trim().replace(around, '$1').replace(lastStop, '');
const leads = /[牵牽][头頭]/u;
/** What is longer is no sentence that only says who. */
const longestSentence = 200;
/** Whether words are a sentence that says nothing but which offices do something: 市科技局牵头，市财政局配合。 */
export function saysWhoInVerbs(words: string): boolean {
  const text = words.trim();
  if (text.length > longestSentence || text.indexOf('。') !== text.length - 1) return false;
  const said = leads.test(text) ? readVerbs(bareLine(text)) : null;
  if (said === null || isSaid(said)) return false;
  const bodies = cutAt(`${said.lead}、${said.with}`, '、');
  return (
    bodies.every((body) => aBody.test(body) && !/[\d:：由\s]/u.test(body)) &&
    bodies.some((body) => anOffice.test(body))
  );
}

/** Whether words are a line that says nothing but who does something, or by when: 牵头单位：甲局, in brackets or not. */
export const saysOnlyWho = (words: string): boolean =>
  aLabel.test(bareLine(words)) ||
  saysWhoInVerbs(words) ||
  (around.test(words.trim()) && (readVerbs(bareLine(words)) ?? readBodies(bareLine(words))) !== null);

/** Whether such a line holds offices alone, without what these do: （甲局、乙局）. */
export const holdsOnlyOffices = (words: string): boolean =>
  !aLabel.test(bareLine(words)) && readVerbs(bareLine(words)) === null;

/** Whether such a line only says whom to ask: 联系人：张三　联系电话：123. */
export const saysOnlyContact = (words: string): boolean =>
  contactFirst.test(bareLine(words)) && !someBody.test(words);

/** What lines of their own say together. */
export function readOwnLines(lines: readonly string[]): Assigned | Said {
  const said = lines.map(bareLine).join('；');
  return readAssigned(said) ?? readBodies(said) ?? whyUnsure.saysNotWho();
}

/** Who does something, of words that say it; null where they say something else, a text where part is not read. */
export function readAssigned(words: string): Assigned | Said | null {
  const text = words.replace(lastStop, '').replace(remarkOnWhoAtEnd, '');
  return someLabel.test(text) ? readLabels(text) : readVerbs(text);
}

/** 牵头单位：甲；配合单位：乙；完成时限：2025年底. A comma or blank before a label parts, too. */
function readLabels(text: string): Assigned | Said {
  const said = { lead: '', with: '', deadline: '' };
  for (const part of cutAt(text.replace(beforeLabel, '；'), '；;')) {
    const label = labels.find(({ pattern }) => pattern.test(part));
    if (!label && !said.deadline && isTime(part) && !quantities(part).length) {
      said.deadline = part;
      continue;
    }
    const value = label ? part.replace(label.pattern, '').trim() : '';
    if (!label || !value || /[:：。]/u.test(value)) return whyUnsure.notUnderstood({ part });
    if (label.of === 'deadline' && !saysDeadline(value)) return whyUnsure.noTime({ value });
    if (label.of === 'person') continue;
    // Who leads stands before who answers: the second of the two works with the first.
    const of = label.of === 'lead' && said.lead ? 'with' : label.of;
    if (said[of]) return whyUnsure.saidTwice({ part });
    said[of] = value;
  }
  return said.lead || said.with ? said : whyUnsure.saysNotWho();
}

/** 甲局牵头，乙局、丙局按职责分工负责，2025年底前完成; null where the words do not end so. */
function readVerbs(text: string): Assigned | Said | null {
  const said = { lead: '', with: '', deadline: '' };
  const parts = cutAt(text, '，,；;').map((part) => ({
    part,
    verb: verbs.find(({ pattern }) => pattern.test(part)),
  }));
  const bodies = parts.filter(({ part, verb }) => verb && aBody.test(part.replace(verb.pattern, '')));
  if (!bodies.length) return null;
  for (const { part, verb } of parts) {
    const body = verb ? part.replace(verb.pattern, '').replace(/^由/u, '') : '';
    if (!verb && isTime(part)) said.deadline = part;
    else if (!verb || !aBody.test(body)) return whyUnsure.notUnderstood({ part });
    else {
      const of = verb.of === 'lead' && said.lead ? 'with' : verb.of;
      said[of] = [said[of], body].filter(Boolean).join('、');
    }
  }
  return said;
}
