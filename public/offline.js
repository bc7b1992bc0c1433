// Reading without a network, for plans that a reader keeps: the network first, and what is kept where there is none.
addEventListener('install', () => self.skipWaiting());
addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  const keptOne = () => caches.match(request, { ignoreSearch: true });
  event.respondWith(
    fetch(request).catch(async () => (await keptOne()) ?? Response.error()),
  );
});
