// Where the page is: isolated or not, in a frame of another site, at another address, without a network.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browsers } from './harness.mjs';
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

for (const name of browsers) {
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
    await Promise.all([page.waitForNavigation(), click(page, 'reload')]);
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
  await page.reload();
  await page.waitForSelector('[data-engine="ready"]');
  assert.equal(await run(page), 'finished');
  assert.equal(await ending(page), 'finished');
  await page.setOfflineMode(false);
});
