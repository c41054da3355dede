// The benchmark: every program in our engines and in Pyodide, side by side in one browser.
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

function programs(folder) {
  const all = readdirSync(root + folder).filter((file) => file.endsWith('.py')).sort();
  return all
    .map((file) => ({ name: file.slice(0, -3), source: readFileSync(`${root}${folder}/${file}`, 'utf8') }))
    .filter(({ name }) => names.length === 0 || names.includes(name));
}

/** Runs a program in a worker and answers { ms, output }: the time around the run alone, taken in the worker. */
function runProgram(worker, source) {
  return worker.evaluate((engine, source) => engine.call('bench_program', source), source);
}

function start(page, kind, options = {}) {
  return page.evaluateHandle((...all) => window.startEngine(...all), kind, options);
}

/** Runs one program in turns; gives the times of each contestant that can run it, and says of the others why not. */
async function contest({ name, source }, contestants) {
  const times = new Map();
  const outputs = new Map();
  for (const [who, worker] of contestants) {
    try {
      outputs.set(who, (await runProgram(worker, source)).output);
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
      const [who, worker] = able[(round + turn) % able.length];
      times.get(who).push((await runProgram(worker, source)).ms);
    }
  }
  return times;
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

/** One thread: both engines against Pyodide. */
async function single(page) {
  const all = programs('tests/bench');
  if (all.length === 0) return;
  const contestants = [
    ['controlled', await start(page, 'engine')],
    ['parallel', await start(page, 'parallel', { workers: 1 })],
    ['pyodide', await start(page, 'pyodide', { script: '/tests/bench/pyodide-worker.js' })],
  ];
  const ratios = { controlled: [], parallel: [] };
  for (const program of all) {
    const times = await contest(program, contestants);
    const peer = times.get('pyodide');
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
  for (const [, worker] of contestants) await worker.evaluate((engine) => engine.stop());
}

/** Two threads: the same program on one worker and on two. */
async function speedup(page) {
  const all = programs('tests/bench/parallel');
  if (all.length === 0) return;
  const contestants = [
    ['one worker', await start(page, 'parallel', { workers: 1 })],
    ['two workers', await start(page, 'parallel', { workers: 2 })],
  ];
  for (const program of all) {
    const times = await contest(program, contestants);
    const [one, two] = [times.get('one worker'), times.get('two workers')];
    if (one && two) report({ name: program.name, workers: 2, speedup: rounded(ratio(one, two), 2) });
  }
  for (const [, worker] of contestants) await worker.evaluate((engine) => engine.stop());
}

try {
  const page = await (await browser('chromium')).newPage();
  page.setDefaultTimeout(0);
  await page.goto(`${(await addresses()).isolated}bare.html`);
  await page.waitForFunction(() => 'startEngine' in window);
  await single(page);
  await speedup(page);
} finally {
  await shutdown();
}
