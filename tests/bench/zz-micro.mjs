import { addresses, browser, shutdown } from '../browser/browsers.mjs';
const snippets = JSON.parse(process.argv[2]);
try {
  const page = await (await browser('chromium')).newPage();
  page.setDefaultTimeout(0);
  await page.goto(`${(await addresses()).isolated}tests/browser/bare.html`);
  await page.waitForFunction(() => 'Client' in window);
  const c = await page.evaluateHandle(async () => {
    const { Heddle, Pyodide } = await import('/tests/bench/contestants.mjs');
    return [new Heddle('engine'), new Pyodide()];
  });
  for (const [setup, body] of snippets) {
    const source = `def f(n):\n    ${setup}\n    for i in range(n):\n        ${body}\nf(300000)\n`;
    const [a, b] = await c.evaluate(async ([h, p], source) => {
      let a = 1e9, b = 1e9;
      for (let k = 0; k < 12; k++) { a = Math.min(a, (await h.run(source)).ms); if (k < 6) b = Math.min(b, (await p.run(source)).ms); }
      return [a, b];
    }, source);
    console.log(`${(a / 0.3).toFixed(1).padStart(7)} ns  pyodide ${(b / 0.3).toFixed(1).padStart(7)}   ${body}  [${setup}]`);
  }
} finally { await shutdown(); }
