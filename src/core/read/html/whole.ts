/** Whether a page of HTML breaks off: a browser shows what is left of it, and says nothing. */

/** What hides all behind it where it does not end, and how it ends. */
const pairs: readonly [begins: string, ends: string][] = [
  ['<!--', '-->'],
  ['<script', '</script'],
  ['<style', '</style'],
  ['<title', '</title'],
];

/** What of a page begins and does not end, as it is written there; null where nothing does. Linear. */
export function unendedIn(text: string): string | null {
  const page = text.toLowerCase();
  const open = pairs.find(([begins, ends]) => page.lastIndexOf(begins) > page.lastIndexOf(ends));
  if (open) return open[0];
  const isPage = /<html[\s>]/u.test(page) && /<body[\s>]/u.test(page);
  return isPage && !page.includes('</html') && !page.includes('</body') ? '<html' : null;
}
