import { checkValue, FIELDS, findField, fits, getField, POSITIONS, type Field, type Group } from './fields.ts';

/** What a constructor was given: values as they are kept, by the index of their field. */
export interface GivenValues {
  readonly values: ReadonlyMap<number, unknown>;
  readonly groups: ReadonlySet<Group>;
}

/** Reads the arguments of a legacy constructor: none, one object with names of either spelling, or values in order. */
export function readArguments(owner: string, given: readonly unknown[]): GivenValues {
  const [first] = given;
  const isKeyed = typeof first === 'object' && first !== null && !(first instanceof Date);
  if (isKeyed && given.length > 1) {
    throw new TypeError(`\`${owner}\` takes one object, or values in their order, not both.`);
  }
  const entries = isKeyed ? readNames(owner, first) : readPositions(owner, given);
  const values = new Map<number, unknown>();
  for (const { field, name, value } of entries) {
    const kept = checkValue(field, value, name);
    if (values.has(field.index) && values.get(field.index) !== kept) {
      throw new TypeError(`\`${owner}\` was given two values for \`${field.name}\`: one of them as \`${name}\`.`);
    }
    values.set(field.index, kept);
  }
  return { values, groups: getGroups(values) };
}

interface Entry {
  readonly field: Field;
  readonly name: string;
  readonly value: unknown;
}

function readNames(owner: string, given: object): Entry[] {
  return Object.entries(given).flatMap(([name, value]): Entry[] => {
    const field = findField(name);
    if (field === undefined) throw new TypeError(`\`${owner}\` has no field \`${name}\`.`);
    return isGiven(field, value) ? [{ field, name, value }] : [];
  });
}

function readPositions(owner: string, given: readonly unknown[]): Entry[] {
  const order = POSITIONS.find((names) => given.every((value, position) => isFor(names[position], value)));
  if (order === undefined) {
    throw new TypeError(`\`${owner}\` takes the values of a session or of counters in their order, or one object.`);
  }
  return order.flatMap((name, position): Entry[] => {
    const field = getField(name);
    const value = given[position];
    return isGiven(field, value) ? [{ field, name, value }] : [];
  });
}

function isFor(name: (typeof POSITIONS)[number][number] | undefined, value: unknown): boolean {
  return value === undefined || value === null || (name !== undefined && fits(getField(name).type, value));
}

function isGiven(field: Field, value: unknown): boolean {
  return value !== undefined && (value !== null || field.isNullable);
}

/** A time of creation is what the constructor of a session took; that of counters took none. */
function getGroups(values: ReadonlyMap<number, unknown>): Set<Group> {
  const fields = [...FIELDS.values()].filter(({ index }) => values.has(index));
  const groups = new Set(fields.map(({ group }) => group));
  groups.delete('common');
  return groups.size === 0 && values.has(getField('createdAt').index) ? new Set<Group>(['session']) : groups;
}
