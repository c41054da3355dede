// Full speed. This worker speaks with the page and always has time for it; the runner below it, which owns the pool,
// is inside one call while a program runs. Both have an instance of the engine over one memory.
import init, { Companion } from './parallel-engine/heddle_engine.js';
import { fail } from './fail.js';
import { supplied } from './library.js';

const wanted = Number(new URLSearchParams(location.search).get('workers')) || navigator.hardwareConcurrency;
const waiting = [];
let companion;
let runner;

function take(data) {
  const message = new Uint8Array(data);
  const library = supplied(companion, message);
  if (library) library.then(() => handle(message), fail);
  else handle(message);
}

function handle(message) {
  if (companion.handle(message)) runner.postMessage('run');
}

self.onmessage = ({ data }) => (companion ? take(data) : waiting.push(data));

async function start({ module, memory }) {
  await init({ module_or_path: module, memory });
  companion = new Companion((message) => postMessage(message, [message]));
  waiting.splice(0).forEach(take);
}

if (self.crossOriginIsolated) {
  runner = new Worker(new URL('./parallel-runner.js', import.meta.url), { type: 'module' });
  runner.onerror = (event) => fail(event.message ?? 'the runner could not be loaded');
  runner.onmessage = ({ data }) => {
    if (data instanceof ArrayBuffer) postMessage(data, [data]);
    else start(data).catch(fail);
  };
  runner.postMessage({ workers: wanted });
} else {
  fail('shared memory needs a cross-origin isolated page');
}
