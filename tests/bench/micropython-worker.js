// For reference: a small Python compiled to WebAssembly. { id, source } is answered by { id, ms, output } or { id, error }.
import { loadMicroPython } from '/node_modules/@micropython/micropython-webassembly-pyscript/micropython.mjs';

let output = [];

const ready = loadMicroPython({ stdout: (line) => output.push(line), heapsize: 128 << 20 });

self.onmessage = async ({ data: { id, source } }) => {
  try {
    const micropython = await ready;
    micropython.globals.set('source', source);
    micropython.runPython('code = compile(source, "main.py", "exec")');
    output = [];
    const began = performance.now();
    micropython.runPython('exec(code, {"__name__": "__main__"})');
    const ms = performance.now() - began;
    postMessage({ id, ms, output: output.join('\n') + '\n' });
  } catch (error) {
    postMessage({ id, error: String(error) });
  }
};
