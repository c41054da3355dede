// What can happen to a run in a browser: it is stopped, asks for input, floods, dies of our fault, meets a limit.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browsers, openPage, startEngine } from './harness.mjs';

/** Both engines, with the options that they are started with. */
const engines = [
  ['engine', {}],
  ['parallel', { workers: 2 }],
];

const each = (title, check) => {
  for (const name of browsers) {
    for (const [kind, options] of engines) {
      test(`${name}, ${kind}: ${title}`, async (t) => {
        const page = await openPage(t, name);
        await check(await startEngine(page, kind, options), t, page, kind);
      });
    }
  }
};

each('an endless loop is stopped', async (engine, t) => {
  const { ending, took } = await engine.evaluate(async (client) => {
    const id = await client.begin({ program: 'while True: pass\n', interactive: true });
    // It runs when the engine has reported progress, or has had time to.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const asked = performance.now();
    client.send(encode.stop());
    const { ending, at } = await client.end(id);
    return { ending, took: at - asked };
  });
  t.diagnostic(`stopped within ${took.toFixed(1)} ms`);
  assert.deepEqual(ending, { kind: 'stopped' });
  // And the engine goes on being of use.
  assert.equal((await engine.run({ program: 'print(1)' })).output, '1\n');
});

each('input is asked for and used', async (engine) => {
  const output = await engine.evaluate(async (client) => {
    const program = 'name = input("Who? ")\nprint(f"Hello {name}")\ntry:\n    input()\nexcept EOFError:\n    print("end")\n';
    const id = await client.begin({ program, interactive: true });
    const wanted = (reply) => reply.kind === 'input wanted' && reply.run === id;
    await client.when(wanted);
    client.send(encode.input('Ada ☕'));
    await client.when(wanted, client.replies.findIndex(wanted) + 1);
    client.send(encode.endInput());
    return (await client.end(id)).output;
  });
  assert.equal(output, 'Who? Hello Ada ☕\nend\n');
});

each('while a program runs the engine answers', async (engine) => {
  const pong = await engine.evaluate(async (client) => {
    const id = await client.begin({ program: 'while True: pass\n' });
    const pong = await client.ask(encode.ping(42), 'pong');
    client.send(encode.stop());
    await client.end(id);
    return pong.number;
  });
  assert.equal(pong, 42);
});

each('a flood of output leaves the page alone and ends at its limit', async (engine, t) => {
  const { ending, total, longest } = await engine.evaluate(async (client) => {
    await client.ready();
    // The page's own time between two turns of its loop, as long as the flood lasts.
    let longest = 0;
    let last = performance.now();
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      channel.port2.postMessage(null);
    };
    channel.port2.postMessage(null);
    const { ending, output } = await client.run({ program: 'while True: print("x" * 60)\n', record: true });
    channel.port1.close();
    return { ending, total: output.length, longest };
  });
  t.diagnostic(`the longest task of the page took ${longest.toFixed(1)} ms`);
  assert.deepEqual(ending, { kind: 'limit reached', limit: 'output' });
  assert.ok(total > 16e6 && total <= 16 << 20, `${total}`);
});

each('limits are endings', async (engine) => {
  const programs = {
    'x = [0] * 10**12\n': 'memory',
    'x = []\nwhile True: x.append("a" * 1000 + str(len(x)))\n': 'memory',
  };
  for (const [program, limit] of Object.entries(programs)) {
    const { ending } = await engine.run({ program });
    assert.ok(
      ending.kind === 'limit reached' ? ending.limit === limit : /MemoryError/.test(ending.traceback),
      `${program}: ${JSON.stringify(ending)}`,
    );
  }
  const { ending } = await engine.run({ program: 'def f(): f()\nf()\n' });
  assert.match(ending.traceback, /RecursionError/);
  const steps = await engine.run({ program: 'while True: pass\n', schedule: { limits: { steps: 1_000_000 } } });
  assert.deepEqual(steps.ending, { kind: 'limit reached', limit: 'steps' });
});

each('what cannot run is refused with its place', async (engine) => {
  const sources = {
    syntax: 'x = 1\ny = = 2\n',
    brackets: '('.repeat(100_000),
    operators: '1+'.repeat(100_000) + '1',
    attributes: 'x' + '.x'.repeat(100_000),
    indents: Array.from({ length: 150 }, (_, depth) => ' '.repeat(depth) + 'if 1:\n').join(''),
    nothing: '\0',
  };
  for (const [what, program] of Object.entries(sources)) {
    const { kind, sentence, line } = await engine.run({ program });
    assert.equal(kind, 'refused', what);
    assert.match(sentence, /Error: /, what);
    assert.ok(line > 0, what);
  }
  assert.equal((await engine.run({ program: 'print("alive")' })).output, 'alive\n');
});

each('messages that make no sense are answered', async (engine) => {
  const sentences = await engine.evaluate(async (client) => {
    const sentences = [];
    for (const bytes of [[], [1], [99, 0], [1, 200], [1, 0, 255, 255]]) {
      const message = Uint8Array.from(bytes).buffer;
      sentences.push((await client.ask(message, 'refused')).sentence);
    }
    return sentences;
  });
  for (const sentence of sentences) assert.match(sentence, /^the engine cannot read a message: /);
  assert.equal((await engine.run({ program: 'print("alive")' })).output, 'alive\n');
});

each('an engine that is thrown away is replaced by a new one', async (engine) => {
  const { output, recoveries } = await engine.evaluate(async (client) => {
    await client.begin({ program: 'while True: pass\n' });
    client.restart();
    const { output } = await client.run({ program: 'print("again")' });
    return { output, recoveries: client.recoveries };
  });
  assert.deepEqual([output, recoveries], ['again\n', 1]);
});

for (const name of browsers) {
  test(`${name}: a trap is reported, and a new engine goes on`, async (t) => {
    const page = await openPage(t, name);
    const engine = await startEngine(page, 'engine');
    const { failed, output } = await engine.evaluate(async (client) => {
      await client.ready();
      // The script of the worker with the engine's `advance` replaced by what a trap does.
      client.worker.terminate();
      const text = `
        import { Engine } from '${location.origin}/engine/heddle_engine.js';
        Engine.prototype.advance = () => { throw new WebAssembly.RuntimeError('unreachable'); };
        await import('${location.origin}/engine-worker.js');`;
      const address = client.address;
      client.address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
      client.start();
      const failed = await client.run({ program: 'print(1)' }).then(() => 'nothing', (error) => error.message);
      client.address = address;
      client.restart();
      const { output } = await client.run({ program: 'print("again")' });
      return { failed, output };
    });
    assert.match(failed, /unreachable/);
    assert.equal(output, 'again\n');
  });

  test(`${name}: the parallel engine says that it cannot be looked at`, async (t) => {
    const page = await openPage(t, name);
    const engine = await startEngine(page, 'parallel', { workers: 1 });
    const { sentence } = await engine.evaluate((client) => client.ask(encode.inspect(1, 0), 'inspected'));
    assert.match(sentence, /cannot be looked at/);
  });
}
