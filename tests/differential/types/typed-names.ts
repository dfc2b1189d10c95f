/** What a name stands for, which decides how it can be imported and used. */
export type Sort = 'interface' | 'alias' | 'generic' | 'class' | 'enum' | 'function' | 'constant';

/** A name of the canonical module, and what deprecated modules call it. */
export interface TypedName {
  readonly name: string;
  readonly old: string;
  readonly sort: Sort;
  readonly definition: string;
}

export const typedNames: readonly TypedName[] = [
  {
    name: 'Shape',
    old: 'OldShape',
    sort: 'interface',
    definition: 'interface Shape {\n  readonly id: string;\n  size?: number;\n}',
  },
  { name: 'Label', old: 'Title', sort: 'alias', definition: "type Label = 'low' | 'high';" },
  {
    name: 'Box',
    old: 'Box',
    sort: 'generic',
    definition: 'interface Box<T, U = string> {\n  readonly value: T;\n  readonly other?: U;\n}',
  },
  {
    name: 'New',
    old: 'A',
    sort: 'class',
    definition:
      "class New {\n  static readonly id = 'New';\n  readonly id = 'one';\n  private count = 0;\n  next(): number {\n    return (this.count += 1);\n  }\n}",
  },
  { name: 'Level', old: 'Degree', sort: 'enum', definition: 'enum Level {\n  Low,\n  High,\n}' },
  {
    name: 'call',
    old: 'call',
    sort: 'function',
    definition: 'function call(value: number): string {\n  return String(value);\n}',
  },
  { name: 'Other', old: 'B', sort: 'constant', definition: "const Other = 'other';" },
];

/** Tells whether nothing of a name is left at run time. */
export function isType({ sort }: Pick<TypedName, 'sort'>): boolean {
  return sort === 'interface' || sort === 'alias' || sort === 'generic';
}
