import type { Concept } from '../../registry/concept.ts';
import type { FixContext } from '../fix-context.ts';
import { editNameList } from '../lists/edit-name-list.ts';
import type { Destination } from '../move.ts';
import { createDraft, getOwnedEdits } from '../replacing/draft.ts';
import { isComponent } from '../../syntax/is-component.ts';
import { getFileForm } from '../replacing/file-form.ts';
import { writeString } from '../replacing/file-style.ts';
import { findHome } from '../replacing/find-home.ts';
import { findHost } from '../replacing/find-host.ts';
import { insertImport, insertRequire, writeTop } from '../replacing/insert-import.ts';
import { writeName } from '../rename-use.ts';
import { leadsTo } from '../settling/load-order.ts';
import type { TextEdit } from '../text-edit.ts';

/** How a file calls an adapter: by which name, and what must be written for it to be there. */
interface AdapterCall {
  readonly name: string;
  readonly edits: readonly TextEdit[];
}

/** Finds how a file can call an export of the canonical module; undefined where that can't be written. */
export function findAdapterCall(concept: Concept, exportName: string, context: FixContext): AdapterCall | undefined {
  const form = getFileForm(context);
  // Where statements stand in markup is not known, and a script has no imports.
  if (form === 'script' || isComponent(context.sourceCode, context.file)) {
    return undefined;
  }
  const home = findHome({ concept }, form, context);
  if ('reason' in home) {
    return undefined;
  }
  const imported = findImportedName(exportName, home, context);
  if (imported !== undefined) {
    return isFree(imported, context, 1) ? { name: imported, edits: [] } : undefined;
  }
  const local = exportName === 'default' ? 'adapt' : exportName;
  return isFree(local, context, 0)
    ? {
        name: local,
        edits:
          form === 'commonjs'
            ? requireName(exportName, local, home, context)
            : importName(exportName, local, home, context),
      }
    : undefined;
}

/** Finds by which name the file has an export of the canonical module already. */
function findImportedName(exportName: string, home: Destination, context: FixContext): string | undefined {
  for (const node of context.sourceCode.ast.body) {
    if (node.type === 'ImportDeclaration' && node.importKind !== 'type' && leadsTo(node, home, context)) {
      const found = node.specifiers.find(
        (specifier) =>
          (specifier.type === 'ImportSpecifier' &&
            specifier.importKind !== 'type' &&
            (specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value) ===
              exportName) ||
          (specifier.type === 'ImportDefaultSpecifier' && exportName === 'default'),
      );
      if (found) {
        return found.local.name;
      }
    }
  }
  return undefined;
}

// Something else of that name, in whatever scope, or a global.
function isFree(name: string, { sourceCode }: FixContext, expected: number): boolean {
  const { scopes, globalScope } = sourceCode.scopeManager ?? { scopes: [], globalScope: null };
  const declared = scopes.filter(({ set }) => (set.get(name)?.defs.length ?? 0) > 0).length;
  const isGlobal = globalScope?.through.some(({ identifier }) => identifier.name === name) === true;
  return declared === expected && !isGlobal;
}

function importName(exportName: string, local: string, home: Destination, context: FixContext): TextEdit[] {
  const name = exportName === local ? local : `${writeName(exportName)} as ${local}`;
  const host = findHost({ home, isTypeImport: false }, new Map(), context);
  if (host) {
    const added = [{ text: name, trail: '', indent: '' }];
    return editNameList(host, { removed: [], added }, context.sourceCode);
  }
  const draft = createDraft(context);
  const clause = exportName === 'default' ? local : `{ ${name} }`;
  insertImport(
    `import ${clause} from ${writeString(home.specifier, draft.style)}${draft.style.end}`,
    home,
    new Set(),
    draft,
  );
  return getEdits(draft);
}

function requireName(exportName: string, local: string, home: Destination, context: FixContext): TextEdit[] {
  const draft = createDraft(context);
  const name = exportName === local ? local : `${writeName(exportName)}: ${local}`;
  const load = `require(${writeString(home.specifier, draft.style)})`;
  insertRequire(`const { ${name} } = ${load}${draft.style.end}`, new Set(), draft);
  return getEdits(draft);
}

function getEdits(draft: ReturnType<typeof createDraft>): TextEdit[] {
  writeTop(draft);
  return getOwnedEdits(draft).map(({ edit }) => edit);
}
