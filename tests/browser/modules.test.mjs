// Both modules load, and say so.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browsers, openPage, startEngine } from './harness.mjs';

for (const name of browsers) {
  for (const isolated of [true, false]) {
    test(`${name}: the engine loads ${isolated ? 'with' : 'without'} isolation`, async (t) => {
      const page = await openPage(t, name, { isolated });
      assert.equal(await page.evaluate(() => window.crossOriginIsolated), isolated);
      const engine = await startEngine(page, 'engine');
      await engine.ready();
      const { ending, output } = await engine.run({ program: 'print("here")' });
      assert.deepEqual([ending, output], [{ kind: 'finished', status: 0 }, 'here\n']);
    });
  }

  test(`${name}: a pool of two workers starts, and both take part`, async (t) => {
    const page = await openPage(t, name);
    const engine = await startEngine(page, 'parallel', { workers: 2 });
    await engine.ready();
    const { ending, workers } = await engine.run({ program: 'print("here")', record: true });
    assert.deepEqual(ending, { kind: 'finished', status: 0 });
    assert.equal(workers.length, 2);
  });

  test(`${name}: without isolation the parallel engine says why it cannot start`, async (t) => {
    const page = await openPage(t, name, { isolated: false });
    const engine = await startEngine(page, 'parallel', { workers: 2 });
    await assert.rejects(engine.ready(), /cross-origin isolated/);
  });
}

// What a program imports comes in files of its own, and some of these import others.
const LIBRARY = `
from dataclasses import dataclass
from typing import NamedTuple
from concurrent.futures import ThreadPoolExecutor

@dataclass
class Point:
    x: int

class Pair(NamedTuple):
    a: int

with ThreadPoolExecutor() as pool:
    ﬁ = "composed"
    print(list(pool.map(Point, range(2))), Pair(3), fi)
# Named by no import.
exec("imp" + "ort string")
print(string.digits)
`;

for (const name of browsers) {
  for (const kind of ['engine', 'parallel']) {
    test(`${name}: the ${kind} fetches what a program imports`, async (t) => {
      const page = await openPage(t, name);
      const engine = await startEngine(page, kind, { workers: kind === 'parallel' ? 2 : 0 });
      await engine.ready();
      for (let round = 0; round < 2; round++) {
        const { ending, output, errors } = await engine.run({ program: LIBRARY, workers: kind === 'parallel' ? 2 : 0 });
        const expected = '[Point(x=0), Point(x=1)] Pair(a=3) composed\n0123456789\n';
        assert.deepEqual([ending.kind, output, errors], ['finished', expected, '']);
      }
    });
  }
}
