// Step by step: one ordinary worker. Messages are ArrayBuffers, both ways; what is in them is the engine's business.
import init, { Engine } from './engine/heddle_engine.js';
import { drive } from './drive.js';

drive(init().then(() => new Engine((message) => postMessage(message, [message]))));
