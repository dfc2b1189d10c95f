import { listSome } from '../modules/list-some.ts';
import { getModuleKey } from '../modules/paths.ts';
import { at, findNearestName, type Fault } from './fault.ts';
import type { ListedPattern } from './module-pattern.ts';
import type { CheckedConcept } from './settings.ts';

/** Checks that what a concept's settings name elsewhere in it is there: canonical exports, listed modules, members. */
export function checkReferences(
  settings: CheckedConcept,
  name: string,
  modules: readonly ListedPattern[],
  path: string,
  faults: Fault[],
): void {
  const exports = settings.exports ?? [name];
  checkNames(settings, exports, at(path, 'names'), faults);
  for (const listed of modules) {
    checkListed(listed, exports, faults);
  }
  checkSideEffects(settings, at(path, 'sideEffects'), faults);
  checkMembers(settings.members, at(path, 'members'), faults);
}

function checkNames(settings: CheckedConcept, exports: readonly string[], path: string, faults: Fault[]): void {
  for (const [name, target] of settings.names ?? []) {
    if (exports.includes(name)) {
      faults.push(`${at(path, name)}: is a canonical export already; delete it here`);
    } else {
      checkTarget(target, exports, at(path, name), faults);
    }
  }
}

function checkListed({ names, path }: ListedPattern, exports: readonly string[], faults: Fault[]): void {
  if (names === '*') {
    return;
  }
  if (names.size === 0) {
    faults.push(`${path}: lists no name; write "*" for every name, or imported name → canonical export`);
  }
  for (const [name, target] of names) {
    if (name === '*') {
      faults.push(`${at(path, name)}: is no imported name; write "*" in place of the object`);
    } else {
      checkTarget(target, exports, at(path, name), faults);
    }
  }
}

function checkTarget(target: string | null, exports: readonly string[], path: string, faults: Fault[]): void {
  if (target !== null && !exports.includes(target)) {
    const nearest = findNearestName(target, exports);
    const remedy =
      nearest === undefined ? `\`exports\` lists ${listSome(exports, ', ')}` : `did you mean \`${nearest}\`?`;
    faults.push(`${path}: ${target} is not in \`exports\`; ${remedy}`);
  }
}

function checkSideEffects({ sideEffects, deprecated }: CheckedConcept, path: string, faults: Fault[]): void {
  const listed = new Set([...(deprecated?.keys() ?? [])].map((module) => getModuleKey(module)));
  for (const [index, module] of (sideEffects ?? []).entries()) {
    if (!listed.has(getModuleKey(module))) {
      faults.push(`${at(path, index)}: ${module} is not in \`deprecated\`; write it as it stands there`);
    }
  }
}

function checkMembers(members: CheckedConcept['members'], path: string, faults: Fault[]): void {
  for (const [legacy, member] of members ?? []) {
    if (legacy === member) {
      faults.push(`${at(path, legacy)}: is replaced by itself; write the canonical member, or delete it`);
    } else if (members?.has(member) === true) {
      faults.push(
        `${at(path, legacy)}: ${member} is a legacy member too; write the canonical member at the end of the chain`,
      );
    }
  }
}
