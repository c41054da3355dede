// Starts everything that can load at the same time, and hands it to the page. The engine comes first: its worker starts
// and its module is compiled while the page itself is still on its way.
const { engine, module } = document.documentElement.dataset;
const failed = (error) => {
  document.querySelector('#boot-state').textContent =
    `Heddle could not start. Heddle 无法启动。(${error?.message ?? error})`;
};

try {
  // A worker of this name waits for its module; where it cannot be compiled here, the worker finds out why itself.
  const worker = new Worker(engine, { type: 'module', name: 'module-follows' });
  const compiled = WebAssembly.compileStreaming(fetch(module)).catch(() => null);
  compiled.then((ready) => worker.postMessage(ready));
  // What it says before the page listens.
  const early = [];
  worker.onmessage = ({ data }) => early.push(data);
  const page = import('./heddle_page.js').then(async (page) => {
    await page.default();
    return page;
  });
  const { editor } = document.querySelector('script[data-editor]').dataset;
  const bundle = import(new URL(editor, document.baseURI));
  bundle.catch(() => {});
  (await page).start(worker, early, bundle);
} catch (error) {
  failed(error);
}
