import { noUses, type MockReference, type NameUse } from '../../syntax/module-reference.ts';
import type { FixContext, ListedReference } from '../fix-context.ts';
import type { Destination, Move } from '../move.ts';
import { renameUse } from '../rename-use.ts';
import { replaceSpecifier } from '../statement-text.ts';
import type { TextEdit } from '../text-edit.ts';

/** The edits of a mock's factory, or why it can't be edited. */
interface FactoryEdits {
  readonly edits: TextEdit[];
  readonly reason?: string;
}

/** Renames what a mock's factory takes from the original module by loading it. */
export function renameInside(
  move: Move,
  companions: readonly ListedReference[],
  destination: Destination,
  context: FixContext,
): FactoryEdits {
  const edits: TextEdit[] = [];
  for (const { reference } of companions) {
    if (reference.form !== 'namespace') {
      continue;
    }
    const { names, escape } = reference.uses;
    // `typeof import("./old")` has an escape, too, but a type goes wherever its module goes.
    if (escape !== undefined && reference.node.type !== 'TSImportType') {
      return { edits, reason: `${escape} in its factory` };
    }
    edits.push(replaceSpecifier(reference.source, destination.specifier, context.sourceCode));
    for (const use of names) {
      const renamed = rename(use, move, context);
      if (renamed.reason !== undefined) {
        return { edits, reason: renamed.reason };
      }
      for (const edit of renamed.edits) edits.push(edit);
    }
  }
  return { edits };
}

/** Renames the keys of a mock's factory and what it takes from the original module that it is handed. */
export function renameKeys(
  move: Move,
  { factory }: MockReference,
  context: FixContext,
): FactoryEdits & { readonly names: readonly string[] } {
  const edits: TextEdit[] = [];
  const names: string[] = [];
  const { escape, names: uses } = factory?.original ?? noUses;
  if (escape !== undefined) {
    return { edits, names, reason: `${escape} in its factory` };
  }
  for (const use of uses) {
    const { reason, edits: own } = rename(use, move, context);
    if (reason !== undefined) {
      return { edits, names, reason };
    }
    for (const edit of own) edits.push(edit);
  }
  for (const key of factory?.keys.filter(({ name }) => name !== '__esModule') ?? []) {
    const { reason, edits: own, name = '' } = rename(key, move, context);
    if (reason !== undefined || names.includes(name)) {
      return { edits, names, reason: reason ?? `two of its keys would be \`${name}\`` };
    }
    for (const edit of own) edits.push(edit);
    names.push(name);
  }
  return { edits, names };
}

function rename(use: NameUse, move: Move, { file }: FixContext): FactoryEdits & { readonly name?: string } {
  const target = move.module.findTarget(use.name, file);
  if (!target) {
    return { edits: [], reason: `its \`${use.name}\` stays` };
  }
  if (target.export === null) {
    return { edits: [], reason: `\`${use.name}\` has several canonical exports` };
  }
  const edits = renameUse(use, target.export);
  return edits
    ? { edits, name: target.export }
    : { edits: [], reason: `\`${target.export}\` can not be written in its factory` };
}
