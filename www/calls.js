// Answers calls from the page: { id, call, args } gets { id, value } or { id, error }.
// `ready` is the promise of a module that can be called; a failed start answers every call with its reason.
export function answer(engine, ready) {
  ready.catch(() => {});
  self.onmessage = async ({ data: { id, call, args } }) => {
    try {
      await ready;
      postMessage({ id, value: await engine[call](...args) });
    } catch (error) {
      postMessage({ id, error: String(error) });
    }
  };
}
