/**
 * What runs on each page of a preview: shows the page anew when something that was saved changes it, sets what
 * is wrong beside its clause, and copies hints. Words are set as text, never as markup.
 */
let bar = document.querySelector<HTMLElement>('[data-preview]');

if (bar) {
  const events = new EventSource(`${bar.dataset['base']}preview-events/`);
  events.addEventListener('message', ({ data }) => follow(String(data)));
  setAllBeside(bar);
}

/** What is saved gives other words: the page is loaded anew; only other questions: its bar is. */
async function follow(told: string): Promise<void> {
  const [version, content] = told.split(' ');
  if (!bar || version === bar.dataset['preview']) return;
  if (content !== bar.dataset['content'] || document.querySelector('.questions')) return location.reload();
  const page = await (await fetch(location.href, { headers: { accept: 'text/html' } })).text();
  const now = new DOMParser().parseFromString(page, 'text/html').querySelector<HTMLElement>('[data-preview]');
  if (!now) return;
  for (const note of document.querySelectorAll('.preview-note')) note.remove();
  bar.replaceWith(now);
  bar = now;
  setAllBeside(now);
}

function setAllBeside(list: HTMLElement): void {
  for (const item of list.querySelectorAll<HTMLElement>('[data-clauses]'))
    for (const id of item.dataset['clauses']!.split(' ')) setBeside(id, item);
}

/** Sets what an item of the bar says below its clause. */
function setBeside(id: string, item: HTMLElement): void {
  const clause = document.getElementById(id);
  const said = item.querySelector('span')?.textContent;
  if (!clause || !said) return;
  const note = document.createElement('aside');
  note.className = `preview-note ${item.dataset['group']}`;
  note.dataset['ui'] = '';
  const place = document.createElement('code');
  place.textContent = item.querySelector('code')?.textContent ?? '';
  note.append(place, ` ${said}`);
  // Nothing but rows may stand in a table.
  (clause.closest('table') ?? clause).after(note);
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copies]'))
  button.addEventListener('click', async () => {
    const text = document.getElementById(button.dataset['copies']!)?.textContent ?? '';
    await navigator.clipboard.writeText(text);
    button.textContent = '✓';
  });
