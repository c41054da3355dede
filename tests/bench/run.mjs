// The benchmark: every program in our engines and in Pyodide, side by side in one browser, and once in MicroPython.
//
// Machines are noisy, so contestants take turns, round by round, and what is reported is the median of the ratios
// within a round: a slow moment hits both sides of a ratio. Before the first round everyone runs once unmeasured,
// which is when a browser finishes compiling.

import { readFileSync, readdirSync } from 'node:fs';
import { addresses, browser, root, shutdown } from '../browser/browsers.mjs';

const words = process.argv.slice(2);
const json = take('--json') !== undefined;
const rounds = Number(take('--rounds', true) ?? 7);
const names = words;

function take(flag, hasValue = false) {
  const at = words.indexOf(flag);
  if (at < 0) return undefined;
  return words.splice(at, hasValue ? 2 : 1).at(-1);
}

/** The programs in a folder. A first line that ends in `count: N` says how many of what it is about there are. */
function programs(folder) {
  const all = readdirSync(root + folder).filter((file) => file.endsWith('.py')).sort();
  return all
    .map((file) => {
      const source = readFileSync(`${root}${folder}/${file}`, 'utf8');
      return { name: file.slice(0, -3), source, count: Number(source.match(/^#.* count: (\d+)$/m)?.[1]) };
    })
    .filter(({ name }) => names.length === 0 || names.includes(name));
}

/** A contestant in the page: `new contestants[kind](...all)`. */
function start(page, kind, ...all) {
  return page.evaluateHandle(
    async (kind, all) => {
      const contestants = await import('/tests/bench/contestants.mjs');
      return new contestants[kind](...all);
    },
    kind,
    all,
  );
}

/** Runs a program once and answers { ms, output }: the time around the run alone, taken in the worker. */
const runProgram = (contestant, source) => contestant.evaluate((contestant, source) => contestant.run(source), source);

/** Runs one program in turns; gives its output and the times of each that can run it, and says of the others why not. */
async function contest({ name, source }, contestants) {
  const times = new Map();
  const outputs = new Map();
  for (const [who, contestant] of contestants) {
    try {
      outputs.set(who, (await runProgram(contestant, source)).output);
      times.set(who, []);
    } catch (error) {
      console.error(`${name}: ${who} cannot run it: ${error.message}`);
    }
  }
  if (new Set(outputs.values()).size > 1) {
    throw new Error(`${name}: the outputs differ: ${JSON.stringify(Object.fromEntries(outputs))}`);
  }
  const able = contestants.filter(([who]) => times.has(who));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < able.length; turn++) {
      const [who, contestant] = able[(round + turn) % able.length];
      times.get(who).push((await runProgram(contestant, source)).ms);
    }
  }
  return { times, output: [...outputs.values()][0] };
}

/** Runs one program once in a contestant that is there for reference: gives the time, or says why there is none. */
async function once(who, contestant, { name, source }, expected) {
  try {
    const { ms, output } = await runProgram(contestant, source);
    if (output === expected) return rounded(ms, 1);
    console.error(`${name}: ${who} prints something else: ${JSON.stringify(output)}`);
  } catch (error) {
    console.error(`${name}: ${who} cannot run it: ${error.message.trim().split('\n').at(-1)}`);
  }
  return undefined;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const ratio = (above, below) => median(above.map((time, round) => time / below[round]));
const rounded = (number, digits) => Number(number.toFixed(digits));

function report(line) {
  if (json) return console.log(JSON.stringify(line));
  const { name, ...rest } = line;
  const cells = Object.entries(rest).map(([key, value]) => `${key} ${value}`.padEnd(20));
  console.log(name.padEnd(16) + cells.join(''));
}

async function stop(contestants) {
  for (const [, contestant] of contestants) await contestant.evaluate((contestant) => contestant.stop());
}

/** One thread: both engines against Pyodide. */
async function single(page) {
  const all = programs('tests/bench');
  if (all.length === 0) return;
  const contestants = [
    ['controlled', await start(page, 'Heddle', 'engine')],
    ['parallel', await start(page, 'Heddle', 'parallel', 1)],
    ['pyodide', await start(page, 'Pyodide')],
  ];
  const reference = await start(page, 'MicroPython');
  const ratios = { controlled: [], parallel: [] };
  for (const program of all) {
    const { times, output } = await contest(program, contestants);
    const peer = times.get('pyodide');
    const micropython_ms = await once('MicroPython', reference, program, output);
    const pyodide_ms = peer && rounded(median(peer), 1);
    for (const engine of ['controlled', 'parallel']) {
      const ours = times.get(engine);
      const line = { name: program.name, ...(engine === 'parallel' && { engine }) };
      if (ours) {
        line.heddle_ms = rounded(median(ours), 1);
        line.pyodide_ms = pyodide_ms;
        if (peer) {
          line.ratio = rounded(ratio(peer, ours), 2);
          ratios[engine].push(line.ratio);
        }
        if (engine === 'controlled' && micropython_ms) line.micropython_ms = micropython_ms;
        report(line);
      } else if (engine === 'controlled') {
        report({ ...line, pyodide_ms });
      }
    }
  }
  for (const [engine, all] of Object.entries(ratios)) {
    if (all.length === 0 || json) continue;
    const mean = Math.exp(all.reduce((sum, one) => sum + Math.log(one), 0) / all.length);
    report({ name: 'geometric mean', ...(engine === 'parallel' && { engine }), ratio: rounded(mean, 2) });
  }
  await stop([...contestants, ['micropython', reference]]);
}

/** Two threads: the same program on one worker and on two. */
async function speedup(page) {
  const all = programs('tests/bench/parallel');
  if (all.length === 0) return;
  const contestants = [
    ['one worker', await start(page, 'Heddle', 'parallel', 1)],
    ['two workers', await start(page, 'Heddle', 'parallel', 2)],
  ];
  for (const program of all) {
    const { times } = await contest(program, contestants);
    const [one, two] = [times.get('one worker'), times.get('two workers')];
    if (one && two) report({ name: program.name, workers: 2, speedup: rounded(ratio(one, two), 2) });
  }
  await stop(contestants);
}

/** Threads, locks and queues, which Pyodide has not: how many a second. */
async function concurrency(page) {
  const all = programs('tests/bench/threads');
  if (all.length === 0) return;
  const contestants = [
    ['controlled', await start(page, 'Heddle', 'engine')],
    ['parallel', await start(page, 'Heddle', 'parallel', 2)],
  ];
  for (const program of all) {
    const { times } = await contest(program, contestants);
    for (const [engine, ours] of times) {
      const ms = median(ours);
      const per_second = Math.round((program.count * 1000) / ms);
      report({
        name: program.name, ...(engine === 'parallel' && { engine, workers: 2 }), heddle_ms: rounded(ms, 1), per_second,
      });
    }
  }
  await stop(contestants);
}

/** What looking for races costs step by step, as a ratio, and how many choices a second there are without. */
async function watching(page) {
  const all = programs('tests/bench/threads');
  if (all.length === 0) return;
  const contestants = [
    ['plain', await start(page, 'Heddle', 'engine', 0)],
    ['watched', await start(page, 'Heddle', 'engine', 0, true)],
  ];
  for (const program of all) {
    const { times } = await contest(program, contestants);
    const [plain, watched] = [times.get('plain'), times.get('watched')];
    if (!plain || !watched) continue;
    const { steps, ms } = await runProgram(contestants[0][1], program.source);
    report({
      name: `races-${program.name}`, cost: rounded(ratio(watched, plain), 2),
      steps_per_second: Math.round((steps * 1000) / ms),
    });
  }
  await stop(contestants);
}

/** Many executions of a small program, each from one snapshot under another seed. */
async function search(page) {
  for (const { name, source, count } of programs('tests/bench/search')) {
    const contestant = await start(page, 'Heddle', 'engine');
    const sample = (count) =>
      contestant.evaluate((contestant, source, count) => contestant.sample(source, count), source, count);
    await sample(Math.ceil(count / 10));
    const times = [];
    for (let round = 0; round < rounds; round++) times.push((await sample(count)).ms);
    const ms = median(times);
    report({ name: `search-${name}`, heddle_ms: rounded(ms, 1), per_second: Math.round((count * 1000) / ms) });
    await stop([['controlled', contestant]]);
  }
}

/**
 * How long it takes from opening the address to the first line of output, for who has been there before: a program that
 * runs at once, in a profile that has everything in its cache. In the browser's own profile, since a private one keeps no
 * machine code on the disk; and the first visits last as long as a browser takes until it keeps that of a module.
 */
async function firstOutput() {
  const { isolated } = await addresses();
  const profile = (await browser('chromium')).defaultBrowserContext();
  const visit = async (stay) => {
    const page = await profile.newPage();
    await page.evaluateOnNewDocument(() => {
      const wait = () => {
        const output = document.querySelector('[data-testid="output"]');
        if (output && !output.querySelector('.hint') && output.textContent.trim()) window.firstOutput ??= performance.now();
        else requestAnimationFrame(wait);
      };
      wait();
    });
    await page.goto(`${isolated}?run&demo=lost-update&lang=en`);
    const ms = await (await page.waitForFunction(() => window.firstOutput)).jsonValue();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await new Promise((done) => setTimeout(done, stay));
    await page.close();
    return ms;
  };
  for (let warm = 0; warm < 3; warm++) await visit(4000);
  const times = [];
  for (let round = 0; round < rounds; round++) times.push(await visit(500));
  report({ name: 'first-output', ms: rounded(median(times), 0), least_ms: rounded(Math.min(...times), 0) });
}

try {
  if (names.length === 0 || names.includes('first-output')) await firstOutput();
  const page = await (await browser('chromium')).newPage();
  page.setDefaultTimeout(0);
  await page.goto(`${(await addresses()).isolated}tests/browser/bare.html`);
  await page.waitForFunction(() => 'Client' in window);
  await single(page);
  await speedup(page);
  await concurrency(page);
  await watching(page);
  await search(page);
} finally {
  await shutdown();
}
