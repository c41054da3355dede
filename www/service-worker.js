// Keeps one whole release, so that the page opens without a network, and never a mixture of two: the files of a release
// lie in folders named by what is in them, and a cache holds exactly one release.
const release = 'RELEASE';
const files = ['FILES'];
const name = `heddle-${release}`;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(['./', ...files])));
});

// Runs when no page of an older release is open any more.
self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const other of await caches.keys()) {
        if (other.startsWith('heddle-') && other !== name) await caches.delete(other);
      }
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const scope = new URL(self.registration.scope);
  if (request.method !== 'GET' || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return;
  const path = url.pathname.slice(scope.pathname.length);
  if (request.mode === 'navigate') {
    if (path === '' || path === 'index.html') event.respondWith(page(request));
  } else if (files.includes(path)) {
    event.respondWith(file(request, url));
  }
});

// The newest page there is; the kept one where there is no network.
async function page(request) {
  let response;
  try {
    response = await fetch(request);
  } catch {
    response = await (await caches.open(name)).match('./');
  }
  return isolated(response ?? Response.error(), request.destination === 'iframe');
}

// Handed on as it was kept, if that will do: a body that passes through this script is slower, and the browser keeps no
// machine code for it. Only scripts can start workers, which need the headers.
async function file(request, url) {
  const kept = (await (await caches.open(name)).match(url.href)) ?? (await fetch(request));
  return url.pathname.endsWith('.js') && !kept.headers.has('Cross-Origin-Embedder-Policy') ? isolated(kept, false) : kept;
}

// Shared memory needs these headers, which many hosts do not send.
function isolated(response, framed) {
  if (response.type === 'error' || response.type === 'opaqueredirect' || response.status === 0) return response;
  const headers = new Headers(response.headers);
  if (framed) {
    headers.set('Document-Isolation-Policy', 'isolate-and-credentialless');
  } else {
    headers.set('Cross-Origin-Opener-Policy', 'same-origin');
    headers.set('Cross-Origin-Embedder-Policy', 'require-corp');
    headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  }
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}
