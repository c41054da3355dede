// One schedule, three hosts: natively, in Chromium and in Firefox a run leaves the same trace, byte for byte.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { browsers, openPage, root, startEngine } from './harness.mjs';

const programs = {
  'a lost update': `import threading

counter = 0

def work():
    global counter
    for _ in range(3):
        counter += 1

threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
`,
  'locks, a queue and sleeping': `import queue
import random
import threading
import time

lock = threading.Lock()
box = queue.Queue(2)
seen = {}

def produce(name):
    for n in range(4):
        time.sleep(random.random() / 100)
        box.put((name, n, n * 0.1, str(n)))

def consume():
    while True:
        item = box.get()
        if item is None:
            return
        with lock:
            seen[item[:2]] = round(time.monotonic(), 3)

makers = [threading.Thread(target=produce, args=(name,), name=name) for name in "ab"]
eater = threading.Thread(target=consume)
for thread in [*makers, eater]:
    thread.start()
for thread in makers:
    thread.join()
box.put(None)
eater.join()
print(sorted(seen))
print(hash("x"), id(lock) == id(lock), {3, 1, 2}, 0.1 + 0.2)
`,
  'a deadlock': `import threading

a, b = threading.Lock(), threading.Lock()

def one():
    with a:
        with b:
            print("one")

def two():
    with b:
        with a:
            print("two")

threads = [threading.Thread(target=one), threading.Thread(target=two)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`,
};
const SEEDS = [1, 2, 7];
/** How often one schedule is replayed. */
const REPLAYS = 100;

/** The native programs: built with what the native tests were built with, or all would be compiled anew. */
const binary = (name) => join(process.env.CARGO_TARGET_DIR ?? join(root, 'target'), 'debug', name);
const built = (async () => {
  const words = ['build', '--quiet', '--workspace', '--exclude=xtask', '--bin=heddle', '--bin=assemble-trace'];
  execFileSync('cargo', words, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
})();

function native(folder, program, words) {
  const [file, trace] = [join(folder, 'main.py'), join(folder, 'native.trace')];
  writeFileSync(file, program);
  try {
    const stdio = ['ignore', 'pipe', 'pipe'];
    execFileSync(binary('heddle'), ['run', file, ...words, '--trace', trace], { stdio, encoding: 'utf8' });
  } catch (error) {
    // A deadlock and an exception have statuses of their own.
    if (![1, 3].includes(error.status)) throw new Error(error.stderr || error.message);
  }
  return readFileSync(trace);
}

function assemble(folder, messages) {
  const parts = messages.flatMap((message) => {
    const bytes = Buffer.from(message, 'base64');
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bytes.length);
    return [length, bytes];
  });
  const [file, from, to] = ['main.py', 'messages', 'browser.trace'].map((name) => join(folder, name));
  writeFileSync(from, Buffer.concat(parts));
  execFileSync(binary('assemble-trace'), [file, from, to], { stdio: ['ignore', 'ignore', 'pipe'] });
  return readFileSync(to);
}

for (const name of browsers) {
  test(`${name}: a run leaves the trace that it leaves natively`, async (t) => {
    await built;
    const folder = mkdtempSync(join(tmpdir(), 'heddle-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const page = await openPage(t, name, { isolated: false });
    const engine = await startEngine(page, 'engine');
    for (const [what, program] of Object.entries(programs)) {
      for (const seed of SEEDS) {
        const trace = native(folder, program, ['--policy', 'random', '--seed', String(seed)]);
        // The command looks for findings, which are in the trace.
        const run = { program, record: true, watch: true };
        const first = await engine.trace({ ...run, schedule: { seed } });
        assert.ok(trace.equals(assemble(folder, first.messages)), `${what}, seed ${seed}: the traces differ`);
        // And its schedule, which holds every choice, leaves it again.
        const again = await engine.trace({ ...run, schedule: first.schedule });
        assert.ok(trace.equals(assemble(folder, again.messages)), `${what}, seed ${seed}: the replay differs`);
        assert.equal(again.output, first.output);
      }
    }
  });

  test(`${name}: one schedule, replayed a hundred times, leaves one trace`, async (t) => {
    await built;
    const folder = mkdtempSync(join(tmpdir(), 'heddle-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const page = await openPage(t, name, { isolated: false });
    const engine = await startEngine(page, 'engine');
    const program = programs['locks, a queue and sleeping'];
    const run = { program, record: true, watch: true };
    const first = await engine.trace({ ...run, schedule: { seed: 5 } });
    const whole = native(folder, program, ['--policy', 'random', '--seed', '5']);
    assert.ok(assemble(folder, first.messages).equals(whole), 'the traces differ');
    for (let left = REPLAYS; left > 0; left -= 1) {
      const again = await engine.trace({ ...run, schedule: first.schedule });
      assert.ok(assemble(folder, again.messages).equals(whole), `the traces differ, with ${left} replays to go`);
    }
  });
}
