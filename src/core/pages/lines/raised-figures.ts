import { callSigns, isRaised, type Line } from './lines.ts';

const [digit, sign] = [/\d/u, /[\d+\-−–.,]/u];

/**
 * The figures of a line of which a part is raised, as they stand among its words: 108 where 10 has a raised 8. What calls
 * for a note is none of them.
 */
export function figuresRaised(line: Line): string[] {
  const { glyphs } = line;
  const found: string[] = [];
  for (let i = 1; i < glyphs.length; i++) {
    if (!isRaised(glyphs[i]!, line) || isRaised(glyphs[i - 1]!, line) || !digit.test(glyphs[i - 1]!.text))
      continue;
    let [from, to] = [i, i];
    while (from > 0 && /[\d.,]/u.test(glyphs[from - 1]!.text)) from--;
    while (to < glyphs.length && isRaised(glyphs[to]!, line) && sign.test(glyphs[to]!.text)) to++;
    const text = (a: number, b: number) =>
      glyphs
        .slice(a, b)
        .map((g) => g.text)
        .join('');
    const raised = text(i, to);
    if (digit.test(raised) && !line.words.includes(callSigns.join(raised))) found.push(text(from, to));
  }
  return found;
}
