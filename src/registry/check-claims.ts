import type { Draft } from './draft.ts';
import { at, type Fault } from './fault.ts';

/** Checks that no name is claimed by two concepts, and that no name of a module is moved by two. */
export function checkClaims(drafts: readonly Draft[], faults: Fault[]): void {
  const owners = new Map<string, string>();
  const movers = new Map<string, string>();
  for (const { concept, path, settings, deprecated } of drafts) {
    for (const name of concept.names.keys()) {
      const owner = owners.get(name);
      if (owner !== undefined) {
        const where = settings.names?.has(name) === true ? at(at(path, 'names'), name) : at(path, 'exports');
        faults.push(`${where}: \`${name}\` belongs to the concept ${owner} already; let one of the two have it`);
      }
      owners.set(name, owner ?? concept.name);
    }
    for (const { names, path: where, pattern } of deprecated) {
      for (const name of names === '*' ? [] : names.keys()) {
        const key = `${pattern.kind === 'file' ? pattern.path : pattern.written}\n${name}`;
        const mover = movers.get(key);
        if (mover !== undefined && mover !== concept.name) {
          faults.push(`${at(where, name)}: is moved by the concept ${mover} already; let one of the two move it`);
        }
        movers.set(key, mover ?? concept.name);
      }
    }
  }
}
