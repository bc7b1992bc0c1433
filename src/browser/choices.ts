/** What a reader may choose for this device; the first value is the site's own. */
export const choices = {
  size: ['', '18', '22', '28'],
  theme: ['', 'light', 'dark'],
  contrast: ['', 'high'],
  script: ['', 'hant'],
  terms: ['', 'on', 'off'],
  order: ['', 'en'],
} as const;
export const html = document.documentElement;
/** What was chosen, if anything. */
export const chosen = (name: string): string | null => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
};
/** Makes a choice of the reader's: shows it at once, and keeps it for the next page. */
export function choose(name: string, value: string) {
  html.dataset[name] = value;
  try {
    localStorage.setItem(name, value);
  } catch {
    /* private browsing: for this page only */
  }
}
