// Starts everything that can load at the same time, and hands it to the page.
import init, { start } from './heddle_page.js';

const { engine } = document.documentElement.dataset;
const failed = (error) => {
  document.querySelector('#boot-state').textContent =
    `Heddle could not start. Heddle 无法启动。(${error?.message ?? error})`;
};

try {
  const worker = new Worker(engine, { type: 'module' });
  // What it says before the page listens.
  const early = [];
  worker.onmessage = ({ data }) => early.push(data);
  const { editor } = document.querySelector('script[data-editor]').dataset;
  const bundle = import(new URL(editor, document.baseURI));
  bundle.catch(() => {});
  await init();
  start(worker, early, bundle);
} catch (error) {
  failed(error);
}
