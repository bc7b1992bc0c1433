import { readDate } from '../chinese/dates.ts';
import { fields, type Guesses, label, together } from '../chinese/labels.ts';
import { readPeriod } from '../chinese/periods.ts';
import { type Node, type Plan, walk } from '../model/plan.ts';

/** What a plan's own words say of its title, issuer, number, dates and period. What they do not say is absent. */
export function guess(plan: Plan): Guesses {
  const nodes = [...walk(plan.nodes)];
  const found: Guesses = {};
  const set = (key: keyof Guesses, value: string | null | undefined, n: Node) => {
    if (value && !found[key]) found[key] = { value, line: n.lines[0] };
  };
  const title = nodes.findLast((n) => n.kind === 'title');
  if (title) {
    const sub = nodes.filter((n) => n.role === 'subtitle' && n.lines[0] > title.lines[0]);
    set(
      'title',
      title.words +
        sub
          .filter((n) => /\d{4}.*\d{4}/u.test(n.words))
          .map((n) => n.words.replace(/\(/gu, '（').replace(/\)/gu, '）'))
          .join(''),
      title,
    );
    set('period', readPeriod(title.words + sub.map((n) => n.words).join('')), title);
  }
  const chapter = nodes.find((n) => n.kind === 'chapter' || n.kind === 'part');
  for (const n of nodes) {
    // The information block of a page may be a table before the text.
    const block =
      n.role === 'metadata'
        ? n.words
        : n.cells && (!chapter || n.lines[0] < chapter.lines[0])
          ? n.cells.map((c) => c.words.trim()).join('\t')
          : '';
    const named = [...block.matchAll(label)];
    for (const [i, { 0: printed, 1: name, index }] of named.entries()) {
      const field = fields.find(([, pattern]) => pattern.test(together(name!)));
      if (field) set(field[0], field[2](block.slice(index + printed.length, named[i + 1]?.index)), n);
    }
    const number = n.role === 'number' ? /^(.*号)(.*)$/u.exec(together(n.words)) : null;
    if (number) {
      set('document_number', number[1], n);
      set('issued', readDate(number[2]!), n);
    }
  }
  for (const n of nodes) {
    if (n.role === 'signature') set('issuer', n.words.replace(/\s/gu, ''), n);
    if (n.role === 'date') set('issued', readDate(n.words.replace(/\s/gu, '')), n);
  }
  const by =
    title &&
    /^(.{2,20}?(?:人民政府(?:办公厅|办公室)?|委员会|国务院(?:办公厅)?|[厅局委办]))(?:关于|印发)/u.exec(
      title.words,
    );
  if (by) set('issuer', by[1], title);
  return found;
}
