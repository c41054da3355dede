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
