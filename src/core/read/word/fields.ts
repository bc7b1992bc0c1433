/** Fields of Word that keep no words: it draws what they say (ECMA-376 part 1, §17.16.5). */

/**
 * What is drawn from its instruction alone: characters in a circle or one above the other (EQ \o\ac(○,一)), a sign by
 * its number (SYMBOL 179), a number of its own (AUTONUM, LISTNUM), a button, what is ticked or chosen in a form.
 */
const drawn = /^\s*(?:EQ|SYMBOL|AUTONUM\w*|LISTNUM|MACROBUTTON|GOTOBUTTON|FORMCHECKBOX|FORMDROPDOWN)\b/iu;

const kindOf = (char: Element) => char.getAttribute('w:fldCharType');

/** A field that is being read: its instruction, and whether it shows words. */
interface Field {
  instruction: string;
  isShown: boolean;
  shows: boolean;
}

/**
 * The instructions of the fields below an element that Word draws something for and that hold no words which they show,
 * in their order; those that a tracked change deletes are none.
 */
export function unshownFields(root: Element): string[] {
  const found: string[] = [];
  const open: Field[] = [];
  const end = (field: Field | undefined) => {
    const around = open.at(-1);
    // What a field shows, the one around it shows.
    if (field?.shows && around?.isShown) around.shows = true;
    if (field && !field.shows && drawn.test(field.instruction)) found.push(field.instruction.trim());
  };
  const words = (node: Element) => {
    const field = open.at(-1);
    if (node.nodeName === 'w:instrText' && field) field.instruction += node.textContent ?? '';
    if (node.nodeName !== 'w:instrText' && /\S/u.test(node.textContent ?? ''))
      if (field?.isShown) field.shows = true;
  };
  const stack: (Element | (() => void))[] = [root];
  while (stack.length) {
    const node = stack.pop()!;
    if (typeof node === 'function') {
      node();
      continue;
    }
    if (['w:del', 'w:moveFrom', 'mc:Fallback'].includes(node.nodeName)) continue;
    if (['w:instrText', 'w:t', 'w:sym'].includes(node.nodeName)) words(node);
    if (node.nodeName === 'w:fldChar') {
      if (kindOf(node) === 'begin') open.push({ instruction: '', isShown: false, shows: false });
      if (kindOf(node) === 'separate' && open.length) open.at(-1)!.isShown = true;
      if (kindOf(node) === 'end') end(open.pop());
    }
    if (node.nodeName === 'w:fldSimple') {
      open.push({ instruction: node.getAttribute('w:instr') ?? '', isShown: true, shows: false });
      stack.push(() => end(open.pop()));
    }
    stack.push(...[...node.children].reverse());
  }
  return found;
}
