// Throws where nobody catches it, so that whoever started this worker gets an `error` event with the reason.
export function fail(reason) {
  setTimeout(() => {
    throw reason instanceof Error ? reason : new Error(String(reason));
  });
}
