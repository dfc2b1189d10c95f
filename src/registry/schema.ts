import { at, describe, findNearestName, isPlainObject, type Fault } from './fault.ts';

/** Checks one setting: returns it in a safe form, or reports why not and returns undefined. */
export type Field<Value> = (value: unknown, path: string, faults: Fault[]) => Value | undefined;

/** What the checks of a table of fields make of an object; a field that is absent or wrong is undefined. */
export type Checked<Fields extends Readonly<Record<string, Field<unknown>>>> = {
  readonly [Key in keyof Fields]: ReturnType<Fields[Key]> | undefined;
};

/**
 * Makes the check of a text that is not empty.
 *
 * @param what what the text is, as in "write {what}".
 */
export function text(what: string): Field<string> {
  return (value, path, faults) => {
    if (typeof value !== 'string' || value.trim() === '') {
      faults.push(`${path}: is ${describe(value)}; write ${what}`);
      return undefined;
    }
    if (value !== value.trim()) {
      faults.push(`${path}: has spaces around it; write ${JSON.stringify(value.trim())}`);
      return undefined;
    }
    return value;
  };
}

/** Makes a check accept null as well. */
export function nullable<Value>(field: Field<Value>): Field<Value | null> {
  return (value, path, faults) => (value === null ? null : field(value, path, faults));
}

/** Makes a check accept one particular word as well. */
export function wordOr<const Word extends string, Value>(word: Word, field: Field<Value>): Field<Value | Word> {
  return (value, path, faults) => (value === word ? word : field(value, path, faults));
}

/** Makes the check of an array of different texts. */
export function listOf(field: Field<string>, what: string): Field<readonly string[]> {
  return (value, path, faults) => {
    if (!Array.isArray(value)) {
      faults.push(`${path}: is ${describe(value)}; write an array of ${what}`);
      return undefined;
    }
    const seen = new Set<string>();
    const known = faults.length;
    for (let index = 0; index < value.length; index += 1) {
      const item = field(value[index], at(path, index), faults);
      if (item !== undefined && seen.has(item)) {
        faults.push(`${at(path, index)}: repeats ${JSON.stringify(item)}; delete one`);
      }
      if (item !== undefined) {
        seen.add(item);
      }
    }
    // A list of faulty items is not an empty list.
    return seen.size === 0 && faults.length > known ? undefined : [...seen];
  };
}

/** Makes the check of an object whose keys are free: a Map, so that no key is special. Undefined values count as absent. */
export function mapOf<Value>(field: Field<Value>, what: string): Field<ReadonlyMap<string, Value>> {
  return (value, path, faults) => {
    if (!isPlainObject(value)) {
      faults.push(`${path}: is ${describe(value)}; write ${what}`);
      return undefined;
    }
    const entries = new Map<string, Value>();
    for (const [key, raw] of Object.entries(value)) {
      if (key.trim() === '') {
        faults.push(`${at(path, key)}: has an empty key; write ${what}`);
      } else if (raw !== undefined) {
        const checked = field(raw, at(path, key), faults);
        if (checked !== undefined) {
          entries.set(key, checked);
        }
      }
    }
    return entries;
  };
}

/** Checks an object against a table of its fields: unknown keys are faults, undefined values count as absent. */
export function checkObject<const Fields extends Readonly<Record<string, Field<unknown>>>>(
  value: unknown,
  fields: Fields,
  path: string,
  faults: Fault[],
): Checked<Fields> | undefined {
  if (!isPlainObject(value)) {
    faults.push(`${path}: is ${describe(value)}; write an object`);
    return undefined;
  }
  const known = Object.keys(fields);
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(fields, key)) {
      const nearest = findNearestName(key, known);
      const remedy = nearest === undefined ? `known are ${known.join(', ')}` : `did you mean \`${nearest}\`?`;
      faults.push(`${at(path, key)}: is no setting; ${remedy}`);
    }
  }
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => {
      const given = Object.hasOwn(value, key) ? value[key] : undefined;
      return [key, given === undefined ? undefined : field(given, at(path, key), faults)];
    }),
  ) as Checked<Fields>;
}
