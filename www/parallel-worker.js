// Parallel mode. The pool is started from here and never from the page, whose thread must not wait.
import init, * as engine from './parallel-engine/heddle_engine.js';
import { answer } from './calls.js';

const wanted = Number(new URLSearchParams(location.search).get('workers'));

async function start() {
  if (!self.crossOriginIsolated) throw new Error('shared memory needs a cross-origin isolated page');
  await init();
  await engine.initThreadPool(wanted || navigator.hardwareConcurrency);
}

answer(engine, start());
