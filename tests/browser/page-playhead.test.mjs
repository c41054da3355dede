// The playhead and the choice of who goes next.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browsers } from './harness.mjs';
import { click, ending, openHeddle, part, run, text } from './page.mjs';

const position = (page) => text(page, 'position').then((text) => text.match(/\d+/g).map(Number));

for (const name of browsers) {
  test(`${name}: stepping back moves lines, variables and output`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en' });
    await run(page);
    const [end, of] = await position(page);
    assert.equal(end, of);
    await click(page, 'step-back');
    await page.waitForFunction((end) => !document.querySelector('[data-testid="position"]').textContent.includes(` ${end} `), {}, end);
    assert.deepEqual(await position(page), [end - 1, of]);
    await click(page, 'to-start');
    await page.waitForSelector(part('later'));
    // By the keyboard, with the focus on the stage.
    await page.focus(part('stage'));
    for (let step = 1; step <= 6; step++) {
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction((step) => document.querySelector('[data-testid="position"]').textContent.includes(`Step ${step} `), {}, step);
    }
    await page.waitForSelector(part('stack'));
    await page.waitForSelector('.thread-mark');
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(() => document.querySelector('[data-testid="position"]').textContent.includes('Step 5 '));
  });

  test(`${name}: another choice makes a branch, and both runs are kept and compared`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en' });
    await run(page);
    await click(page, 'to-start');
    const other = `${part('choice')}:not(.is-recorded):not([disabled])`;
    await page.focus(part('stage'));
    for (let step = 1; !(await page.$(other)); step++) {
      assert.ok(step < 30, 'there is a place with a choice');
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction((step) => document.querySelector('[data-testid="position"]').textContent.includes(`Step ${step} `), {}, step);
      await page.waitForSelector(part('inspector'));
      await page.waitForFunction(() => document.querySelector('[data-testid="choices"]'));
    }
    const chosen = await page.$eval(other, (choice) => choice.dataset.thread);
    await page.$eval(other, (choice) => choice.click());
    await page.waitForFunction(() => document.querySelectorAll('[data-testid="run-chip"]').length === 2);
    await ending(page);
    await page.waitForSelector(part('comparison'));
    assert.ok(Number.isInteger(Number(chosen)));
    await page.$$eval(part('run-chip'), ([first]) => first.click());
    await page.waitForFunction(() => document.querySelector('[data-testid="run-chip"]').getAttribute('aria-pressed') === 'true');
    // The older run is done again by the engine, so that it can be looked into.
    await click(page, 'step-back');
    await page.waitForSelector(part('choices'));
  });

  test(`${name}: a deadlock is drawn with its cycle`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en&demo=deadlock' });
    assert.equal(await run(page), 'deadlock');
    await page.waitForSelector(part('wait-graph'));
    assert.equal(await page.$$eval(`${part('wait-graph')} .edge.in-cycle`, (edges) => edges.length), 2);
  });
}
