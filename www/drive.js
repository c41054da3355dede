// Hands messages to an engine and lets it work in slices. Between two slices, messages that wait get in: a slice asks
// for the next one through a channel, behind whatever has come.
import { fail } from './fail.js';

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

  const waiting = [];
  self.onmessage = ({ data }) => {
    if (!engine) return waiting.push(data);
    engine.handle(new Uint8Array(data));
    ring();
  };

  started.then(
    (ready) => {
      engine = ready;
      for (const data of waiting) self.onmessage({ data });
    },
    fail,
  );
}
