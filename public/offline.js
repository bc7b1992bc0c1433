// Reading without a network, for plans that a reader keeps: the network first, and what is kept where there is none,
// or where it does not answer in time. Another page is answered by one that says so and leads to what is kept.
const patience = 4000;
const base = new URL(registration.scope).pathname;
const words = [
  { lang: 'zh-CN', head: '没有网络', says: '这一页没有存到本机。', kept: '已存到本机的规划' },
  { lang: 'en', head: 'No network', says: 'This page is not kept on this device.', kept: 'Plans kept on this device' },
];

addEventListener('install', () => self.skipWaiting());
addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  // What a page asks for to keep it anew comes from the network or not at all.
  if (!request.destination && request.cache === 'no-cache') return;
  event.respondWith(answer(request));
});

async function answer(request) {
  const network = fetch(request).catch(() => null);
  const late = new Promise((done) => setTimeout(done, patience));
  const isPage = request.mode === 'navigate';
  return (
    (await Promise.race([network, late])) ??
    (await keptOne(request)) ??
    (await network) ??
    (isPage ? notKept() : Response.error())
  );
}

/** What is kept of an address: itself, the folder without its slash, or for a clause its place in the whole text. */
async function keptOne({ url, referrer }) {
  const path = new URL(url).pathname;
  const ignoreSearch = true;
  const own = (await caches.match(url, { ignoreSearch })) ?? (await caches.match(`${path}/`));
  const [, plan, id] = path.slice(base.length).match(/^id\/(.+)\/([^/]+)\/?$/) ?? [];
  if (own || !id) return own;
  const view = referrer.match(/\/(en|zh-en)\//)?.[1] ?? 'zh';
  const whole = `${base}${view}/${plan}/full/`;
  return (await caches.match(whole)) && Response.redirect(`${whole}#${id}`);
}

async function notKept() {
  const plans = (await caches.keys()).flatMap((name) =>
    name.startsWith(`plan:${base}`) ? [name.slice(`plan:${base}`.length)] : [],
  );
  const link = async (plan, lang) => {
    const address = `${base}${lang.slice(0, 2)}/${plan}/`;
    const page = await (await caches.match(address))?.text();
    return page ? `<li><a href="${address}">${page.match(/<title>(.*?)<\/title>/s)?.[1] ?? plan}</a></li>` : '';
  };
  const part = async ({ lang, head, says, kept }) => {
    const links = (await Promise.all(plans.map((plan) => link(plan, lang)))).join('');
    const list = links && `<h2>${kept}</h2><ul>${links}</ul>`;
    return `<section lang="${lang}"><h1>${head}</h1><p>${says}</p>${list}</section>`;
  };
  const body = (await Promise.all(words.map(part))).join('');
  const [{ lang, head }] = words;
  return new Response(
    `<!DOCTYPE html><html lang="${lang}"><meta charset="utf-8"><title>${head}</title>` +
      '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">' +
      `<main>${body}</main></html>`,
    {
      status: 503,
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" },
    },
  );
}
