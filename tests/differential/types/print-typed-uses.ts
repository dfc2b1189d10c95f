import { pickFrom } from '../print/file-names.ts';
import type { NameUse } from '../statement.ts';
import { isType, type Sort } from './typed-names.ts';

/** Stands for `import("…").A` until that is written. */
export const importedType = 'imported';

const rivals = ['Shape', 'New', 'Level', 'OldShape', 'A'];

/** Prints one statement that uses a name as a type: `id` makes the names of its own. */
export function printTypeUse(local: string, sort: Sort, { use, rival: number }: NameUse, id: number): string {
  const rival = pickFrom(rivals, number);
  const other = rival === local.split('.')[0] ? 'T' : rival;
  const type =
    sort === 'generic'
      ? `${local}<number>`
      : isType({ sort }) || /^(?:class|enum)$/u.test(sort)
        ? local
        : `typeof ${local}`;
  // Nothing extends import("./old").A.
  const canExtend = sort === 'interface' && local !== importedType;
  const forms = [
    `export type Use${id} = ${type};`,
    `export function use${id}(value: ${type}): ${type} {\n  return value;\n}`,
    `export const use${id}: { value?: ${type} } = {};`,
    `export function use${id}<${other}>(own: ${other}, value: ${type}): [${other}, ${type}] {\n  return [own, value];\n}`,
    `export interface Use${id}<${other}> {\n  readonly own: ${other};\n  value: ${type};\n}`,
    `export function use${id}<T extends ${type}>(value: T): T {\n  return value;\n}`,
    `export type Use${id} = keyof ${type.startsWith('typeof') ? `(${type})` : type};`,
    `export const use${id} = (value: unknown): ${type} => value as ${type};`,
    `export class Use${id} {\n  constructor(readonly value: ${type}) {}\n}`,
    `export type Use${id} = Promise<readonly (${type})[]>;`,
    `export namespace Use${id} {\n  export type ${other} = 1;\n  export type Value = ${type};\n}`,
    `export type Use${id}<T> = T extends ${type} ? ${type} : never;`,
    canExtend ? `export interface Use${id} extends ${local} {\n  more: 1;\n}` : '',
    canExtend ? `export class Use${id} implements ${local} {\n  readonly id = 'use';\n}` : '',
    sort === 'interface' ? `export const use${id} = { id: 'a' } satisfies ${local};` : '',
    sort === 'interface' ? `export type Use${id} = Pick<${local}, 'id'> & ${local}['size'];` : '',
    sort === 'generic' ? `export type Use${id} = ${local}<${local}<1, 2>, ${local}<1>>;` : '',
  ].filter((form) => form !== '');
  return pickFrom(forms, use);
}

/** Prints one statement that uses a name as a value. */
export function printValueUse(local: string, sort: Sort, name: NameUse, id: number): string {
  const rival = pickFrom(rivals, name.rival);
  const other = rival === local.split('.')[0] ? 'other' : rival;
  const common = [
    `export const use${id} = ${local};`,
    `export const use${id} = { value: ${local}, nested: { key: ${local} } };`,
    `export function use${id}(${other}: number) {\n  return [${other}, ${local}] as const;\n}`,
    `export let use${id}: typeof ${local} | undefined;`,
    ...(local.includes('.') ? [] : [`export const use${id} = { ${local} };`, `export { ${local} as Use${id} };`]),
  ];
  const own: Partial<Record<Sort, string[]>> = {
    class: [
      `export const use${id} = new ${local}().next();`,
      `export class Use${id} extends ${local} {}`,
      `export const use${id} = (value: unknown) => (value instanceof ${local} ? value.next() : 0);`,
      `export type Use${id} = InstanceType<typeof ${local}>;`,
    ],
    enum: [`export const use${id} = ${local}.Low;`, `export const use${id} = ${local}[0];`],
    function: [`export const use${id} = ${local}(1).length;`, `export type Use${id} = Parameters<typeof ${local}>;`],
    constant: [`export const use${id}: 'other' | 'sibling' = ${local};`],
  };
  return pickFrom([...common, ...(own[sort] ?? [])], name.use);
}
