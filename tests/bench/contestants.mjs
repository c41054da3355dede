// Those who run a benchmark program, in the page: each answers { ms, output } or throws with the reason.

import { Client } from '/tests/browser/client.mjs';
import { encode } from '/tests/browser/protocol.mjs';

/** One of our engines. The time is the engine's own: neither compiling nor making a machine is in it. */
export class Heddle {
  constructor(kind, workers, watch = false) {
    this.watch = watch;
    this.client = new Client(kind, { workers });
    this.workers = kind === 'parallel' ? workers : 0;
  }

  async run(source) {
    const limits = { steps: 1e12 };
    const { workers, watch } = this;
    const result = await this.client.run({ program: source, workers, watch, schedule: { limits } });
    if (result.kind === 'refused') throw new Error(result.sentence);
    if (result.ending.kind !== 'finished') throw new Error(JSON.stringify(result.ending));
    return { ms: result.elapsed / 1e6, output: result.output, steps: result.steps };
  }

  /** Executes a program under so many seeds, from one snapshot. Gives the milliseconds that it took. */
  async sample(source, count) {
    const began = performance.now();
    const result = await this.client.ask(encode.sample({ program: source, count }), 'sampled');
    if (result.kind === 'refused') throw new Error(result.sentence);
    return { ms: performance.now() - began, executions: result.executions, outcomes: result.outcomes.length };
  }

  stop() {
    this.client.stop();
  }
}

/** Another Python, in a worker of its own. */
class Other {
  constructor(script) {
    this.worker = new Worker(script, { type: 'module' });
    this.last = 0;
  }

  run(source) {
    return new Promise((resolve, reject) => {
      const id = ++this.last;
      this.worker.onmessage = ({ data }) => ('error' in data ? reject(new Error(data.error)) : resolve(data));
      this.worker.onerror = (event) => reject(new Error(event.message));
      this.worker.postMessage({ id, source });
    });
  }

  stop() {
    this.worker.terminate();
  }
}

/** CPython compiled to WebAssembly: the peer. */
export class Pyodide extends Other {
  constructor() {
    super('/tests/bench/pyodide-worker.js');
  }
}

/** A small Python compiled to WebAssembly: for reference. */
export class MicroPython extends Other {
  constructor() {
    super('/tests/bench/micropython-worker.js');
  }
}
