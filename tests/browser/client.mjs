// An engine in a worker, as the tests and the benchmark use it: `new Client('engine')`, then `run`, `send`, `stop`.

import { decode, encode } from './protocol.mjs';

export class Client {
  /** `kind` is 'engine' or 'parallel'; then `workers` is the width of the pool. */
  constructor(kind, { workers = 0 } = {}) {
    this.kind = kind;
    this.address = new URL(`/${kind}-worker.js?workers=${workers}`, location.href);
    this.last = 0;
    this.recoveries = 0;
    this.start();
  }

  start() {
    this.replies = [];
    this.listeners = new Set();
    this.failure = null;
    this.spawn();
  }

  spawn(left = 3) {
    this.worker?.terminate();
    // Now and then Firefox never loads one of the scripts of a pool. The page gives up on a worker that stays silent and
    // starts another one, and so does this.
    clearTimeout(this.patience);
    if (left > 0) {
      this.patience = setTimeout(() => {
        if (this.replies.length === 0) this.spawn(left - 1);
      }, 15000);
    }
    this.worker = new Worker(this.address, { type: 'module' });
    this.worker.onmessage = ({ data }) => {
      let reply;
      try {
        reply = decode(data);
      } catch (error) {
        // Whoever waits for it would wait for ever.
        reply = { kind: 'failed', detail: `a reply cannot be read: ${error.message}` };
      }
      this.hear({ ...reply, message: data, at: performance.now() });
    };
    this.worker.onerror = (event) => {
      // The page takes care of it: it is not to count as uncaught.
      event.preventDefault();
      this.hear({ kind: 'failed', detail: event.message ?? 'the worker could not be loaded' });
    };
  }

  hear(reply) {
    this.replies.push(reply);
    for (const listener of [...this.listeners]) listener(reply);
  }

  /** The first reply from `from` on that satisfies `wanted`. Rejects when the worker fails. */
  when(wanted, from = 0) {
    return new Promise((resolve, reject) => {
      const look = (reply) => {
        if (wanted(reply)) resolve(reply);
        else if (reply.kind === 'failed') reject(new Error(reply.detail));
        else return false;
        this.listeners.delete(look);
        return true;
      };
      if (!this.replies.slice(from).some(look)) this.listeners.add(look);
    });
  }

  ready() {
    return this.when((reply) => reply.kind === 'ready');
  }

  send(message) {
    this.worker.postMessage(message, [message]);
  }

  /** Sends a request and gives the first reply of that kind that comes after it. */
  async ask(message, kind) {
    await this.ready();
    const from = this.replies.length;
    this.send(message);
    return this.when((reply) => reply.kind === kind || reply.kind === 'refused', from);
  }

  /** Begins a run. Gives its number. */
  async begin(request) {
    await this.ready();
    const id = ++this.last;
    this.send(encode.run({ id, workers: this.kind === 'parallel' ? 2 : 0, ...request }));
    return id;
  }

  /** Waits for the end of a run: its ending, its output, its batches. */
  async end(id) {
    const over = ({ kind, run }) => run === id && (kind === 'ended' || kind === 'refused');
    const { message, ...last } = await this.when(over);
    const mine = this.replies.filter((reply) => reply.run === id);
    const written = (stream) =>
      mine.filter((reply) => reply.kind === 'output' && reply.stream === stream).map((reply) => reply.text).join('');
    return {
      ...last,
      output: written(1),
      errors: written(2),
      messages: mine.filter((reply) => reply.kind === 'events' || reply.kind === 'ended').map((reply) => reply.message),
    };
  }

  async run(request) {
    return this.end(await this.begin(request));
  }

  /** Throws the worker away and starts another, as the page does when one is lost. */
  restart() {
    this.worker.terminate();
    this.recoveries++;
    this.start();
  }

  stop() {
    clearTimeout(this.patience);
    this.worker.terminate();
  }
}
