import { addresses, browser, shutdown } from '../browser/browsers.mjs';
import { execSync, spawn } from 'node:child_process';
const body = process.argv[2], setup = process.argv[3] ?? "x='a b c'";
try {
  const page = await (await browser('chromium')).newPage();
  page.setDefaultTimeout(0);
  await page.goto(`${(await addresses()).isolated}tests/browser/bare.html`);
  await page.waitForFunction(() => 'Client' in window);
  const c = await page.evaluateHandle(async () => {
    const { Heddle } = await import('/tests/bench/contestants.mjs');
    return new Heddle('engine');
  });
  const source = body.endsWith('.py') ? (await import('node:fs')).readFileSync(body, 'utf8') : `def f(n):\n    ${setup}\n    for i in range(n):\n        ${body}\nf(3000000)\n`;
  const go = (k) => c.evaluate(async (h, source, k) => { let a=1e9; for (; k--;) a = Math.min(a, (await h.run(source)).ms); return a; }, source, k);
  await go(25);
  const p = spawn('perf', ['record', '-a', '-k', 'mono', '-e', 'cpu-clock', '-F', '5000', '-o', '/tmp/mb/c.data'], { stdio: 'inherit' });
  await new Promise(r => setTimeout(r, 300));
  console.log(await go(60));
  p.kill('SIGINT'); await new Promise(r => p.on('exit', r));
} finally { await shutdown(); }
