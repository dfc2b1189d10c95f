import { resolveAliases, getSpaces } from './alias.ts';
import { isSameForm } from './differences.ts';
import { findLocal, getImported, type Entity, type Target } from './entity.ts';
import type { Form } from './form.ts';
import { getForms } from './forms.ts';
import { getModuleNames } from './module-names.ts';
import { isNominal, isStateless } from './own-state.ts';
import { attempt, type Run } from './run.ts';
import type { FreeName } from './shape.ts';

/** Names that are bound nowhere and still mean something else in each module. */
const ofModule = new Set([
  'require',
  'module',
  'exports',
  '__dirname',
  '__filename',
  'this',
  'import.meta',
  'import()', // of a specifier that is computed
  'arguments',
  'eval', // sees every name of its module
]);

/** Tells whether two names that are bound outside of the declarations mean the same, each in its module. */
export function isSameName(first: FreeName, second: FreeName, run: Run): boolean {
  if (run.isBySpelling && first.name === second.name && first.specifier === second.specifier) return true;
  const isSame = meansTheSame(first, second, run);
  if (!isSame && run.depth === 0 && first.name === second.name)
    run.clash ??= first.name === '*' ? first.specifier : first.name;
  return isSame;
}

function meansTheSame(first: FreeName, second: FreeName, run: Run): boolean {
  const [own, other] = [findTarget(first, run), findTarget(second, run)];
  if (!own || !other) {
    const isGlobal = !own && !other && first.name === second.name;
    return isGlobal && (!ofModule.has(first.name) || first.module.file === second.module.file);
  }
  if (getKey(own) === getKey(other)) return true;
  if (!('entity' in own) || !('entity' in other)) return false;
  const use = first.use === 'type' && second.use === 'type' ? 'type' : 'value';
  return isSameEntity(own.entity, other.entity, use, run);
}

/** Gets the key under which a pair of declarations is remembered that is taken for equivalent. */
export function getPair(first: Entity, second: Entity, use: FreeName['use']): string {
  return `${use} ${first.key} ${second.key}`;
}

function isSameEntity(first: Entity, second: Entity, use: FreeName['use'], run: Run): boolean {
  const pair = getPair(first, second, use);
  if (run.assumed.has(pair)) {
    run.used.add(pair);
    return true;
  }
  if (run.proofs.pairs.has(pair)) return true;
  if (run.refuted.has(pair)) return false;
  run.depth += 1;
  const isSame =
    hasSameUse(first, second, use) &&
    attempt(run, () => {
      run.assumed.add(pair);
      return hasSameForms(getForms(first), getForms(second), run);
    });
  run.depth -= 1;
  if (!isSame) run.refuted.add(pair);
  return isSame;
}

/**
 * Keeps what a comparison that found two declarations equivalent has proved of others on its way. That they themselves were
 * taken for equivalent is part of the proof, and has to hold wherever else it is relied on.
 */
export function keepProofs(first: Entity, second: Entity, run: Run): void {
  const [own, other] = [getForms(first), getForms(second)];
  const uses = (['type', 'value'] as const).map((use) => ({ use, pair: getPair(first, second, use) }));
  const isSound = uses
    .filter(({ pair }) => run.used.has(pair))
    .every(({ use }) => hasSameUse(first, second, use) && own.every((form, index) => isAlike(form, other[index])));
  if (!isSound) return;
  const assumed = uses.filter(({ pair }) => !run.used.has(pair)).map(({ pair }) => pair);
  for (const pair of run.assumed) if (!assumed.includes(pair)) run.proofs.pairs.add(pair);
}

function hasSameForms(first: readonly Form[], second: readonly Form[], run: Run): boolean {
  return (
    first.length === second.length &&
    first.every((form, index) => {
      const counterpart = second[index];
      return counterpart !== undefined && isAlike(form, counterpart) && isSameForm(form, counterpart, run);
    })
  );
}

function isAlike(first: Form, second: Form | undefined): boolean {
  return first.isAmbient === second?.isAmbient && first.comments.join('\n') === second.comments.join('\n');
}

/** A value must be as good as the other one, a type must not be another for its name alone. */
function hasSameUse(first: Entity, second: Entity, use: FreeName['use']): boolean {
  const both = [first, second];
  const enums = both.filter(({ parts }) => parts.some(({ node }) => node.type === 'TSEnumDeclaration'));
  if (enums.length > 0 && first.name !== second.name) return false;
  return both.every((entity) => (use === 'value' ? isStateless(entity) : !isNominal(entity)));
}

function findTarget(free: FreeName, run: Run): Target | undefined {
  const key = `${free.module.file} ${free.name} ${free.space} ${free.specifier ?? ''}`;
  if (!run.targets.has(key)) run.targets.set(key, readTarget(free));
  return run.targets.get(key);
}

function readTarget({ module, name, space, specifier }: FreeName): Target | undefined {
  if (specifier !== undefined) return resolveAliases(getImported(specifier, name, module.file)).target;
  const found = findLocal(module, name);
  if (!found) return undefined;
  if ('entity' in found && space !== 'any') {
    const { isValue, isType } = getSpaces(found.entity);
    if (!(space === 'value' ? isValue : isType)) {
      // interface Date {} says nothing of the value Date; an import beside it may
      const source = getModuleNames(module).imported.get(name);
      return source && resolveAliases(getImported(source.specifier, source.imported, module.file)).target;
    }
  }
  return resolveAliases(found).target;
}

function getKey(target: Target): string {
  return 'entity' in target ? target.entity.key : target.foreign;
}
