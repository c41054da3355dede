// Where the page is: isolated or not, in a frame of another site, at another address, without a network.

import assert from 'node:assert/strict';
import { createServer, request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { test } from 'node:test';
import { browsers, reload } from './harness.mjs';
import { addresses } from './browsers.mjs';
import { click, ending, openHeddle, output, part, run, setProgram, settled, text } from './page.mjs';

const work = `
import threading

def work():
    n = 0
    for i in range(20000):
        n += i
    print(n)

threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
print("done")
`.trim();

/** The server once more, at the address that this machine has in its network, as `serve --host 0.0.0.0` would be. */
async function inTheNetwork(t) {
  const own = Object.values(networkInterfaces()).flat().find(({ family, internal }) => family === 'IPv4' && !internal);
  if (!own) return undefined;
  const { isolated } = await addresses();
  const server = createServer(({ url, method, headers }, answer) => {
    const passed = request(new URL(url, isolated), { method, headers }, (found) => {
      answer.writeHead(found.statusCode, found.headers);
      found.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    passed.end();
  });
  await new Promise((ready) => server.listen(0, own.address, ready));
  t.after(() => server.close());
  return `http://${own.address}:${server.address().port}/`;
}

for (const name of browsers) {
  test(`${name}: on a plain http address in the network, everything but full speed works`, async (t) => {
    const base = await inTheNetwork(t);
    if (!base) return t.skip('this machine is in no network');
    const page = await openHeddle(t, name, { path: '?lang=en', base });
    assert.deepEqual(
      await page.evaluate(() => [isSecureContext, crossOriginIsolated, 'serviceWorker' in navigator, !!navigator.clipboard]),
      [false, false, false, false],
    );
    assert.match(await text(page, 'not-isolated'), /shared memory.*https.*Everything else works/);
    assert.ok(await page.$(`${part('mode-full')}[disabled]`));
    assert.equal(await run(page), 'finished');
    assert.match(await output(page), /Expected 6, got 3/);
    await click(page, 'show-why');
    await page.waitForSelector(part('why'));
    await click(page, 'why-close');
    await click(page, 'sample');
    await page.waitForSelector(part('sample-result'));
    // A link is made and copied, though there is no clipboard to write to.
    await click(page, 'share');
    const link = await page.waitForSelector(part('link'));
    assert.ok((await link.evaluate((field) => field.value)).startsWith(`${base}#h`));
    await (await page.$(part('copy'))).click();
    await page.waitForFunction(() => document.querySelector('[data-testid="copy"]').textContent.includes('Copied'));
    await click(page, 'dialog-close');
    // What is typed is kept.
    await setProgram(page, 'print("kept")');
    await page.waitForFunction(() => localStorage.getItem('heddle.draft.lost-update')?.includes('kept'));
    await reload(page);
    await settled(page);
    assert.equal(await run(page), 'finished');
    assert.match(await output(page), /kept/);
  });

  test(`${name}: full speed, where the page is isolated`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en' });
    await setProgram(page, work);
    await click(page, 'mode-full');
    assert.equal(await run(page), 'finished');
    assert.match(await output(page), /199990000\n199990000\ndone/);
    assert.match(await text(page, 'speed-report'), /It took/);
    await click(page, 'mode-steps');
    assert.equal(await run(page), 'finished');
  });

  test(`${name}: not isolated, one sentence says why full speed is not there, and all else works`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en', isolated: false });
    await page.waitForSelector(part('not-isolated'));
    assert.ok(await page.$(`${part('mode-full')}[disabled]`));
    assert.equal(await run(page), 'finished');
    assert.match(await output(page), /Expected 6, got 3/);
  });

  test(`${name}: after one reload, the service worker isolates a page whose host sends no headers`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en', isolated: false });
    await page.waitForSelector(part('reload'));
    await click(page, 'reload');
    await page.waitForSelector(`${part('mode-full')}:not([disabled])`);
    await settled(page);
    await setProgram(page, work);
    await click(page, 'mode-full');
    assert.equal(await run(page), 'finished');
  });

  test(`${name}: in a frame of another site`, async (t) => {
    const { plain } = await addresses();
    const page = await openHeddle(t, name, { isolated: false, host: '127.0.0.1', path: 'tests/browser/bare.html', wait: false });
    await page.evaluate((address) => {
      const frame = document.createElement('iframe');
      Object.assign(frame, { src: address, width: 900, height: 600 });
      document.body.append(frame);
    }, `${plain}?embed&lang=en`);
    // By its address: the frame moves to a process of its own while it loads.
    const frame = await page.waitForFrame((frame) => frame.url().includes('?embed'));
    await frame.waitForSelector('[data-engine="ready"]');
    assert.equal(await frame.$(part('share')), null, 'an embedded page has no header');
    await frame.$eval(part('run'), (button) => button.click());
    await frame.waitForSelector(`${part('verdict')}[data-ending="finished"]`);
    assert.match(await frame.$eval(part('output'), (output) => output.textContent), /Expected 6, got 3/);
    assert.match(await frame.$eval(part('not-isolated'), (sentence) => sentence.textContent), /frame/);
  });

  test(`${name}: nothing comes from another host, and the policy is strict`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en' });
    const origin = await page.evaluate(() => location.origin);
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name));
    assert.deepEqual(loaded.filter((address) => !address.startsWith(origin)), []);
    const policy = await page.evaluate(async () => (await fetch(location.href)).headers.get('content-security-policy'));
    assert.match(policy, /default-src 'self'/);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')/);
  });
}

// Firefox has no way to take the network away over this protocol.
test('chromium: works without a network once it was loaded', { skip: !browsers.includes('chromium') }, async (t) => {
  const page = await openHeddle(t, 'chromium', { path: '?lang=en' });
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) {
      await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
    }
  });
  await page.setOfflineMode(true);
  await reload(page);
  await page.waitForSelector('[data-engine="ready"]');
  assert.equal(await run(page), 'finished');
  assert.equal(await ending(page), 'finished');
  await page.setOfflineMode(false);
});
