// Hands messages to an engine and lets it work in slices. Between two slices, messages that wait get in: a slice asks
// for the next one through a channel, behind whatever has come.
import { fail } from './fail.js';
import { supplied } from './library.js';

export function drive(started) {
  const { port1: bell, port2: rope } = new MessageChannel();
  let engine;
  let rung = false;

  const ring = () => {
    if (!rung) rope.postMessage(null);
    rung = true;
  };

  bell.onmessage = () => {
    rung = false;
    const wait = engine.advance();
    if (wait === 0) ring();
    else if (wait > 0) setTimeout(ring, wait);
  };

  const take = (message) => {
    engine.handle(message);
    ring();
  };

  const waiting = [];
  self.onmessage = ({ data }) => {
    // Anything else is for whoever started this worker.
    if (!(data instanceof ArrayBuffer)) return;
    if (!engine) return waiting.push(data);
    const message = new Uint8Array(data);
    // A program waits for what it imports; whatever else comes meanwhile does not wait for it.
    const library = supplied(engine, message);
    if (library) library.then(() => take(message), fail);
    else take(message);
  };

  started.then(
    (ready) => {
      engine = ready;
      for (const data of waiting) self.onmessage({ data });
    },
    fail,
  );
}
