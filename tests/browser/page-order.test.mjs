// Who goes next: the policy of a run, where threads switch, the thread that a key lets go, and Ctrl-C.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browsers } from './harness.mjs';
import { click, ending, openHeddle, output, part, run, setProgram, text } from './page.mjs';

/** Picks from a menu as a person does, and waits until the page has taken it up. */
async function choose(page, id, value) {
  await page.select(part(id), value);
  await page.waitForFunction((id, value) => document.querySelector(`[data-testid="${id}"]`).value === value, {}, id, value);
}

const interruptible = `import time
try:
    print("on")
    while True:
        pass
except KeyboardInterrupt:
    print("interrupted")
print("and on")`;

for (const name of browsers) {
  test(`${name}: with the switches of a GIL no update of one line is lost`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en' });
    assert.equal(await page.$(part('order-brief')), null, 'a newcomer is told nothing of policies');
    await click(page, 'order-menu');
    await choose(page, 'granularity', 'gil');
    await run(page);
    assert.match(await output(page), /Expected 6, got 6/);
    await page.waitForFunction(() => document.querySelector('[data-testid="order-brief"]').textContent === 'GIL');
    await choose(page, 'granularity', 'free');
    await run(page);
    assert.match(await output(page), /Expected 6, got 3/, 'the order that came with the program is back');
  });

  test(`${name}: an equal policy and seed give an equal run, and a link carries them`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en' });
    await click(page, 'order-menu');
    await choose(page, 'order', 'pct');
    const seed = await page.waitForSelector(part('seed'));
    await seed.evaluate((field) => {
      field.value = '7';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await page.waitForSelector(part('depth'));
    // Before any run: the choice itself.
    await click(page, 'share');
    const link = await (await page.waitForSelector(part('link'))).evaluate((field) => field.value);
    await click(page, 'dialog-close');
    await run(page);
    const once = [await output(page), await text(page, 'position')];
    await run(page);
    assert.deepEqual([await output(page), await text(page, 'position')], once);
    const other = await openHeddle(t, name, { base: link });
    await click(other, 'order-menu');
    await other.waitForFunction(() => document.querySelector('[data-testid="order"]').value === 'pct');
    assert.equal(await other.$eval(part('seed'), (field) => field.value), '7');
    await run(other);
    assert.deepEqual([await output(other), await text(other, 'position')], once);
  });

  test(`${name}: a digit lets that thread go next, and with Shift it is looked at`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en&demo=deadlock' });
    assert.equal(await run(page), 'deadlock');
    await click(page, 'to-start');
    await page.waitForSelector(`.inspected:not(.is-waiting) ${part('choices')}`);
    await page.focus(part('stage'));
    const threads = (which) =>
      page.$$eval(`${part('choice')}${which}:not([disabled])`, (all) => all.map((one) => Number(one.querySelector('kbd').textContent)));
    const settled = () => page.waitForSelector(`.inspected:not(.is-waiting) ${part('choices')}`);
    // Step as recorded, by the number of the thread that went, until another could go.
    let others = await threads(':not(.is-recorded)');
    for (let step = 1; others.length === 0; step++) {
      assert.ok(step < 30, 'there is a place with a choice');
      const before = await text(page, 'position');
      await page.keyboard.press(String((await threads('.is-recorded'))[0]));
      await page.waitForFunction((before) => document.querySelector('[data-testid="position"]').textContent !== before, {}, before);
      await settled();
      others = await threads(':not(.is-recorded)');
    }
    assert.equal((await page.$$(part('run-chip'))).length, 0, 'going on as recorded makes no new run');
    await page.keyboard.press(String(others[0]));
    await page.waitForFunction(() => document.querySelectorAll('[data-testid="run-chip"]').length === 2);
    await ending(page);
    // From the list of threads too: whoever has just chosen there has the focus there.
    await page.waitForSelector(`.inspected:not(.is-waiting) ${part('stack')}`);
    await page.focus(`${part('stack')} button`);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Digit0');
    await page.keyboard.up('Shift');
    await page.waitForFunction(() => document.querySelector('[data-testid="stack"] button')?.getAttribute('aria-expanded') === 'true');
    assert.equal((await page.$$(part('run-chip'))).length, 2);
  });

  test(`${name}: where nobody can go any more, the list leads back to the start, and each step is said`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en&demo=deadlock' });
    assert.equal(await run(page), 'deadlock');
    assert.match(await text(page, 'run-state'), /^Deadlock/);
    await click(page, 'choose-from-start');
    await page.waitForFunction(() => /^Step 0 of/.test(document.querySelector('[data-testid="position"]').textContent));
    await page.waitForSelector(`.inspected:not(.is-waiting) ${part('choice')}:not([disabled])`);
    assert.equal(await page.$(part('choose-from-start')), null);
    await click(page, 'choice');
    await page.waitForFunction(() => /^Step \d+, MainThread, line 23: start/.test(document.querySelector('[data-testid="run-state"]').textContent));
  });

  test(`${name}: whoever is the only one that can go steps on, and makes no new run`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en' });
    await run(page);
    await click(page, 'step-back');
    await page.waitForFunction(() => /^Step 22 of 23/.test(document.querySelector('[data-testid="position"]').textContent));
    await page.waitForSelector(`.inspected:not(.is-waiting) ${part('choice')}.is-recorded`);
    await click(page, 'choice');
    await page.waitForFunction(() => /^Step 23 of 23/.test(document.querySelector('[data-testid="position"]').textContent));
    assert.equal((await page.$$(part('run-chip'))).length, 0);
  });

  test(`${name}: the order menu folds when it is left, and by Esc`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en' });
    const isOpen = () => page.$eval('.menu', (menu) => menu.open);
    await (await page.$(part('order-menu'))).click();
    await page.focus(part('order'));
    assert.ok(await isOpen());
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('.menu').open);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.testid), 'order-menu');
    await page.keyboard.press('Enter');
    assert.ok(await isOpen());
    await page.focus(part('order'));
    await page.focus(part('run'));
    await page.waitForFunction(() => !document.querySelector('.menu').open);
  });

  test(`${name}: on a phone, who goes next can be read, and a line of input can be given`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en', width: 390, height: 780 });
    await click(page, 'tab-run');
    await ending(page);
    await click(page, 'to-start');
    for (let step = 0; step < 6; step++) {
      await page.waitForSelector(`.inspected:not(.is-waiting) ${part('choices')}`);
      await click(page, 'step');
    }
    await page.waitForSelector(`.inspected:not(.is-waiting) ${part('choices')}`);
    const cut = await page.$$eval('.choice, .choice > *', (all) =>
      all.filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline').map((one) => one.textContent));
    assert.deepEqual(cut, []);
    await click(page, 'tab-code');
    await setProgram(page, 'print("Hello,", input("Who? "))');
    await click(page, 'tab-run');
    await page.waitForSelector(part('input'), { visible: true });
    await page.waitForFunction(() => document.activeElement?.dataset.testid === 'input');
    await page.keyboard.type('Ada');
    await page.keyboard.press('Enter');
    assert.equal(await ending(page), 'finished');
    assert.match(await output(page), /Hello, Ada/);
  });

  for (const mode of ['steps', 'full']) {
    test(`${name}: Ctrl-C raises KeyboardInterrupt, and the program goes on (${mode})`, async (t) => {
      const page = await openHeddle(t, name, { path: '?lang=en' });
      await setProgram(page, interruptible);
      await click(page, `mode-${mode}`);
      await click(page, 'run');
      await page.waitForFunction(() => document.querySelector('[data-testid="output"]')?.textContent.includes('on'));
      if (mode === 'steps') {
        await click(page, 'interrupt');
      } else {
        await page.focus(part('output'));
        await page.keyboard.down('Control');
        await page.keyboard.press('c');
        await page.keyboard.up('Control');
      }
      assert.equal(await ending(page), 'finished');
      assert.match(await output(page), /on\ninterrupted\nand on/);
      if (mode === 'full') return;
      // It came from outside, and is part of the order.
      await click(page, 'same-order');
      await page.waitForFunction(() => document.querySelectorAll('[data-testid="run-chip"]').length === 2);
      assert.equal(await ending(page), 'finished');
      assert.match(await output(page), /interrupted/);
    });
  }

  test(`${name}: Ctrl-C ends a wait for input`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en' });
    await setProgram(page, 'try:\n    input("Who? ")\nexcept KeyboardInterrupt:\n    print("nobody")');
    await click(page, 'run');
    await page.waitForSelector(part('input'));
    await page.focus(part('input'));
    await page.keyboard.down('Control');
    await page.keyboard.press('c');
    await page.keyboard.up('Control');
    assert.equal(await ending(page), 'finished');
    assert.match(await output(page), /nobody/);
  });
}
