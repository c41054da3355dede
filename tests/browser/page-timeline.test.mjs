// The timeline: what is drawn, and what pointers, the wheel and keys do to it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browsers } from './harness.mjs';
import { click, openHeddle, part, run, text } from './page.mjs';

const position = (page) => text(page, 'position').then((text) => text.match(/\d+/g).map(Number));

/** Waits until the playhead is somewhere else, and says where. */
async function moved(page, from) {
  await page.waitForFunction(
    (from) => !document.querySelector('[data-testid="position"]').textContent.includes(` ${from} `), {}, from);
  return (await position(page))[0];
}

/** The pixels of the picture, as a number that changes when they do, and how many colours there are. */
const picture = (page, layer) =>
  page.$eval(`${part('timeline')} .timeline-${layer}`, (canvas) => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const words = new Uint32Array(data.buffer);
    let hash = 0;
    for (const word of words) hash = (Math.imul(hash, 31) + word) | 0;
    return { hash, colours: new Set(words).size, width: canvas.width };
  });

/** Waits until a layer of the picture is another one, and gives it. */
async function repainted(page, layer, before) {
  for (;;) {
    const now = await picture(page, layer);
    if (now.hash !== before.hash) return now;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

async function ran(t, name, options = {}) {
  const page = await openHeddle(t, name, { path: '?lang=en', ...options });
  await run(page);
  const canvas = await page.waitForSelector(part('timeline-canvas'));
  const blank = { hash: 0 };
  await repainted(page, 'picture', blank);
  return { page, box: await canvas.boundingBox() };
}

for (const name of browsers) {
  test(`${name}: the picture has lanes in the threads' colours, and follows the theme`, async (t) => {
    const { page } = await ran(t, name);
    const light = await picture(page, 'picture');
    assert.ok(light.colours > 40, `${light.colours} colours`);
    assert.ok(light.width >= 400);
    await page.select(part('theme'), 'dark');
    const dark = await repainted(page, 'picture', light);
    assert.ok(dark.colours > 40);
  });

  test(`${name}: the ruler is pressed and dragged, and the playhead follows`, async (t) => {
    const { page, box } = await ran(t, name);
    const [end] = await position(page);
    const ruler = box.y + 52;
    await page.mouse.move(box.x + box.width * 0.5, ruler);
    await page.mouse.down();
    const middle = await moved(page, end);
    assert.ok(middle > 3 && middle < end - 3, `${middle} of ${end}`);
    await page.mouse.move(box.x + box.width * 0.3, ruler, { steps: 3 });
    await page.mouse.up();
    const left = await moved(page, middle);
    assert.ok(left < middle);
  });

  test(`${name}: control and the wheel zoom the picture and not the page; keys zoom too`, async (t) => {
    const { page, box } = await ran(t, name);
    const whole = await picture(page, 'picture');
    await page.mouse.move(box.x + box.width * 0.6, box.y + 120);
    await page.keyboard.down('Control');
    await page.mouse.wheel({ deltaY: -300 });
    await page.keyboard.up('Control');
    const closer = await repainted(page, 'picture', whole);
    assert.equal(await page.evaluate(() => window.visualViewport.scale), 1);
    await page.focus(part('timeline-canvas'));
    await page.keyboard.press('f');
    const back = await repainted(page, 'picture', closer);
    assert.equal(back.hash, whole.hash);
    await click(page, 'zoom-in');
    await repainted(page, 'picture', whole);
  });

  test(`${name}: what is pointed at is explained, and the axis can count time`, async (t) => {
    const { page, box } = await ran(t, name);
    const over = await picture(page, 'overlay');
    // The first mark of the second lane lies about there; any mark will do.
    for (let x = 0.2; x < 0.9; x += 0.02) {
      await page.mouse.move(box.x + box.width * x, box.y + box.height * 0.45);
      if (await page.$('.timeline-overlay.is-pointing')) break;
    }
    await repainted(page, 'overlay', over);
    const steps = await picture(page, 'picture');
    await click(page, 'axis');
    await page.waitForSelector(`${part('axis')}[aria-pressed="true"]`);
    await repainted(page, 'picture', steps);
  });

  test(`${name}: the timeline fits a phone`, async (t) => {
    const page = await openHeddle(t, name, { path: '?lang=zh', width: 390, height: 800 });
    await run(page);
    await click(page, 'tab-stage');
    await page.waitForSelector(part('timeline-canvas'), { visible: true });
    await repainted(page, 'picture', { hash: 0 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(overflow <= 0, `${overflow} pixels too wide`);
  });
}
