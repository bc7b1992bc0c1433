/** The button that keeps a plan on the device for reading without a network, and the one that removes it. */

const section = document.querySelector<HTMLElement>('.offline')!;
const { plan, base, kept, none, keeping, failed } = section.dataset as Record<string, string>;
const [keep, drop] = [...section.querySelectorAll('button')] as [HTMLButtonElement, HTMLButtonElement];
const told = section.querySelector('[role=status]')!;
const store = `plan:${base}${plan}`;
/** How many files are fetched at a time. */
const atOnce = 6;

/** What a page loads besides itself: scripts and styles of this site, the other languages' too. */
const assetsOf = (page: string) =>
  [...page.matchAll(/(?:src|href)="([^"]*\/_astro\/[^"]+)"/g)].map((m) => m[1]!);

/** Fetches and keeps files, and what they load; gives their bytes. */
async function keepAll(paths: string[]): Promise<number> {
  const cache = await caches.open(store);
  const known = new Set(paths);
  const left = [...paths];
  let bytes = 0;
  while (left.length)
    await Promise.all(
      left.splice(0, atOnce).map(async (path) => {
        const answer = await fetch(path, { cache: 'no-cache' });
        if (!answer.ok) throw new Error(path);
        const body = await answer.clone().text();
        bytes += new Blob([body]).size;
        await cache.put(path, answer);
        for (const asset of assetsOf(body))
          if (!known.has(asset)) {
            known.add(asset);
            left.push(asset);
          }
      }),
    );
  return bytes;
}

/** Says what is kept, and offers what can be done. */
async function tell(bytes?: number) {
  const count = (await caches.has(store)) ? (await (await caches.open(store)).keys()).length : 0;
  drop.hidden = count === 0;
  const size = bytes === undefined ? '' : ` · ${Math.ceil(bytes / 1000)} kB`;
  told.textContent = count ? kept!.replace('{n}', String(count)) + size : none!;
}

keep.onclick = async () => {
  keep.disabled = true;
  told.textContent = keeping!;
  try {
    await navigator.serviceWorker.register(`${base}offline.js`, { scope: base! });
    const { files } = (await (await fetch(`${base}data/${plan}/offline.json`)).json()) as { files: string[] };
    await tell(await keepAll(files));
  } catch {
    await caches.delete(store);
    told.textContent = failed!;
  }
  keep.disabled = false;
};
drop.onclick = async () => {
  await caches.delete(store);
  // Where no plan is kept, nothing stands between the reader and the site.
  if (!(await caches.keys()).some((name) => name.startsWith('plan:')))
    await (await navigator.serviceWorker.getRegistration(base!))?.unregister();
  await tell();
};
if ('serviceWorker' in navigator && 'caches' in window) {
  section.hidden = false;
  void tell();
}
