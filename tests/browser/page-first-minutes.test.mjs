// The first two minutes: open, run, see that an update was lost, see why, try other orders.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browsers } from './harness.mjs';
import { click, ending, openHeddle, output, part, run, text } from './page.mjs';

const language = 'en';

for (const name of browsers) {
  test(`${name}: the page opens on the lost update, with one large Run and ghost lanes`, async (t) => {
    const page = await openHeddle(t, name, { path: `?lang=${language}` });
    assert.match(await page.title(), /lost update/i);
    await page.waitForSelector(part('ghost-lanes'));
    assert.equal(await page.$(part('inspector')), null, 'inspectors are folded away');
    const size = await page.$eval(part('run'), (button) => button.getBoundingClientRect().toJSON());
    assert.ok(size.width > 90 && size.height > 38, `Run is large: ${JSON.stringify(size)}`);
  });

  test(`${name}: the prepared order loses an update, and the page shows why`, async (t) => {
    const page = await openHeddle(t, name, { path: `?lang=${language}` });
    assert.equal(await run(page), 'finished');
    assert.equal(await page.$eval(`${part('verdict')} h2`, (title) => title.textContent), 'Expected 6, got 3');
    assert.match(await output(page), /Expected 6, got 3/);
    await click(page, 'show-why');
    await page.waitForSelector(part('why'));
    const steps = await page.$$eval(part('why-step'), (steps) => steps.map((step) => step.textContent));
    assert.ok(steps.length >= 3, steps.join(' / '));
    assert.match(steps.at(-1), /lost/);
    // It plays by itself: the last step comes without a click, and the program's line is marked.
    await page.waitForFunction(() => document.querySelector('[data-testid="why"] li:last-child[aria-current="step"]'));
    await page.waitForSelector('.cm-line.thread-line');
  });

  test(`${name}: the same order repeats the result, another may not, twenty are counted`, async (t) => {
    const page = await openHeddle(t, name, { path: `?lang=${language}` });
    await run(page);
    await click(page, 'same-order');
    await page.waitForFunction(() => document.querySelectorAll('[data-testid="run-chip"]').length === 2);
    await ending(page);
    const chips = await page.$$eval(part('run-chip'), (chips) => chips.map((chip) => chip.textContent));
    assert.ok(chips.every((chip) => chip.endsWith('Expected 6, got 3')), chips.join(' / '));
    await click(page, 'another-order');
    await page.waitForFunction(() => document.querySelectorAll('[data-testid="run-chip"]').length === 3);
    assert.equal(await ending(page), 'finished');
    await click(page, 'sample');
    await page.waitForSelector(part('sample-result'));
    const counts = await page.$$eval('.outcome-count', (counts) => counts.map((count) => Number(count.textContent)));
    assert.equal(counts.reduce((sum, count) => sum + count, 0), 20);
    assert.ok(counts.length > 1, 'several outcomes come up');
    // An outcome can be looked at.
    const wanted = await page.$eval('.outcome-text', (outcome) => outcome.textContent);
    await click(page, 'outcome');
    await page.waitForFunction(
      (wanted) => document.querySelector('[data-testid="verdict"] h2')?.textContent === wanted,
      {},
      wanted,
    );
    assert.match(await text(page, 'run-state'), /Expected 6/);
  });
}
