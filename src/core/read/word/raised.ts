import { child, make, marks } from './elements.ts';

/** What is set at least this many half points off its line, in smaller letters, is raised or lowered (§17.3.2.24). */
const offLine = 4;
/** Whether a position raises or lowers a run so far. */
export function isOffLine(position: Element): boolean {
  const run = position.parentElement!;
  return (
    marks(position) &&
    Math.abs(Number(position.getAttribute('w:val'))) >= offLine &&
    !child(run, 'w:vertAlign')
  );
}
/** Sets what stands off its line as raised or lowered. */
export function raise(position: Element): void {
  position.replaceWith(aligned(position, Number(position.getAttribute('w:val')) > 0));
}
/** The property of a run that is raised, or lowered. */
export function aligned(root: Element, isRaised: boolean): Element {
  const mark = make(root, 'w:vertAlign');
  mark.setAttribute('w:val', isRaised ? 'superscript' : 'subscript');
  return mark;
}
