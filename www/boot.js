// Starts everything that can load at the same time, and hands it to the page. The engine comes first: its worker starts
// and its module is compiled while the page itself is still on its way.
const { engine, module, editor } = document.documentElement.dataset;
// A browser starts a worker by messages to this thread, and compiles for it here. The first drawing of the page would hold
// them up, so it waits for the worker's first word, but no longer than this, in milliseconds.
const PATIENCE = 80;

const failed = (error) => {
  document.querySelector('#boot-state').textContent =
    `Heddle could not start. Heddle 无法启动。(${error?.message ?? error})`;
};

try {
  // A worker of this name says when it is there and waits for its module; where it cannot be compiled here, the worker
  // finds out why itself.
  const worker = new Worker(engine, { type: 'module', name: 'module-follows' });
  const compiled = WebAssembly.compileStreaming(fetch(module)).catch(() => null);
  const posted = compiled.then((ready) => worker.postMessage(ready));
  // What it says before the page listens.
  const early = [];
  const begun = new Promise((resolve) => {
    worker.onmessage = ({ data }) => {
      early.push(data);
      resolve();
    };
  });
  const page = await import('./heddle_page.js');
  await page.default();
  await Promise.race([Promise.all([begun, posted]), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  if (document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  page.start(worker, early, () => import(new URL(editor, document.baseURI)));
} catch (error) {
  failed(error);
}
