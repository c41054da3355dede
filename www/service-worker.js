// Keeps one whole release, so that the page opens without a network, and never a mixture of two: the files of a release
// lie in folders named by what is in them, and a cache holds exactly one release.
const release = 'RELEASE';
const files = ['FILES'];
const name = `heddle-${release}`;

self.addEventListener('install', (event) => {
  event.waitUntil(keep());
  // Where a browser can do that, it takes files from the cache without asking this script, which takes a while to start.
  const { pathname } = new URL(self.registration.scope);
  const folders = [...new Set(files.map((file) => file.split('/')[0]))];
  const routes = folders.map((folder) => ({
    condition: { urlPattern: { pathname: `${pathname}${folder}/*` }, requestMethod: 'get' },
    source: { cacheName: name },
  }));
  event.addRoutes?.(routes).catch(() => {});
});

async function keep() {
  const cache = await caches.open(name);
  const [scripts, others] = [true, false].map((wanted) => files.filter((file) => file.endsWith('.js') === wanted));
  await cache.addAll(['./', ...others]);
  await Promise.all(
    scripts.map(async (file) => {
      const response = await fetch(file);
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      // Only scripts can start workers, which need the headers.
      await cache.put(file, isolated(response, false));
    }),
  );
}

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

// Handed on as it was kept: a body that passes through this script is slower, and the browser keeps no machine code for it.
async function file(request, url) {
  const kept = await (await caches.open(name)).match(url.href);
  if (kept) return kept;
  const response = await fetch(request);
  return url.pathname.endsWith('.js') ? isolated(response, false) : response;
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
