// The lesson beside a program: it comes when it is wanted, in the page's language, and leads to other demos.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browsers } from './harness.mjs';
import { click, openHeddle, part, program, run } from './page.mjs';

const says = (page, words) =>
  page.waitForFunction((words) => document.querySelector('.lesson-text')?.textContent.includes(words), {}, words);

for (const name of browsers) {
  test(`${name}: a lesson follows language and demo, and its links lead on`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en&demo=lost-update' });
    await says(page, 'Nothing crashed');
    await click(page, 'language-zh-CN');
    await says(page, '没有崩溃');
    await click(page, 'language-en');
    await says(page, 'Nothing crashed');
    const link = await page.waitForSelector('.lesson-text [data-demo]');
    const id = await link.evaluate((link) => link.dataset.demo);
    await link.evaluate((link) => link.click());
    await page.waitForFunction((id) => new URLSearchParams(location.search).get('demo') === id, {}, id);
    await page.waitForFunction(() => {
      const lesson = document.querySelector('.lesson-text');
      return lesson.textContent && !lesson.textContent.includes('Nothing crashed');
    });
    await click(page, 'toggle-lesson');
    await page.waitForFunction(() => !document.querySelector('.lesson-text'));
  });
}

// Only over this protocol can a test take single files away.
test('chromium: a lesson that does not come says so, and all else works', { skip: !browsers.includes('chromium') }, async (t) => {
  const page = await openHeddle(t, 'chromium', { path: 'tests/browser/bare.html', wait: false });
  const network = await page.createCDPSession();
  await network.send('Network.enable');
  await network.send('Network.setBlockedURLs', { urls: ['*/lessons-*'] });
  await page.goto(new URL('/?lang=en', page.url()).href);
  await page.waitForSelector(part('lesson-missing'));
  await page.waitForSelector('[data-engine="ready"]');
  assert.match(await program(page), /counter/);
  assert.equal(await run(page), 'finished');
  await network.send('Network.setBlockedURLs', { urls: [] });
  await click(page, 'lesson-again');
  await says(page, 'Nothing crashed');
});
