// Brings the parts of Python's library that a program wants, before the engine gets to see the program.
export const folder = new URL('../library/', import.meta.url).href;

// Whether a file could not be brought is the engine's to say, when the program imports it.
async function bring(engine, file) {
  const response = await fetch(new URL(file, folder)).catch(() => undefined);
  if (response?.ok) engine.supply(file, await response.text());
  return response?.ok;
}

// Resolves when all that can be had is there. Gives nothing where nothing is wanted.
export function supplied(engine, message) {
  const files = engine.wants(message);
  if (files.length === 0) return undefined;
  return Promise.all(files.map((file) => bring(engine, file))).then((came) =>
    came.some(Boolean) ? supplied(engine, message) : undefined,
  );
}
