/** What is remembered on the reader's device; where that is refused, for this page only. */
const ofThisPage = new Map<string, string>();

export const remember = (key: string, value: string) => {
  ofThisPage.set(key, value);
  try {
    localStorage.setItem(key, value);
  } catch {
    /* private browsing */
  }
};

export const recall = (key: string) => {
  try {
    return localStorage.getItem(key) ?? ofThisPage.get(key);
  } catch {
    return ofThisPage.get(key);
  }
};
