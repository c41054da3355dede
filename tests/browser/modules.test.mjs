// Both modules load, and the pool is as wide as was asked for.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { browsers, openPage, root, startEngine } from './harness.mjs';

const version = readFileSync(`${root}Cargo.toml`, 'utf8').match(/^version = "(.*)"$/m)[1];

for (const name of browsers) {
  for (const isolated of [true, false]) {
    test(`${name}: the engine loads ${isolated ? 'with' : 'without'} isolation`, async (t) => {
      const page = await openPage(t, name, { isolated });
      assert.equal(await page.evaluate(() => window.crossOriginIsolated), isolated);
      const engine = await startEngine(page, 'engine');
      assert.equal(await engine.call('version'), version);
    });
  }

  test(`${name}: a pool of two workers starts`, async (t) => {
    const page = await openPage(t, name);
    const engine = await startEngine(page, 'parallel', { workers: 2 });
    assert.equal(await engine.call('version'), version);
    assert.equal(await engine.call('pool_width'), 2);
  });

  test(`${name}: without isolation the parallel engine says why it cannot start`, async (t) => {
    const page = await openPage(t, name, { isolated: false });
    const engine = await startEngine(page, 'parallel', { workers: 2 });
    await assert.rejects(engine.call('version'), /cross-origin isolated/);
  });
}
