import fc from 'fast-check';

/** A type that can be printed in several ways that mean the same. */
export type Model =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'array'; readonly item: Model; readonly isReadonly: boolean }
  | { readonly kind: 'union'; readonly members: readonly Model[] }
  | { readonly kind: 'object'; readonly properties: readonly PropertyModel[] }
  | { readonly kind: 'function'; readonly parameters: readonly Model[]; readonly result: Model };

/** A member of an object type. */
export interface PropertyModel {
  readonly name: string;
  readonly type: Model;
  readonly isOptional: boolean;
  readonly isReadonly: boolean;
  readonly isMethod: boolean;
}

/** An object type, which is what the declarations of these tests declare. */
export type ObjectModel = Extract<Model, { kind: 'object' }>;

const anyWord = fc
  .constantFrom(
    'string',
    'number',
    'boolean',
    'null',
    'undefined',
    'Date',
    'unknown',
    "'a'",
    "'b'",
    '1',
    'symbol',
    'A',
    '{}',
  )
  .map((text): Model => ({ kind: 'word', text }));

const { object } = fc.letrec<{ model: Model; object: ObjectModel; property: PropertyModel }>((tie) => ({
  model: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    anyWord,
    fc.record({ kind: fc.constant('array' as const), item: tie('model'), isReadonly: fc.boolean() }),
    fc.record({ kind: fc.constant('union' as const), members: fc.array(tie('model'), { minLength: 2, maxLength: 3 }) }),
    fc.record({
      kind: fc.constant('function' as const),
      parameters: fc.array(tie('model'), { maxLength: 2 }),
      result: tie('model'),
    }),
    tie('object'),
  ),
  object: fc.record({
    kind: fc.constant('object' as const),
    properties: fc.uniqueArray(tie('property'), { minLength: 1, maxLength: 4, selector: ({ name }) => name }),
  }),
  property: fc.record({
    name: fc.constantFrom('a', 'b', 'c', 'd', '"e-f"', '7', '[Symbol.iterator]'),
    type: tie('model'),
    isOptional: fc.boolean(),
    isReadonly: fc.boolean(),
    isMethod: fc.boolean(),
  }),
}));

/** Makes object types. */
export const anyObject: fc.Arbitrary<ObjectModel> = object;

/** Prints a declaration of `A`; the choices, numbers from 0 to 1, say in which of the ways that mean the same. */
export function printDeclaration(
  model: ObjectModel,
  keyword: 'interface' | 'type',
  choices: readonly number[],
): string {
  let index = 0;
  const aliases: string[] = [];
  const choose = (): number => choices[index++ % choices.length] ?? 0;
  const body = printObject(model);
  return `${aliases.join('')}export ${keyword} A ${keyword === 'type' ? '= ' : ''}${body}\n`;

  function printObject({ properties }: ObjectModel): string {
    return `{ ${shuffle(properties, choose)
      .map((it) => printProperty(it))
      .join('; ')} }`;
  }

  function printProperty({ name, type, isOptional, isReadonly, isMethod }: PropertyModel): string {
    const head = `${isReadonly && !(isMethod && type.kind === 'function') ? 'readonly ' : ''}${name}${isOptional ? '?' : ''}`;
    return isMethod && type.kind === 'function'
      ? `${head}${printParameters(type.parameters)}: ${print(type.result)}`
      : `${head}: ${print(type)}`;
  }

  function printParameters(parameters: readonly Model[]): string {
    const prefix = choose() < 0.5 ? 'p' : 'value';
    return `(${parameters.map((it, place) => `${prefix}${place}: ${print(it)}`).join(', ')})`;
  }

  function print(type: Model): string {
    const text = printPlain(type);
    if (choose() > 0.2 || text.includes('A')) return text;
    aliases.push(`type Alias${aliases.length} = ${text}\n`);
    return `Alias${aliases.length - 1}`;
  }

  function printPlain(type: Model): string {
    switch (type.kind) {
      case 'word':
        return type.text;
      case 'object':
        return printObject(type);
      case 'function':
        return `(${printParameters(type.parameters)} => ${print(type.result)})`;
      case 'union':
        return `(${shuffle(type.members, choose)
          .map((it) => print(it))
          .join(' | ')})`;
      case 'array': {
        const [item, name] = [print(type.item), type.isReadonly ? 'ReadonlyArray' : 'Array'];
        return choose() < 0.5 ? `${name}<${item}>` : `(${type.isReadonly ? 'readonly ' : ''}(${item})[])`;
      }
    }
  }
}

function shuffle<Item>(items: readonly Item[], choose: () => number): readonly Item[] {
  return items
    .map((item) => [choose(), item] as const)
    .sort(([left], [right]) => left - right)
    .map(([, item]) => item);
}
