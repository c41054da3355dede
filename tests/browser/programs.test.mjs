// The corpus in both engines, in every browser: what a program writes and how it ends is what CPython said.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { browsers, openPage, root, startEngine } from './harness.mjs';

const folder = `${root}tests/programs/`;
const wanted = process.env.HEDDLE_PROGRAMS ?? '';
/** Attempts for a program that measures real time, at full speed. */
const ATTEMPTS = 3;

function corpus() {
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.py') && file.includes(wanted));
  return files.sort().map((file) => {
    const read = (extension) => {
      const path = folder + file.replace(/\.py$/, extension);
      return existsSync(path) ? readFileSync(path, 'utf8') : '';
    };
    const input = read('.in');
    return {
      name: file,
      program: read('.py'),
      input: input ? input.replace(/\n$/, '').split('\n') : [],
      expected: { output: read('.out'), errors: comparable(read('.err')), status: Number(read('.exit') || 0) },
    };
  });
}

const comparable = (errors) => errors.replaceAll(/0x[0-9a-f]+/g, '0x…');

const status = ({ kind, status }) => (kind === 'uncaught exception' ? 1 : status ?? kind);

async function attempt(engine, { name, program, input }) {
  const result = await engine.run({ program, name: name.split('/').at(-1), input });
  // A program that is no Python was refused; CPython prints the same on its standard error.
  if (result.kind === 'refused') return { output: '', errors: result.sentence, status: 1 };
  return { output: result.output, errors: comparable(result.errors), status: status(result.ending) };
}

async function difference(engine, one, attempts) {
  let found;
  for (let count = 0; count < attempts; count++) {
    found = await attempt(engine, one);
    try {
      assert.deepEqual(found, one.expected);
      return undefined;
    } catch (error) {
      found = `${one.name}: ${error.message}`;
    }
  }
  return found;
}

for (const name of browsers) {
  for (const kind of ['engine', 'parallel']) {
    test(`${name}: the corpus in the ${kind}`, async (t) => {
      const page = await openPage(t, name);
      const engine = await startEngine(page, kind, { workers: 2 });
      const differences = [];
      for (const one of corpus()) {
        const timed = kind === 'parallel' && /^import time$/m.test(one.program);
        const found = await difference(engine, one, timed ? ATTEMPTS : 1);
        if (found) differences.push(found);
      }
      assert.equal(differences.length, 0, `${differences.length} programs differ:\n\n${differences.join('\n\n')}`);
    });
  }
}
