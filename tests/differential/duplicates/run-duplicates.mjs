/**
 * Runs the programs that a file lists, one after another, and writes what each of them traced. `show` loads a module and says
 * of all that it exports what must stay the same; `exercise` says it of one value, whatever it is: what its members are, and
 * what comes of calling it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , listFile, resultFile] = process.argv;
const results = {};
process.on('unhandledRejection', () => {
  // It is one of the things that a program may do.
});
process.on('exit', () => {
  writeFileSync(resultFile, JSON.stringify(results));
});

globalThis.exercise = (get) => {
  try {
    return tell(get());
  } catch (error) {
    return `fails: ${error?.name}`;
  }
};
globalThis.show = async (name, load) => {
  let loaded;
  try {
    loaded = await load();
  } catch (error) {
    trace(name, 'does not load:', error?.name, error?.code);
    return;
  }
  // What a CommonJS module is to an ES module, as a whole.
  const wholes = ['module.exports', '__esModule', ...(name.endsWith('.cjs') ? ['default'] : [])];
  const names = Object.keys(loaded)
    .filter((key) => !wholes.includes(key))
    .sort();
  trace(name, names.join());
  for (const key of names) {
    for (let round = 0; round < 2; round += 1) trace(' ', key, await tellLater(loaded[key]));
  }
};

for (const { id, entry } of JSON.parse(readFileSync(listFile, 'utf8'))) {
  results[id] = ['failed: it hangs'];
  results[id] = await run(entry);
}
process.exit(0);

async function run(entry) {
  const lines = [];
  globalThis.trace = (...values) => lines.push(values.join(' '));
  try {
    const { default: ended } = await import(pathToFileURL(path.resolve(entry)).href);
    await ended;
  } catch (error) {
    lines.push(`failed: ${error?.name}`);
  }
  return lines;
}

async function tellLater(value) {
  const told = exercise(() => value);
  if (typeof value !== 'function' || isClass(value)) return told;
  try {
    const result = value(2, 'z');
    return `${told} then ${typeof result?.then === 'function' ? tell(await result) : ''}`;
  } catch {
    return told;
  }
}

function tell(value) {
  if (typeof value === 'function') return isClass(value) ? tellClass(value) : tellFunction(value);
  if (value instanceof RegExp) return `${value} ${value.test('aaa aa')} ${value.lastIndex}`;
  if (value instanceof Map) return `map ${JSON.stringify([...value.set(value.size + 1, 0)])}`;
  if (typeof value?.next === 'function') return `yields ${JSON.stringify([...value])}`;
  if (typeof value !== 'object' || value === null) return `${typeof value} ${String(value)}`;
  const told = `${Object.isFrozen(value) ? 'frozen ' : ''}${JSON.stringify(value)}`;
  // One that is shared tells so the next time.
  if (Object.isExtensible(value) && !Array.isArray(value) && 'a' in value) value.a += 1;
  return told;
}

function isClass(value) {
  return Function.prototype.toString.call(value).startsWith('class');
}

function tellFunction(value) {
  const results = [[], [2], [7, 'z'], ['t']].map((given) => {
    if (value === trace) return '';
    try {
      const result = value(...given);
      return typeof result?.then === 'function' ? 'promise' : tell(result);
    } catch (error) {
      return error?.name;
    }
  });
  return `function ${getName(value)}/${value.length} ${JSON.stringify({ ...value })} ${results.join(' | ')}`;
}

function tellClass(value) {
  const statics = Object.getOwnPropertyNames(value).filter((key) => !['length', 'name', 'prototype'].includes(key));
  const parts = [`class ${getName(value)}/${value.length} ${statics.join()}`];
  for (const key of statics)
    parts.push(`${key}=${exercise(() => (typeof value[key] === 'function' ? tellPlain(value[key](3)) : value[key]))}`);
  const made = attempt(() => new value());
  parts.push(tellPlain(made), tellPlain(attempt(() => new value(5))));
  for (let proto = value.prototype; proto && proto !== Object.prototype; proto = Object.getPrototypeOf(proto)) {
    for (const key of Object.getOwnPropertyNames(proto).filter((each) => each !== 'constructor')) {
      const member = attempt(() => made[key]);
      parts.push(
        `${key}: ${typeof member === 'function' ? tellPlain(attempt(() => made[key](2))) : tellPlain(member)}`,
      );
    }
  }
  return parts.join('; ');
}

// One that has another name in its own module says so of itself; that is all that may change.
function getName({ name }) {
  return name.replace(/^Local/u, '');
}

function attempt(act) {
  try {
    return act();
  } catch (error) {
    return `fails ${error?.name}`;
  }
}

function tellPlain(value) {
  return `${typeof value} ${JSON.stringify(value)}`;
}
