// Looking at any position of a long run, and trying many orders of a small one.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browsers, openPage, startEngine } from './harness.mjs';

const LONG = `import threading

counter = 0

def work(n):
    global counter
    for _ in range(n):
        counter = counter + 1

threads = [threading.Thread(target=work, args=(15000,)) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
`;

const SMALL = LONG.replace('15000', '3');

for (const name of browsers) {
  test(`${name}: any position of a run of 90,000 events is shown`, async (t) => {
    const page = await openPage(t, name, { isolated: false });
    const engine = await startEngine(page, 'engine');
    const { events, times, shown, end } = await engine.evaluate(async (client, program) => {
      const result = await client.run({ program, record: true, schedule: { seed: 3 } });
      const inspect = (events) => client.ask(encode.inspect(result.run, events), 'inspected');
      // The first question also makes the replay run to its end.
      const { inspection: last } = await inspect(2 ** 40);
      const times = [];
      const shown = [];
      for (let n = 0; n < 40; n++) {
        const asked = Math.floor((n * 7919 * 131) % last.events);
        const began = performance.now();
        const { inspection } = await inspect(asked);
        times.push(performance.now() - began);
        const counter = inspection.globals.find(({ name }) => name === 'counter')?.value;
        shown.push({ asked, events: inspection.events, threads: inspection.threads.length, counter });
      }
      return { events: last.events, times, shown, end: { last, output: result.output } };
    }, LONG);
    times.sort((a, b) => a - b);
    t.diagnostic(`${events} events: a position takes ${times[20].toFixed(1)} ms, at most ${times[39].toFixed(1)} ms`);
    assert.ok(events > 90_000);
    for (const { asked, events, threads } of shown) {
      assert.ok(events >= asked && events < asked + 4, `${asked}: ${events}`);
      assert.ok(threads >= 1 && threads <= 4);
    }
    // The counter never runs ahead of what was written so far, and ends at what was printed.
    assert.equal(end.last.globals.find(({ name }) => name === 'counter').value + '\n', end.output);
    assert.ok(end.last.threads.every(({ situation }) => situation.kind === 'finished'));
  });

  test(`${name}: many orders of a lost update have several outcomes, and each can be repeated`, async (t) => {
    const page = await openPage(t, name, { isolated: false });
    const engine = await startEngine(page, 'engine');
    const { sampled, repeated } = await engine.evaluate(async (client, program) => {
      const sampled = await client.ask(encode.sample({ id: 9, program, count: 300 }), 'sampled');
      const repeated = [];
      for (const { schedule } of sampled.outcomes) {
        repeated.push((await client.run({ program, schedule })).output);
      }
      return { sampled: { executions: sampled.executions, outcomes: sampled.outcomes }, repeated };
    }, SMALL);
    assert.equal(sampled.executions, 300);
    assert.ok(sampled.outcomes.length > 1, 'several outcomes');
    assert.equal(sampled.outcomes.reduce((sum, { count }) => sum + count, 0), 300);
    assert.deepEqual(repeated, sampled.outcomes.map(({ output }) => output));
  });
}
