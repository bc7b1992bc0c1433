/** What is remembered on the reader's device; where that is refused, for this page only. */
const ofThisPage = new Map<string, string>();

/** Keeps a value under a key: on this page, and where storage is allowed for later visits. */
export const remember = (key: string, value: string) => {
  ofThisPage.set(key, value);
  try {
    localStorage.setItem(key, value);
  } catch {
    /* private browsing */
  }
};

/** The value kept under a key; undefined where there is none. */
export const recall = (key: string) => {
  try {
    return localStorage.getItem(key) ?? ofThisPage.get(key);
  } catch {
    return ofThisPage.get(key);
  }
};
