// Both languages, axe, and pictures of the page to look at.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { browsers, root } from './harness.mjs';
import { click, ending, openHeddle, part, program, run, setProgram, text } from './page.mjs';

const axe = readFileSync(`${root}node_modules/axe-core/axe.min.js`, 'utf8');
const pictures = `${root}target/pictures/`;

/** What axe has to say about the page as it is. */
async function complaints(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

for (const name of browsers) {
  test(`${name}: the language changes in the middle of a run`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en' });
    await setProgram(page, 'print("on")\ninput()');
    await click(page, 'run');
    await page.waitForSelector(part('input'));
    await click(page, 'language-zh-CN');
    await page.waitForFunction(() => document.documentElement.lang === 'zh-CN');
    assert.equal(await text(page, 'input-send'), '发送');
    await click(page, 'input-end');
    assert.equal(await ending(page), 'exception');
    assert.equal(await text(page, 'run'), '运行');
    assert.match(await program(page), /print/);
  });

  test(`${name}: a demo's comments change with the language, and its result does not`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=zh' });
    assert.match(await program(page), /线程/);
    await run(page);
    assert.equal(await page.$eval(`${part('verdict')} h2`, (title) => title.textContent), 'Expected 6, got 3');
    await click(page, 'language-en');
    await page.waitForFunction(() => document.querySelector('.cm-line').textContent.includes('threads'));
    assert.equal(await page.$(part('stale')), null);
  });

  for (const scheme of ['light', 'dark']) {
    test(`${name}: axe finds nothing to complain about (${scheme})`, async (t) => {
      const page = await openHeddle(t, name, { path: `?lang=en&theme=${scheme}` });
      assert.deepEqual(await complaints(page), []);
      await run(page);
      await click(page, 'step-back');
      await page.waitForSelector(part('choices'));
      assert.deepEqual(await complaints(page), []);
      await click(page, 'help');
      await page.waitForSelector(`${part('dialog')}[open]`);
      assert.deepEqual(await complaints(page), []);
    });
  }
}

const looks = ['en', 'zh'].flatMap((language) =>
  ['light', 'dark'].flatMap((theme) => [1400, 390].map((width) => ({ language, theme, width }))),
);

for (const { language, theme, width } of looks) {
  test(`a picture: ${language}, ${theme}, ${width} wide`, async (t) => {
    const options = { path: `?lang=${language}&theme=${theme}`, width, height: width > 800 ? 860 : 780 };
    const page = await openHeddle(t, browsers[0], options);
    mkdirSync(pictures, { recursive: true });
    const picture = (what) => page.screenshot({ path: `${pictures}${language}-${theme}-${width}-${what}.png` });
    await picture('1-open');
    await click(page, width > 800 ? 'run' : 'tab-run');
    await ending(page);
    await click(page, 'show-why');
    await page.waitForSelector(part('why'));
    await page.waitForSelector('.thread-mark');
    await picture('2-why');
    // Nothing is wider than the screen.
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });
}
