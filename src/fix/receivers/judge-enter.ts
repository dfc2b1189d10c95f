import type { TSESTree } from '@typescript-eslint/utils';
import type { Entity } from '../../modules/comparing/entity.ts';
import { unbound, unknown, type ImportedOrigin, type Origins } from '../../syntax/receiving/value-origin.ts';
import { getBoundType } from '../../syntax/receiving/type-names.ts';
import { getBoundValue } from '../../syntax/receiving/bound-value.ts';
import { takeStep } from '../../syntax/receiving/take-step.ts';
import { getValue } from '../../syntax/receiving/value.ts';
import { follow, type Hop } from './judge-follow.ts';
import type { Reading } from './judge-inquiry.ts';
import { getModuleHome } from './judge-module-home.ts';

/** Gets the name that an imported value is taken by: what makes or calls a whole module means its default. */
export function getTakenName({ importedName, steps: [first] }: ImportedOrigin): string {
  return importedName === '*' && (first?.take === 'instance' || first?.take === 'result') ? 'default' : importedName;
}

/** Gets what an imported value is where it is declared; undefined where that can't be read. */
export function enter(origin: ImportedOrigin, reading: Reading): Origins | undefined {
  const known = reading.entered.get(origin);
  if (known !== undefined) {
    return known ?? undefined;
  }
  reading.entered.set(origin, null);
  const origins = readDeclared(origin, reading);
  reading.entered.set(origin, origins ?? null);
  return origins;
}

function readDeclared(origin: ImportedOrigin, reading: Reading): Origins | undefined {
  const hop: Hop = {
    specifier: origin.specifier,
    name: getTakenName(origin),
    fromFile: origin.home.file ?? reading.file,
  };
  const { entity } = follow(
    hop,
    () => undefined,
    (file) => reading.mayRead(file),
  );
  if (!entity) {
    return undefined;
  }
  const [first, ...others] = origin.steps;
  const isInstance = first?.take === 'instance';
  const start = getEntityOrigins(entity, isInstance, isInstance ? first.types : []);
  const steps = isInstance ? others : origin.steps;
  const origins = steps.reduce(takeStep, start);
  return origin.isWire ? origins.map((inner) => ({ ...inner, isWire: true })) : origins;
}

/** Gets what a declaration of another module is, or what is made by it or typed as it. */
export function getEntityOrigins(
  { module, parts, name }: Entity,
  isInstance: boolean,
  types: readonly Origins[] = [],
): Origins {
  const home = getModuleHome(module);
  const [part] = parts;
  const node = part?.node as unknown as TSESTree.Node | undefined;
  const binding = home.findBinding(name, home.program, isInstance ? 'type' : 'value');
  const isNamed = binding?.definitions.some((definition) =>
    parts.some((own) => own.node === (definition.node as unknown)),
  );
  if (binding && isNamed) {
    return isInstance
      ? getBoundType(binding, types, home, unbound)
      : getBoundValue({ type: 'Identifier', name, parent: home.program } as unknown as TSESTree.Identifier, home);
  }
  // export default class {}, exports.X = class {}
  const value = node ? getValue(node, home) : unknown;
  return isInstance ? takeStep(value, { take: 'instance', types }) : value;
}
