// Where the engine spends its time with one benchmark program: `HEDDLE_NAMES=1 cargo xtask build`, then
// `node tests/bench/profile.mjs NAME [RUNS]`. Prints the functions by the share of samples that were in themselves.

import { readFileSync } from 'node:fs';
import { addresses, browser, root, shutdown } from '../browser/browsers.mjs';

const [name, runs = '30'] = process.argv.slice(2);
try {
  const source = readFileSync(`${root}tests/bench/${name}.py`, 'utf8');
  const page = await (await browser('chromium')).newPage();
  page.setDefaultTimeout(0);
  await page.goto(`${(await addresses()).isolated}tests/browser/bare.html`);
  await page.waitForFunction(() => 'Client' in window);
  const contestant = await page.evaluateHandle(async () => {
    const { Heddle } = await import('/tests/bench/contestants.mjs');
    return new Heddle('engine');
  });
  const run = (times) =>
    contestant.evaluate(async (contestant, source, times) => {
      let least = Infinity;
      for (let time = 0; time < times; time++) least = Math.min(least, (await contestant.run(source)).ms);
      return least;
    }, source, times);
  // Until the browser has optimised what is hot.
  await run(Number(runs));
  const { client } = page.workers().find((worker) => worker.url().includes('engine'));
  await client.send('Profiler.enable');
  await client.send('Profiler.setSamplingInterval', { interval: 200 });
  await client.send('Profiler.start');
  const least = await run(Number(runs));
  const { profile } = await client.send('Profiler.stop');
  const own = new Map();
  const names = new Map(profile.nodes.map((node) => [node.id, node.callFrame.functionName]));
  for (const id of profile.samples) own.set(names.get(id), (own.get(names.get(id)) ?? 0) + 1);
  for (const idle of ['(program)', '(idle)']) own.delete(idle);
  const all = [...own.values()].reduce((sum, count) => sum + count, 0);
  console.log(`${name}: ${least.toFixed(1)} ms at best`);
  for (const [who, count] of [...own].sort((a, b) => b[1] - a[1]).slice(0, 25)) {
    console.log(`${((count * 100) / all).toFixed(1).padStart(6)} %  ${who}`);
  }
} finally {
  await shutdown();
}
