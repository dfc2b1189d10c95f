import path from 'node:path';
import { findFileKind } from '../modules/file-kind.ts';
import { isAbsolutePath, toPosixPath } from '../modules/paths.ts';
import { assembleRegistry } from './assemble-registry.ts';
import { checkClaims } from './check-claims.ts';
import { checkCycles } from './check-cycles.ts';
import { checkExports } from './check-exports.ts';
import type { Registry } from './concept.ts';
import { draftConcept } from './draft.ts';
import { RegistryError, type Fault } from './fault.ts';
import { Root } from './root.ts';
import { checkSettings } from './settings.ts';

const advice = `nothing is checked without a concept; add one:
  settings: {
    ssot: {
      concepts: {
        SessionMetrics: { canonical: "./src/metrics/session-metrics.ts" },
      },
    },
  },`;

/**
 * Makes the registry of `settings.ssot`.
 *
 * @param cwd the root when the settings name none.
 * @throws RegistryError that lists every fault.
 */
export function buildRegistry(settings: unknown, cwd: string): Registry {
  const faults: Fault[] = [];
  if (settings === undefined) {
    throw new RegistryError([`settings.ssot: is missing; ${advice}`]);
  }
  const checked = checkSettings(settings, faults);
  const root = new Root(getRootPath(checked?.root, cwd, faults));
  if (checked !== undefined && (checked.concepts?.size ?? 0) === 0 && faults.length === 0) {
    faults.push(`settings.ssot.concepts: holds no concept; ${advice}`);
  }
  const drafts = [...(checked?.concepts ?? [])]
    .map(([name, value]) => draftConcept(name, value, root, faults))
    .filter((draft) => draft !== undefined);
  checkClaims(drafts, faults);
  checkCycles(drafts, root, faults);
  checkExports(drafts, faults);
  if (faults.length > 0) {
    throw new RegistryError(faults);
  }
  return assembleRegistry(drafts, root);
}

function getRootPath(written: string | undefined, cwd: string, faults: Fault[]): string {
  const base = toPosixPath(cwd);
  const given = toPosixPath(written ?? base);
  const root = isAbsolutePath(given) ? given : path.posix.join(base, given);
  const kind = findFileKind(root);
  if (kind !== 'folder') {
    const problem = kind === undefined ? `no folder at ${root}` : `${root} is a file`;
    faults.push(`settings.ssot.root: ${problem}; write the folder that "./" means, such as import.meta.dirname`);
  }
  return root.length > 1 && root.endsWith('/') ? root.slice(0, -1) : root;
}
