/** The button that keeps a plan on the device for reading without a network, and the one that removes it. */

const section = document.querySelector<HTMLElement>('.offline')!;
const { plan, base, kept, none, keeping, failed } = section.dataset as Record<string, string>;
const [keep, drop] = [...section.querySelectorAll('button')] as [HTMLButtonElement, HTMLButtonElement];
const told = section.querySelector('[role=status]')!;
const store = `plan:${base}${plan}`;
/** What is being fetched, until all of it is there. */
const anew = `new:${store}`;
/** How many files are fetched at a time. */
const atOnce = 6;

/**
 * The files of this site that a file loads: a page its scripts and styles (and those of the other languages), a script
 * the modules and styles that it loads at once or when they are asked for.
 */
function loadedBy(path: string, body: string): string[] {
  if (!path.endsWith('.js'))
    return [...body.matchAll(/(?:src|href)="([^"]*\/_astro\/[^"]+)"/g)].map((m) => m[1]!);
  return [...body.matchAll(/["'`](?:\.|[^"'`\s]*_astro)\/([\w.-]+\.(?:js|css))["'`]/g)].map(
    (m) => `${base}_astro/${m[1]}`,
  );
}

/** Fetches files, and what they load, and keeps all of them or none; what was kept before stays till then. */
async function keepAll(paths: string[]): Promise<number> {
  const fresh = await caches.open(anew);
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
        await fresh.put(path, answer);
        for (const other of loadedBy(path, body))
          if (!known.has(other)) {
            known.add(other);
            left.push(other);
          }
      }),
    );
  const cache = await caches.open(store);
  for (const file of await fresh.keys()) await cache.put(file, (await fresh.match(file))!);
  for (const file of await cache.keys()) if (!known.has(new URL(file.url).pathname)) await cache.delete(file);
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
    told.textContent = failed!;
  }
  await caches.delete(anew);
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
