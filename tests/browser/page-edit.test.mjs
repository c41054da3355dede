// Editing: errors as one types, a program that cannot run, and nothing that was typed is lost.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browsers, reload } from './harness.mjs';
import { click, openHeddle, output, part, program, run, setProgram, settled, text } from './page.mjs';

for (const name of browsers) {
  test(`${name}: a mistake is marked as one types, and gone when it is mended`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en' });
    await setProgram(page, 'print("hello")');
    await page.keyboard.down('Control');
    await page.keyboard.press('End');
    await page.keyboard.up('Control');
    await page.keyboard.type('\nif True');
    await page.waitForSelector(part('problem-count'));
    await page.waitForSelector('.cm-lintRange-error');
    await click(page, 'run');
    await page.waitForSelector(part('refused-line'));
    await page.focus(part('editor'));
    for (let i = 0; i < 'if True'.length; i++) await page.keyboard.press('Backspace');
    await page.waitForFunction(() => !document.querySelector('[data-testid="problem-count"]'));
    await run(page);
    assert.match(await output(page), /hello/);
  });

  test(`${name}: what was typed survives a reload, and the original can be had back`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en' });
    const original = await program(page);
    await setProgram(page, 'print("mine")');
    await reload(page);
    await settled(page);
    assert.equal(await program(page), 'print("mine")');
    await click(page, 'reset');
    await page.waitForFunction((first) => document.querySelector('.cm-line').textContent === first, {}, original.split('\n')[0]);
    assert.equal(await program(page), original);
  });

  test(`${name}: undo stays within a program, and a program of one's own begins empty`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en' });
    const undo = async () => {
      await page.focus(part('editor'));
      await page.keyboard.down('Control');
      await page.keyboard.press('z');
      await page.keyboard.up('Control');
    };
    const first = await program(page);
    await page.select(part('demo-picker'), '1');
    await page.waitForFunction((first) => document.querySelector('.cm-content').innerText !== first, {}, first);
    const second = await program(page);
    await undo();
    assert.equal(await program(page), second);
    await page.select(part('demo-picker'), 'own');
    await page.waitForFunction(() => document.querySelector('.cm-content').textContent === '');
    await setProgram(page, 'print("mine")');
    assert.equal(await run(page), 'finished');
    await click(page, 'embed');
    assert.match(await page.$eval('dialog input', (field) => field.value), /embed&amp;lang=en#h1-/);
    await click(page, 'dialog-close');
    await reload(page);
    await settled(page);
    assert.equal(await program(page), 'print("mine")');
  });

  test(`${name}: a comment leaves the prepared order alone, and so does the way back`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en&demo=deadlock' });
    const original = await program(page);
    await setProgram(page, `${original}\n# Mine.`);
    assert.equal(await run(page), 'deadlock');
    await setProgram(page, `${original}\nprint("more")`);
    await click(page, 'reset');
    assert.equal(await run(page), 'deadlock');
  });

  test(`${name}: Escape and then Tab leave the editor`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en' });
    await page.focus(part('editor'));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => !document.activeElement.closest('.cm-editor'));
  });

  test(`${name}: an exception is shown with lines that lead to the program`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en' });
    await setProgram(page, 'def f():\n    return 1 / 0\n\nf()');
    assert.equal(await run(page), 'exception');
    assert.match(await text(page, 'traceback'), /ZeroDivisionError/);
    await click(page, 'traceback-line');
    await page.waitForFunction(() => document.activeElement.closest('.cm-editor'));
  });

  test(`${name}: markup in output, names and exceptions is text`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en' });
    await setProgram(
      page,
      [
        'import threading',
        'mark = "<img src=x onerror=window.hit=1><b>bold</b>"',
        'print(mark)',
        't = threading.Thread(target=print, args=(mark,), name=mark)',
        't.start()',
        't.join()',
        'raise ValueError(mark)',
      ].join('\n'),
    );
    assert.equal(await run(page), 'exception');
    assert.match(await output(page), /<img src=x onerror=window.hit=1><b>bold<\/b>/);
    assert.equal(await page.$('main img'), null);
    assert.equal(await page.evaluate(() => window.hit), undefined);
  });
}
