// The peer: CPython compiled to WebAssembly. { id, source } is answered by { id, ms, output } or { id, error }.
import { loadPyodide } from '/node_modules/pyodide/pyodide.mjs';

let output = [];

async function start() {
  const pyodide = await loadPyodide({ stdout: (line) => output.push(line) });
  // What is timed is a call of the second function: neither reading nor compiling the source is in it.
  return pyodide.runPython(`
def prepare(source):
    code = compile(source, "main.py", "exec")
    def run():
        exec(code, {"__name__": "__main__"})
    return run
prepare
`);
}

const ready = start();

self.onmessage = async ({ data: { id, source } }) => {
  try {
    const run = (await ready)(source);
    output = [];
    const began = performance.now();
    run();
    const ms = performance.now() - began;
    run.destroy();
    postMessage({ id, ms, output: output.join('\n') + '\n' });
  } catch (error) {
    postMessage({ id, error: String(error) });
  }
};
