// Controlled mode: one ordinary worker.
import init, * as engine from './engine/heddle_engine.js';
import { answer } from './calls.js';

answer(engine, init());
