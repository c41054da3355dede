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
