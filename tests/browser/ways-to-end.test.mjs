// Every way a run can end, from tests/endings, in both engines: nothing of it takes the engine down.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { browsers, openPage, root, startEngine } from './harness.mjs';

const folder = `${root}tests/endings/`;
const wanted = process.env.HEDDLE_ENDINGS ?? '';
const modes = { engine: 'controlled', parallel: 'parallel' };

/** Instructions after which a run ends that asks for no other number: a minute is too long for each of the endless ones. */
const STEPS = 100_000_000;

/** A file begins with what is expected of it; see tests/endings.rs. */
function expectations(source) {
  const found = { modes: Object.values(modes), statuses: [], said: [], steps: undefined };
  for (const line of source.split('\n')) {
    const [, key, value] = line.match(/^# (\w+): (.*)$/) ?? [];
    if (!key) break;
    const choices = value.replace(/ or$/, ' or ').split(' or ').map((choice) => choice.trim());
    if (key === 'modes') found.modes = value.split(/\s+/);
    else if (key === 'status') found.statuses = choices.map(Number);
    else if (key === 'arguments') found.steps = Number(value.match(/^--max-steps (\d+)$/)[1]);
    else found.said.push({ key, choices });
  }
  return found;
}

const STATUS = { 'uncaught exception': 1, deadlock: 3, 'limit reached': 4 };
const LIMITS = { steps: 'instructions' };

/** What `heddle run` would say on its standard error. */
function words(name, { kind, sentence, line, errors, ending, findings }) {
  if (kind === 'refused') return `File "${name}", line ${line}: ${sentence}`;
  if (ending.kind === 'limit reached') return `${errors} limit of ${LIMITS[ending.limit] ?? ending.limit}`;
  if (ending.kind !== 'deadlock') {
    const stuck = findings.filter((finding) => finding.kind === 'partial deadlock');
    const told = stuck.map(({ waits, cycle }) => {
      const named = (id) => waits.find(({ thread }) => thread === id)?.threadName;
      const waiting = waits.map(({ threadName, reason, objectName }) => `${threadName} waits for ${reason.kind} \`${objectName}\``);
      return `Some threads can never go on. ${waiting.join()} cycle: ${[...cycle, cycle[0]].map(named).join(' -> ')}`;
    });
    return errors + told.join();
  }
  const waits = ending.waits.map(({ threadName, line, objectName }) => `${threadName} line ${line} ${objectName}`);
  const tasks = (ending.tasks ?? []).map((task) => `${task.name} (${task.function}) waits ${task.holderName}`);
  return `${errors} Deadlock ${waits.join()} ${JSON.stringify(ending.waits)} ${tasks.join()}`;
}

/** Of the sentences about tasks only who waits: the rest is worded by the page, and its tests look at that. */
const whoWaits = (choice) => choice.replace(/^(Task-\d+ \([\w.]+\) waits).*/, '$1');

for (const name of browsers) {
  for (const kind of ['engine', 'parallel']) {
    test(`${name}: every way to end, in the ${kind}`, { timeout: 1_800_000 }, async (t) => {
      const page = await openPage(t, name);
      const engine = await startEngine(page, kind, { workers: 2 });
      const wrong = [];
      for (const file of readdirSync(folder).filter((file) => file.endsWith('.py') && file.includes(wanted)).sort()) {
        const program = readFileSync(folder + file, 'utf8');
        const { modes: all, statuses, said, steps } = expectations(program);
        if (!all.includes(modes[kind])) continue;
        const limits = { steps: steps ?? STEPS };
        const result = await engine.run({ program, name: file, schedule: { limits }, watch: true });
        const { ending } = result;
        const status = result.kind === 'refused' ? 1 : (STATUS[ending.kind] ?? ending.status);
        const text = { stdout: result.output ?? '', stderr: words(file, result) };
        const told = ending?.tasks ? said.filter(({ choices }) => /^Task-|^Deadlock/.test(choices[0])) : said;
        const missing = told.find(({ key, choices }) => !choices.some((choice) => text[key].includes(whoWaits(choice))));
        if (!statuses.includes(status) || missing) {
          wrong.push(`${file}: ${JSON.stringify({ status, statuses, missing, ending, end: text.stderr.slice(-300) })}`);
        }
      }
      assert.deepEqual(wrong, []);
      assert.equal((await engine.run({ program: 'print("alive")' })).output, 'alive\n');
    });
  }
}
