// The message protocol (src/trace/protocol.rs) in JavaScript: requests are encoded, replies decoded. For the tests and
// the benchmark; the page itself has the Rust one.

const VERSION = 2;

class Writer {
  bytes = [];
  u8(value) {
    this.bytes.push(value & 0xff);
    return this;
  }
  varint(value) {
    let rest = BigInt(value);
    while (rest >= 0x80n) {
      this.u8(Number(rest & 0x7fn) | 0x80);
      rest >>= 7n;
    }
    return this.u8(Number(rest));
  }
  raw(bytes) {
    for (const byte of bytes) this.bytes.push(byte);
    return this;
  }
  text(text) {
    const bytes = new TextEncoder().encode(text);
    return this.varint(bytes.length).raw(bytes);
  }
  texts(list) {
    this.varint(list.length);
    list.forEach((text) => this.text(text));
    return this;
  }
  finish() {
    return Uint8Array.from(this.bytes).buffer;
  }
}

const request = (tag) => new Writer().u8(VERSION).u8(tag);

/** The contents of a schedule's string: what stands between its length and its checksum. */
function scheduleBytes(string) {
  const base64 = string.trim().replace(/^h1-/, '').replaceAll('-', '+').replaceAll('_', '/');
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const reader = new Reader(bytes.buffer);
  return reader.blob();
}

const LIMITS = ['steps', 'memory', 'threads', 'output', 'recursion'];

function header(writer, limits = {}) {
  writer.varint(1).u8(0);
  writer.u8(LIMITS.reduce((set, name, bit) => set | (name in limits ? 1 << bit : 0), 0));
  for (const name of LIMITS) if (name in limits) writer.varint(limits[name]);
}

function policy(writer, { seed, policy = seed === undefined ? 'round-robin' : 'random' } = {}) {
  if (policy === 'round-robin') writer.u8(0).varint(1);
  else if (policy === 'random') writer.u8(1).varint(seed);
  else writer.u8(2);
}

/** Requests as messages. */
export const encode = {
  /** `schedule` is a string, or `{ policy, seed, limits }`. */
  run({
    id = 1, program, name = 'main.py', workers = 0, schedule = {}, input = [], interactive = false, record = false,
    watch = false,
  }) {
    const writer = request(0).varint(id).text(program).text(name);
    if (workers) writer.u8(1).varint(workers);
    else writer.u8(0);
    if (typeof schedule === 'string') {
      writer.raw(scheduleBytes(schedule));
    } else {
      header(writer, schedule.limits);
      policy(writer, schedule);
      writer.varint(0);
    }
    return writer.texts(input).u8(+interactive).u8(+record).u8(+watch).finish();
  },
  stop: () => request(1).finish(),
  input: (line) => request(2).text(line).finish(),
  endInput: () => request(3).finish(),
  ping: (number) => request(4).varint(number).finish(),
  inspect: (run, events) => request(5).varint(run).varint(events).finish(),
  sample({ id = 1, program, name = 'main.py', limits, input = [], seed = 0, count }) {
    const writer = request(6).varint(id).text(program).text(name);
    header(writer, limits);
    return writer.texts(input).varint(seed).varint(count).finish();
  },
  check: (id, program, name = 'main.py') => request(7).varint(id).text(program).text(name).finish(),
  vocabulary: () => request(8).finish(),
};

class Reader {
  constructor(buffer) {
    this.bytes = new Uint8Array(buffer);
    this.at = 0;
  }
  u8() {
    if (this.at >= this.bytes.length) throw new Error('a message is cut short');
    return this.bytes[this.at++];
  }
  flag() {
    return this.u8() !== 0;
  }
  varint() {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.u8();
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return Number(value);
    }
  }
  zigzag() {
    const value = this.varint();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  }
  blob() {
    const length = this.varint();
    return this.bytes.slice(this.at, (this.at += length));
  }
  text() {
    return new TextDecoder().decode(this.blob());
  }
}

// A type is a function from a reader to a value.
const u8 = (reader) => reader.u8();
const flag = (reader) => reader.flag();
const varint = (reader) => reader.varint();
const zigzag = (reader) => reader.zigzag();
const text = (reader) => reader.text();
const blob = (reader) => reader.blob();
const list = (type) => (reader) => Array.from({ length: reader.varint() }, () => type(reader));
const option = (type) => (reader) => (reader.flag() ? type(reader) : null);
const struct = (fields) => (reader) =>
  Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, type(reader)]));
const either = (what, variants) => (reader) => {
  const tag = reader.u8();
  if (!(tag in variants)) throw new Error(`no ${what} has the tag ${tag}`);
  const [kind, fields] = variants[tag];
  return { kind, ...struct(fields ?? {})(reader) };
};

const place = struct({ source: varint, line: varint, start: varint, length: varint });
const object = struct({ id: varint, name: text });
const call = struct({ function: text, place });
const access = struct({
  thread: varint, threadName: text, operation: u8, place, step: varint, locks: list(object), function: text,
  callers: list(call), basis: option(place),
});
const acquisition = struct({ thread: varint, threadName: text, place });
const reason = either('reason to wait', {
  0: ['lock', { object: varint }],
  1: ['rlock', { object: varint }],
  2: ['condition', { object: varint }],
  3: ['semaphore', { object: varint }],
  4: ['event', { object: varint }],
  5: ['barrier', { object: varint }],
  6: ['queue empty', { object: varint }],
  7: ['queue full', { object: varint }],
  8: ['queue tasks', { object: varint }],
  9: ['join', { thread: varint }],
  10: ['shutdown'],
  11: ['input'],
  12: ['sleep'],
});
const wait = struct({
  thread: varint, threadName: text, reason, line: varint, holder: option(varint), objectName: text,
});
const taskWait = struct({
  thread: varint, name: text, function: text, reason: u8, line: varint, objectName: text, holderName: text, holder: varint,
});
const limit = (reader) => ['steps', 'memory', 'threads', 'output'][reader.u8()];
const ending = either('ending', {
  0: ['finished', { status: zigzag }],
  1: ['uncaught exception', { traceback: text }],
  2: ['deadlock', { waits: list(wait), cycle: list(varint) }],
  3: ['daemons cut off', { threads: list(varint), status: zigzag }],
  4: ['limit reached', { limit }],
  5: ['stopped'],
  6: ['schedule mismatch', { step: varint, detail: text }],
  7: ['internal error', { detail: text }],
  8: ['deadlock', { waits: list(wait), cycle: list(varint), tasks: list(taskWait) }],
});
const missingOrder = either('missing order', {
  0: ['no lock'],
  1: ['one-sided'],
  2: ['different locks'],
  3: ['not joined', { thread: varint, threadName: text }],
});
const lockStep = struct({ held: object, taken: object, by: acquisition });
const finding = either('finding', {
  0: ['data race', {
    object: varint, name: text, shape: u8, first: access, second: access, missing: missingOrder, count: varint,
  }],
  1: ['lock order inversion', { a: object, b: object, aThenB: acquisition, bThenA: acquisition }],
  2: ['lock never released', { lock: object, taken: acquisition }],
  3: ['partial deadlock', { waits: list(wait), cycle: list(varint) }],
  4: ['thread died', { thread: varint, threadName: text, error: text }],
  5: ['notify unheard', { condition: object, notified: acquisition, waiter: acquisition }],
  6: ['busy wait', { object: varint, name: text, reader: access, writer: access }],
  7: ['lock order cycle', { steps: list(lockStep) }],
  8: ['event missed', { event: object, set: acquisition, cleared: acquisition, waiter: acquisition }],
  9: ['never joined', { threads: list(struct({ thread: varint, threadName: text })) }],
  10: ['starved', { thread: varint, threadName: text, place, object: option(object), turns: varint }],
});
const stint = struct({ thread: varint, start: varint, length: varint });
const lane = struct({ busy: varint, slices: varint, steals: varint, stints: list(stint) });
const binding = struct({ name: text, value: text, type: text });
const operation = struct({ operation: u8, object: varint, place });
const situation = either('situation', {
  0: ['ready', {}],
  1: ['ready', { next: struct({ operation, objectName: text }) }],
  2: ['blocked', { reason, objectName: text, holder: option(varint), deadline: option(varint) }],
  3: ['finished'],
});
const frame = struct({ function: text, place, locals: list(binding) });
const thread = struct({ id: varint, situation, frames: list(frame) });
const inspection = struct({ events: varint, choices: varint, threads: list(thread), globals: list(binding) });

const reply = either('reply', {
  64: ['ready', { vm: varint }],
  65: ['output', { run: varint, stream: u8, text }],
  66: ['events', { run: varint, batch: blob }],
  67: ['input wanted', { run: varint }],
  68: ['progress', { run: varint, steps: varint, instructions: varint }],
  69: ['ended', {
    run: varint, ending, findings: list(finding), schedule: text, steps: varint, instructions: varint,
    elapsed: varint, dropped: varint, workers: list(lane),
  }],
  70: ['refused', { run: varint, sentence: text, line: varint, column: varint }],
  71: ['pong', { number: varint }],
  72: ['inspected', { run: varint, asked: varint, inspection }],
  73: ['sampled', {
    run: varint,
    executions: varint,
    outcomes: list(struct({ ending, output: text, errors: text, count: varint, schedule: text })),
  }],
  74: ['checked', {
    id: varint,
    problems: list(struct({
      kind: u8, message: text, line: varint, column: varint, endLine: varint, endColumn: varint,
    })),
  }],
  75: ['vocabulary', { modules: list(struct({ module: text, names: list(text) })) }],
});

/** A reply as a value. */
export function decode(message) {
  const reader = new Reader(message);
  const version = reader.u8();
  if (version !== VERSION) throw new Error(`the engine speaks version ${version} of the protocol`);
  const value = reply(reader);
  if (reader.at !== reader.bytes.length) throw new Error(`a ${value.kind} has bytes left over`);
  return value;
}
