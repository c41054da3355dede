// What every browser test needs: a server, a browser, a page with an engine in it.
//
//   for (const name of browsers) {
//     test(`… in ${name}`, async (t) => {
//       const page = await openPage(t, name);
//       const engine = await startEngine(page, 'engine');
//       assert.equal(await engine.call('version'), '0.1.0');
//     });
//   }
//
// `cargo xtask test browser` builds everything, starts the server and says where the browsers are. With dist/ built,
// `node --test tests/browser/*.test.mjs` works alone as well.

import assert from 'node:assert/strict';
import { after } from 'node:test';
import { addresses, browser, root, shutdown } from './browsers.mjs';

export { addresses, browser, root };

/** Every test runs in each of these, unless HEDDLE_BROWSERS names fewer. */
export const browsers = (process.env.HEDDLE_BROWSERS ?? 'chromium,firefox').split(',');

/** How long a condition may take to come true. Machines are slow at times, and no test waits longer than it must. */
export const patience = 60_000;

after(shutdown);

/** A fresh page at `path`, ready to be used, closed when the test ends. An error that nobody catches on it fails the test. */
export async function openPage(t, name, { path = 'bare.html', isolated = true } = {}) {
  const where = await addresses();
  const page = await (await browser(name)).newPage();
  page.setDefaultTimeout(patience);
  const errors = [];
  page.on('pageerror', (error) => errors.push(error));
  t.after(async () => {
    await page.close();
    assert.deepEqual(errors, [], 'nothing went uncaught on the page');
  });
  await page.goto((isolated ? where.isolated : where.plain) + path);
  if (path === 'bare.html') await page.waitForFunction(() => 'startEngine' in window);
  return page;
}

/**
 * An engine in a worker of the bare page. `kind` is 'engine' or 'parallel'.
 * `call` calls one of the module's exports in the worker, and answers with what it returned or rejects with its error.
 */
export async function startEngine(page, kind, options = {}) {
  const handle = await page.evaluateHandle((...all) => window.startEngine(...all), kind, options);
  return {
    call: (name, ...args) => handle.evaluate((engine, name, args) => engine.call(name, ...args), name, args),
    messages: () => handle.evaluate((engine) => engine.messages),
    stop: () => handle.evaluate((engine) => engine.stop()),
  };
}
