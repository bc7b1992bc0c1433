/** How a Word document of 1997–2003 sets its characters ([MS-DOC] 2.8.5 PlcBteChpx, 2.9.33 ChpxFkp, 2.6.1). */
import { inOrder, settingsIn, settingsPages } from './sprms.ts';
import { chainOf, stylesOf } from './styles.ts';

/** Where the FIB says where the pages of such settings are listed. */
const listAt = 0xfa;
/** What is set (sprm), each with its number. */
const [raises, moves, strikes, strikesTwice, hides, names] = [0x2a48, 0x4845, 0x0837, 0x2a53, 0x083c, 0x6a09];
/** The style of characters (sprmCIstd). */
const hasStyle = 0x4a30;
/** What a tracked change deletes (sprmCFRMarkDel). */
const deletes = 0x0800;
/** What is set at least this many half points off its line is raised or lowered. */
const offLine = 4;

/** Characters between two places of the stream that are set otherwise than those beside them. */
export interface Setting {
  from: number;
  to: number;
  raised: boolean;
  struck: boolean;
  hidden: boolean;
  /** True of what a tracked change deletes. */
  deleted: boolean;
  /** True of a sign that its font and its place there name: what stands in the text is no character of it. */
  symbol: boolean;
}

/** How characters are set, as far as it is read. */
type Looks = Omit<Setting, 'from' | 'to'>;
const plain: Looks = { raised: false, struck: false, hidden: false, deleted: false, symbol: false };

/**
 * The settings of a document that say of characters that they are raised, struck out, hidden, deleted or signs of a
 * font, in the order of the stream, none over another; what leads out of the file is passed over, as it says nothing of
 * the words.
 */
export function settingsOf(main: Buffer, tables: Buffer): Setting[] {
  const styles = stylesOf(main, tables);
  const known = new Map<number, Looks>();
  const ofStyle = (id: number): Looks => {
    const chain = known.has(id) ? [] : chainOf(id, styles);
    const looks =
      known.get(id) ?? chain.reduce((before, style) => looksIn(style.characters, before, () => plain), plain);
    known.set(id, looks);
    return looks;
  };
  const all = settingsPages(main, tables, listAt, 1).flatMap(({ page, runs }) =>
    runs.map(({ from, to, at }) => ({
      from,
      to,
      ...looksIn(at ? page.subarray(at + 1, at + 1 + page[at]!) : page.subarray(0, 0), plain, ofStyle),
    })),
  );
  return inOrder(
    all.filter(
      ({ raised, struck, hidden, deleted, symbol }) => raised || struck || hidden || deleted || symbol,
    ),
  );
}

/** What is set on or off, or as in the style or otherwise than there (ToggleOperand). */
const toggled = (value: number, inStyle: boolean): boolean =>
  ((value & 0x7f) === 1) !== (value >= 0x80 && inStyle);

/** What settings say of characters, behind what is known already; `ofStyle` says it of a style of characters. */
function looksIn(said: Buffer, before: Looks, ofStyle: (id: number) => Looks): Looks {
  let [looks, style] = [{ ...before }, before];
  for (const [what, value] of settingsIn(said)) {
    if (what === hasStyle) {
      style = ofStyle(value.readUInt16LE(0));
      looks = { ...looks, raised: style.raised, struck: style.struck, hidden: style.hidden };
    }
    if (what === raises) looks.raised = value[0]! > 0;
    if (what === moves) looks.raised = Math.abs(value.readInt16LE(0)) >= offLine;
    if (what === strikes || what === strikesTwice) looks.struck = toggled(value[0]!, style.struck);
    if (what === hides) looks.hidden = toggled(value[0]!, style.hidden);
    if (what === deletes) looks.deleted = value[0] === 1;
    if (what === names) looks.symbol = true;
  }
  return looks;
}
