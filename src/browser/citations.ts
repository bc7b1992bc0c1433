/** How a clause is cited, and in which format the reader wants it. */
import { view } from './here.ts';
import { recall, remember } from './memory.ts';

export const formats = { gbt: 'GB/T 7714', en: 'English', bibtex: 'BibTeX', ris: 'RIS', csl: 'CSL-JSON' };

/** The format chosen last on this device, else that of the view. */
export const chosenFormat = () => {
  const chosen = recall('citation') ?? '';
  if (chosen in formats) return chosen;
  return view === 'en' ? 'en' : 'gbt';
};
/** Keeps the format of citations that a reader chose. */
export const chooseFormat = (format: string) => remember('citation', format);

/** The citation of a clause as its own page has it, with today as the day of access. */
export async function citation(address: string, format: string): Promise<string> {
  const clause = new DOMParser().parseFromString(
    (await (await fetch(address)).text()).replace(/<style[\s\S]*?<\/style>/g, ''),
    'text/html',
  );
  const today = new Date().toLocaleDateString('sv');
  // The citation of an earlier edition stands where its address leads; the clause's own, in no earlier edition.
  const edition = clause.getElementById(new URL(address).hash.slice(1) || 'none');
  const own = `[data-format=${format}]`;
  return (edition?.querySelector(own) ??
    clause.querySelector(`${own}:not(.timeline *)`))!.textContent!.replace(/引用日期|date of access/, today);
}
