// What every browser test needs: a server, a browser, a page with an engine in it.
//
//   for (const name of browsers) {
//     test(`… in ${name}`, async (t) => {
//       const page = await openPage(t, name);
//       const engine = await startEngine(page, 'engine');
//       const { ending, output } = await engine.run({ program: 'print(1)' });
//     });
//   }
//
// `cargo xtask test browser` builds everything, starts the server and says where the browsers are. With the modules
// built, `node --test tests/browser/*.test.mjs` works alone as well.

import assert from 'node:assert/strict';
import { after } from 'node:test';
import { addresses, browser, root, shutdown } from './browsers.mjs';

export { addresses, browser, root };

/** Every test runs in each of these, unless HEDDLE_BROWSERS names fewer. */
export const browsers = (process.env.HEDDLE_BROWSERS ?? 'chromium,firefox').split(',');

/** How long a condition may take to come true. Machines are slow at times, and no test waits longer than it must. */
export const patience = 60_000;

const BARE = 'tests/browser/bare.html';

after(shutdown);

/** A fresh page at `path`, ready to be used, closed when the test ends. An error that nobody catches on it fails the test. */
export async function openPage(t, name, { path = BARE, isolated = true } = {}) {
  const where = await addresses();
  const page = await (await browser(name)).newPage();
  page.setDefaultTimeout(patience);
  const errors = uncaught(page);
  t.after(async () => {
    await page.close();
    assert.deepEqual(errors, [], 'nothing went uncaught on the page');
  });
  await visit(page, (isolated ? where.isolated : where.plain) + path);
  if (path === BARE) await page.waitForFunction(() => 'Client' in window);
  return page;
}

/** What nobody catches on a page, as it comes. Firefox says so too of a request that a reload cuts off. */
export function uncaught(page) {
  const errors = [];
  const isCutOff = (error) => error.message.includes('A ServiceWorker intercepted the request');
  page.on('pageerror', (error) => isCutOff(error) || errors.push(error));
  return errors;
}

/** Goes to an address. */
export const visit = (page, address) => arrive(() => page.goto(address, { timeout: 20_000 }));

/** Loads the page again, as a person does. */
export const reload = (page) => arrive(() => page.reload({ timeout: 20_000 }));

/** Firefox now and then never says that a page has come: what fails three times is no such chance. */
async function arrive(navigate) {
  for (let left = 2; ; left -= 1) {
    try {
      return await navigate();
    } catch (error) {
      if (left === 0 || error.name !== 'TimeoutError') throw error;
    }
  }
}

/** An engine in a worker of the bare page; `kind` is 'engine' or 'parallel'. See client.mjs for what it can do. */
export async function startEngine(page, kind, options = {}) {
  const handle = await page.evaluateHandle((...all) => new window.Client(...all), kind, options);
  /** Evaluates in the page, where the client is; replies without their bytes, which do not travel well. */
  const client = {
    evaluate: (action, ...all) => handle.evaluate(action, ...all),
    ready: () => handle.evaluate((client) => client.ready().then(() => true)),
    run: (request) =>
      handle.evaluate(async (client, request) => {
        const { messages, ...result } = await client.run(request);
        return result;
      }, request),
    /** A run, and its messages as arrays of bytes: events and ending. */
    trace: (request) =>
      handle.evaluate(async (client, request) => {
        const result = await client.run(request);
        const base64 = (message) =>
          btoa(Array.from(new Uint8Array(message), (byte) => String.fromCharCode(byte)).join(''));
        return { ...result, messages: result.messages.map(base64) };
      }, request),
    stop: () => handle.evaluate((client) => client.stop()),
  };
  return client;
}
