/** Reads clauses aloud with the browser's own voices, one after another, and marks the one being read. */
const synthesis = window.speechSynthesis;
let turn = 0;

/** The words of a clause without what belongs to the site. */
function wordsOf(clause: HTMLElement): HTMLElement {
  const copy = clause.cloneNode(true) as HTMLElement;
  for (const own of copy.querySelectorAll('[data-ui], .mark')) own.remove();
  return copy;
}

/** Stops reading, and takes the mark away. */
export function stop() {
  turn++;
  synthesis.cancel();
  document.querySelector('.spoken')?.classList.remove('spoken');
}

/** Voices are named by regions, not by scripts. */
const voiceOf = (tag: string) => tag.replace(/^zh-Hant-?/u, 'zh-').replace(/-$/u, '-TW');

/** Reads clauses in their order; what is no clause of words (a table, a frame of others) is left out. */
export function read(clauses: HTMLElement[]) {
  stop();
  const mine = turn;
  const spoken = clauses.filter((c) => c.matches('p, h1, h2, h3, h4, h5, h6, tr'));
  const next = (i: number) => {
    const clause = spoken[i];
    document.querySelector('.spoken')?.classList.remove('spoken');
    if (mine !== turn || !clause) return;
    // On a page of both languages each is read in its own voice.
    const copy = wordsOf(clause);
    const parts = clause.matches('.pair')
      ? [...copy.querySelectorAll<HTMLElement>(':scope > [lang]')]
      : [copy];
    clause.classList.add('spoken');
    clause.scrollIntoView({ block: 'nearest' });
    parts.forEach((part, n) => {
      const said = new SpeechSynthesisUtterance(part.textContent.trim());
      said.lang = voiceOf(
        part.lang ||
          part.querySelector<HTMLElement>('[lang]')?.lang ||
          clause.closest<HTMLElement>('[lang]')!.lang,
      );
      if (n === parts.length - 1) said.onend = () => next(i + 1);
      synthesis.speak(said);
    });
  };
  next(0);
}
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') stop();
});
addEventListener('pagehide', stop);
