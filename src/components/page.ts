/** What every page does with JavaScript; reading needs none of it. */
// A change of language or view stays at the clause.
const links = document.querySelectorAll<HTMLAnchorElement>('[data-keep-fragment]');
const keep = () => links.forEach((a) => { a.hash = location.hash; a.search = location.search; });
addEventListener('hashchange', keep);
keep();

// Search is loaded when it is first used; / and Ctrl or ⌘ K lead to it.
const input = document.querySelector<HTMLInputElement>('form[role=search] input')!;
if (input.closest('header')) input.addEventListener('focus', () => void import('./search-box.ts'), { once: true });
addEventListener('keydown', (event) => {
  const typing = (event.target as Element).closest('input, select, textarea, [contenteditable]');
  if ((event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) || (event.key === 'k' && (event.ctrlKey || event.metaKey))) {
    event.preventDefault();
    input.focus();
    input.select();
  }
});
if (location.search.includes('q=') && document.querySelector('main [id*="_"]')) void import('./arrival.ts');
