// The page as a person has it: opened in a browser profile of its own, so that nothing is kept from another test.

import assert from 'node:assert/strict';
import { addresses, browser } from './browsers.mjs';
import { patience, reload, uncaught, visit } from './harness.mjs';

/** A part of the page by the name that tests and screen readers rely on. */
export const part = (id) => `[data-testid="${id}"]`;

/** Opens the page and waits until its editor and its engine are there. */
export async function openHeddle(t, name, options = {}) {
  const { path = '', isolated = true, width = 1280, height = 800, context, host, base: given, wait = true } = options;
  const where = await addresses();
  const profile = context ?? (await (await browser(name)).createBrowserContext());
  const page = await profile.newPage();
  page.setDefaultTimeout(patience);
  await page.setViewport({ width, height });
  const errors = uncaught(page);
  t.after(async () => {
    if (context) await page.close();
    else await profile.close();
    assert.deepEqual(errors, [], 'nothing went uncaught on the page');
  });
  let base = given ?? (isolated ? where.isolated : where.plain);
  if (host) base = base.replace('localhost', host);
  await visit(page, base + path);
  if (wait) await settled(page);
  return page;
}

/** The editor is there, and the engine takes programs. */
export async function settled(page) {
  await page.waitForSelector(part('editor'));
  await page.waitForSelector('[data-engine="ready"]');
}

export const click = async (page, id) => {
  const button = await page.waitForSelector(`${part(id)}:not([disabled])`);
  // By the element's own click: a layout that still moves must not make the pointer miss.
  await button.evaluate((element) => element.click());
};

export const text = (page, id) => page.$eval(part(id), (element) => element.textContent.trim());

/** Waits until the run that was started is over, and says how it ended. */
export async function ending(page) {
  await page.waitForFunction(() => !document.querySelector('[data-testid="stop"]'));
  await page.waitForSelector(`${part('verdict')}[data-ending]`);
  return page.$eval(part('verdict'), (element) => element.dataset.ending);
}

/** Runs what is in the editor to its end. */
export async function run(page) {
  await click(page, 'run');
  return ending(page);
}

export const program = (page) =>
  page.$$eval('.cm-line', (lines) => lines.map((line) => line.textContent).join('\n').trimEnd());

/** Replaces the program, by pasting: what a person does with a program from elsewhere. */
export async function setProgram(page, source) {
  if (/firefox/i.test(await page.browser().version())) {
    // Firefox gives a made-up paste no contents: there the program comes back as one that was typed on an earlier visit.
    const demo = await page.evaluate(() => new URLSearchParams(location.search).get('demo') ?? 'lost-update');
    await page.evaluate((name, source) => localStorage.setItem(`heddle.draft.${name}`, source), demo, source);
    await reload(page);
    await settled(page);
    await page.focus(part('editor'));
    return;
  }
  await page.waitForSelector(part('editor'));
  await page.focus(part('editor'));
  const modifier = process.platform === 'darwin' ? 'Meta' : 'Control';
  await page.keyboard.down(modifier);
  await page.keyboard.press('a');
  await page.keyboard.up(modifier);
  await page.evaluate((source) => {
    const data = new DataTransfer();
    data.setData('text/plain', source);
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.querySelector('[data-testid="editor"]').dispatchEvent(paste);
  }, source);
  await page.waitForFunction(
    (first) => document.querySelector('.cm-line')?.textContent === first,
    {},
    source.split('\n')[0],
  );
}

export const output = (page) => page.$eval(part('output'), (element) => element.textContent);
