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
    const other = `.inspected:not(.is-waiting) ${part('choice')}:not(.is-recorded):not([disabled])`;
    await page.focus(part('stage'));
    for (let step = 1; !(await page.$(other)); step++) {
      assert.ok(step < 30, 'there is a place with a choice');
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction((step) => document.querySelector('[data-testid="position"]').textContent.includes(`Step ${step} `), {}, step);
      await page.waitForSelector(part('inspector'));
      await page.waitForSelector(`.inspected:not(.is-waiting) ${part('choices')}`);
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

  test(`${name}: keys choose as soon as the mouse has`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en&demo=deadlock' });
    await run(page);
    await click(page, 'choose-from-start');
    await page.waitForSelector(`.inspected:not(.is-waiting) ${part('choice')}[data-thread="0"]`);
    await page.keyboard.press('0');
    await page.waitForFunction(() => document.querySelector('[data-testid="position"]').textContent.includes('Step 1 '));
  });

  test(`${name}: a branch and its run are strips under each other, and lead to their events`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en' });
    await run(page);
    for (let step = 0; step < 12; step++) await click(page, 'step-back');
    const other = `.inspected:not(.is-waiting) ${part('choice')}:not(.is-recorded):not([disabled])`;
    await page.waitForSelector(other);
    await page.$eval(other, (choice) => choice.click());
    await page.waitForFunction(() => document.querySelectorAll('[data-testid="run-chip"]').length === 2);
    await ending(page);
    // Whoever chooses keeps the choices in sight: the comparison is folded.
    await click(page, 'comparison-fold');
    const canvas = await page.waitForSelector(part('strips-picture'));
    await page.waitForFunction(() => {
      const canvas = document.querySelector('[data-testid="strips-picture"]');
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      return new Set(new Uint32Array(data.buffer)).size > 20;
    });
    // The strip of the run that is not shown is the upper one: its end leads to that run's end.
    const shown = () => page.$eval('.run-chip.is-shown strong', (chip) => chip.textContent);
    assert.equal(await shown(), 'Run 2');
    await page.$eval(part('strips'), (strips) => { strips.scrollLeft = strips.scrollWidth; });
    const box = await canvas.boundingBox();
    for (let x = box.width - 60; x > 150 && (await shown()) === 'Run 2'; x -= 24) {
      await page.mouse.click(box.x + x, box.y + 46);
    }
    await page.waitForFunction(() => document.querySelector('.run-chip.is-shown strong').textContent === 'Run 1');
  });

  test(`${name}: the statement at the playhead is told part by part, and opened on the stage`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en' });
    await run(page);
    await click(page, 'show-why');
    await page.waitForFunction(() => document.querySelector('[data-testid="why"] li:last-child[aria-current="step"]'));
    const parts = () => page.$$eval(`${part('statement')} li`, (parts) => parts.map((part) => part.textContent));
    await page.waitForSelector(`.inspected:not(.is-waiting) ${part('statement')}`);
    assert.deepEqual(await parts(), ['read counter: 0', 'compute 1', 'meanwhile 8 steps of B', 'write counter: 1']);
    await page.$eval(`${part('statement')} li button`, (button) => button.click());
    await page.waitForSelector(`${part('statement')} li:first-child[aria-current="step"]`);
    // The same on the stage, by its key.
    const picture = () => page.$eval('.timeline-overlay', (canvas) => canvas.toDataURL());
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const closed = await picture();
    await page.focus(part('timeline-canvas'));
    await page.keyboard.press('Enter');
    await page.waitForFunction((closed) => document.querySelector('.timeline-overlay').toDataURL() !== closed, {}, closed);
  });

  test(`${name}: what was found is shown step by step`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en&demo=exceptions' });
    assert.equal(await run(page), 'finished');
    await click(page, 'show-finding');
    await page.waitForSelector(part('why'));
    assert.match(await text(page, 'why'), /Thread-2 \(divide\) dies of an exception here/);
  });

  test(`${name}: a deadlock is drawn with its cycle`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en&demo=deadlock' });
    assert.equal(await run(page), 'deadlock');
    await page.waitForSelector(part('wait-graph'));
    assert.equal(await page.$$eval(`${part('wait-graph')} .edge.in-cycle`, (edges) => edges.length), 2);
  });
}
