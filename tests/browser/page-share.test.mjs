// Links: what is on the page comes out of a link as it went in; what is no link does no harm.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browsers, reload } from './harness.mjs';
import { click, openHeddle, output, part, program, run, setProgram, settled, text } from './page.mjs';

for (const name of browsers) {
  test(`${name}: a link brings program, order and playhead to another reader`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en' });
    await run(page);
    await click(page, 'step-back');
    await click(page, 'step-back');
    const shown = await text(page, 'position');
    await click(page, 'share');
    const link = await page.waitForSelector(part('link')).then((field) => field.evaluate((field) => field.value));
    assert.match(link, /#h1-[\w-]+$/);
    const other = await openHeddle(t, name, { path: `?lang=en${link.slice(link.indexOf('#'))}` });
    assert.equal(await other.$(part('verdict')), null, 'nothing runs by itself');
    await run(other);
    assert.match(await output(other), /Expected 6, got 3/);
    assert.equal(await text(other, 'position'), shown);
  });

  test(`${name}: a damaged link says so and loses nothing`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=en' });
    await setProgram(page, 'print("mine")');
    await page.evaluate(() => (location.hash = '#h1-AAAA<script>alert(1)</script>'));
    await page.waitForSelector(part('notice'));
    assert.equal(await program(page), 'print("mine")');
    await reload(page);
    await settled(page);
    assert.equal(await program(page), 'print("mine")');
  });
}
