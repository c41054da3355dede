// The server that everything is loaded from, and the browsers that load it.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';

export const root = fileURLToPath(new URL('../../', import.meta.url));

// A started browser is dear and a page is cheap: one browser of a kind serves a whole test file.
const started = new Map();
let server;

/** Ends what was started here. */
export async function shutdown() {
  for (const browser of started.values()) await (await browser).close();
  server?.child?.kill();
}

/** The two addresses of the server: `isolated` pages get shared memory, `plain` ones do not. */
export async function addresses() {
  server ??= process.env.HEDDLE_ISOLATED
    ? { isolated: process.env.HEDDLE_ISOLATED, plain: process.env.HEDDLE_PLAIN }
    : startServer();
  return (server = await server);
}

async function startServer() {
  const child = spawn('cargo', ['xtask', 'serve', '--no-build', '--port', '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const found = { child };
  for await (const line of createInterface({ input: child.stdout })) {
    const [kind, address] = line.split(/\s+/);
    found[kind] = address;
    if (found.isolated && found.plain) return found;
  }
  throw new Error('cargo xtask serve ended without an address');
}

function find(variable, ...places) {
  const named = process.env[variable];
  const found = named ?? places.find(existsSync);
  if (!found) throw new Error(`no browser found: set $${variable}`);
  return found;
}

const launchers = {
  chromium: () =>
    puppeteer.launch({
      protocolTimeout: 0,
      executablePath: find('CHROMIUM', '/usr/bin/chromium', '/usr/bin/google-chrome'),
      args: [
        // Its sandbox refuses to run as root, which is what a build machine is.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--no-first-run',
        // None of these tests is about the network outside.
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-quic',
        '--disable-sync',
      ],
    }),
  firefox: () =>
    puppeteer.launch({
      browser: 'firefox',
      protocolTimeout: 0,
      executablePath: find('FIREFOX', '/usr/bin/firefox', '/usr/bin/firefox-esr'),
    }),
};

/** The browser of that name, started at its first use. */
export function browser(name) {
  if (!started.has(name)) started.set(name, launchers[name]());
  return started.get(name);
}

