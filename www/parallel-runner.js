// The runner: starts the pool, and then one run after another.
import init, {
  initThreadPool, library_folder, prepare_runner, run_next, shared_memory, shared_module,
} from './parallel-engine/heddle_engine.js';
import { fail } from './fail.js';
import { folder } from './library.js';

self.onmessage = ({ data }) => {
  if (data === 'run') run_next((message) => postMessage(message, [message]));
  else start(data).catch(fail);
};

async function start({ workers }) {
  await init();
  library_folder(folder);
  prepare_runner();
  await initThreadPool(workers);
  postMessage({ module: shared_module(), memory: shared_memory() });
}
