/**
 * Loads the programs that a file lists, one after another in this process, and writes what each of them traced, up to one
 * that never ends or takes the process with it.
 * `trace` prints, `show` says of a value what must stay the same, `list` says it of all values of a module, and `defer` runs
 * what it is given when all modules are loaded.
 */
import { appendFileSync, readFileSync } from 'node:fs';

const [, , listFile, resultFile] = process.argv;

globalThis.show = (value) => {
  if (typeof value === 'function') return `function ${value.id ?? value.name}`;
  return typeof value === 'object' && value !== null
    ? `object ${value.id ?? Object.keys(value).length}`
    : String(value);
};
globalThis.list = describe;
process.on('unhandledRejection', () => {
  // It is one of the things that a program may do.
});

for (const { id, entry } of JSON.parse(readFileSync(listFile, 'utf8'))) {
  // The last word on a program that waits for itself, or that Node itself falls over: this process ends there.
  write(id, ['failed: it ends the process']);
  write(id, await run(entry));
}
process.exit(0);

function write(id, lines) {
  appendFileSync(resultFile, `${JSON.stringify([id, lines])}\n`);
}

async function run(entry) {
  const lines = [];
  const later = [];
  globalThis.trace = (...values) => lines.push(values.join(' '));
  globalThis.defer = (task) => later.push(task);
  try {
    const { default: own, ...names } = await import(entry);
    trace(`exports ${describe(names)}`);
    trace(`default ${typeof own === 'object' && own !== null ? describe(own) : show(own)}`);
    for (const task of later) await task();
  } catch (error) {
    lines.push(`failed: ${[error?.name, error?.code].join(' ')}`);
  }
  await settle();
  return lines;
}

/** Waits for what the program has set going without waiting for it: the next one must not hear of it. */
async function settle() {
  for (let quiet = 0; quiet < 3; quiet += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    if (process.getActiveResourcesInfo().some((name) => name.startsWith('FS'))) quiet = -1;
  }
}

function describe(names) {
  return Object.keys(names)
    .filter((name) => name !== '__esModule')
    .sort()
    .map((name) => `${name}: ${show(names[name])}`)
    .join(', ');
}
