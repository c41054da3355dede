// Step by step: one ordinary worker. Messages are ArrayBuffers, both ways; what is in them is the engine's business.
import init, { Engine, library_folder } from './engine/heddle_engine.js';
import { drive } from './drive.js';
import { folder } from './library.js';

// Whoever started it may be compiling the module already, and then sends it first.
const follows = self.name === 'module-follows';
const given = follows
  ? new Promise((take) => self.addEventListener('message', ({ data }) => take(data), { once: true }))
  : Promise.resolve(null);
if (follows) postMessage(null);

drive(
  given
    .then((module) => init({ module_or_path: module ?? new URL('./engine/heddle_engine_bg.wasm', import.meta.url) }))
    .then(() => library_folder(folder))
    .then(() => new Engine((message) => postMessage(message, [message]))),
);
