import { addresses, browser, root, shutdown } from '../browser/browsers.mjs';
import { readFileSync, readdirSync } from 'node:fs';
const names = process.argv.slice(2);
try {
  const page = await (await browser('chromium')).newPage();
  page.setDefaultTimeout(0);
  await page.goto(`${(await addresses()).isolated}tests/browser/bare.html`);
  await page.waitForFunction(() => 'Client' in window);
  const c = await page.evaluateHandle(async () => {
    const { Heddle, Pyodide } = await import('/tests/bench/contestants.mjs');
    return [new Heddle('engine'), new Pyodide()];
  });
  let sum = 0, n = 0;
  for (const f of readdirSync(root + 'tests/bench').filter((f) => f.endsWith('.py'))) {
    if (names.length && !names.includes(f.slice(0, -3))) continue;
    const source = readFileSync(`${root}tests/bench/${f}`, 'utf8');
    const [a, b] = await c.evaluate(async ([h, p], source) => {
      let a = 1e9, b = 1e9;
      for (let k = 0; k < 24; k++) { a = Math.min(a, (await h.run(source)).ms); if (k % 2) b = Math.min(b, (await p.run(source)).ms); }
      return [a, b];
    }, source);
    sum += Math.log(b / a); n++;
    console.log(`${f.padEnd(20)} ${a.toFixed(1).padStart(7)} ms  pyodide ${b.toFixed(1).padStart(7)}  ${(b / a).toFixed(2)}`);
  }
  console.log('mean', Math.exp(sum / n).toFixed(2), 'ms');
} finally { await shutdown(); }
