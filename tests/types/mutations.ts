import type { Model, ObjectModel, PropertyModel } from './type-model.ts';

/** Ways to change one member of an object type so that it is another type. */
export const mutations = {
  missing: () => [],
  extra: (it) => [it, { ...it, name: 'extra' }],
  optional: (it) => [{ ...it, isOptional: !it.isOptional }],
  readonly: (it) => [{ ...it, isReadonly: !it.isReadonly, isMethod: false }],
  type: (it) => [{ ...it, type: { kind: 'word', text: 'RegExp' } }],
  any: (it) => [{ ...it, type: { kind: 'word', text: 'any' } }],
  array: (it) => [{ ...it, type: { kind: 'array', item: it.type, isReadonly: false } }],
  parameter: (it) => [{ ...it, type: { kind: 'function', parameters: [it.type], result: it.type } }],
} as const satisfies Readonly<Record<string, (property: PropertyModel) => readonly PropertyModel[]>>;

export type Mutation = keyof typeof mutations;

/** Changes one member, anywhere in a type where no union can swallow the change. */
export function mutate(model: ObjectModel, mutation: Mutation, place: number): ObjectModel {
  const count = countProperties(model);
  let left = Math.floor(place * count);
  return visitObject(model);

  function visitObject({ properties }: ObjectModel): ObjectModel {
    return {
      kind: 'object',
      properties: properties.flatMap((property) => {
        const isHere = left-- === 0;
        // Of a changed member that is a method only the type is left to look at.
        const base = { ...property, isReadonly: isReadonly(property) };
        return isHere ? mutations[mutation](base) : [{ ...property, type: visit(property.type) }];
      }),
    };
  }

  function visit(type: Model): Model {
    switch (type.kind) {
      case 'object':
        return visitObject(type);
      case 'array':
        return { ...type, item: visit(type.item) };
      case 'function':
        return { ...type, parameters: type.parameters.map((it) => visit(it)), result: visit(type.result) };
      default:
        return type;
    }
  }
}

function isReadonly({ isMethod, type, isReadonly: isWritten }: PropertyModel): boolean {
  return isWritten && !(isMethod && type.kind === 'function');
}

function countProperties(model: Model): number {
  switch (model.kind) {
    case 'object':
      return model.properties.reduce((sum, { type }) => sum + 1 + countProperties(type), 0);
    case 'array':
      return countProperties(model.item);
    case 'function':
      return [...model.parameters, model.result].reduce((sum, it) => sum + countProperties(it), 0);
    default:
      return 0;
  }
}
