import type { ExportNamedDeclaration, ImportDeclaration, Node, Statement } from 'oxc-parser';
import { getExportName } from '../exports/declarations.ts';
import { createFileCache } from '../file-cache.ts';
import { getHandedOn, getLoadTimeImports, type Names } from './load-time-imports.ts';
import { findTopLevelEffect } from './top-level-effect.ts';
import { readModule, type SourceModule } from '../read-module.ts';
import { findString, getChildren, isFunction, isRequire } from '../syntax-walk.ts';
import { getValueReferences } from './value-references.ts';

/** What a module's own text says about loading it, before any other file is asked. */
export interface LoadSyntax {
  /** The modules it loads, in the order of their evaluation. */
  readonly loads: readonly LoadStatement[];
  /** The first thing it does at its top level that could be observed. */
  readonly effect: CodeSpot | undefined;
  /** What it may read of other modules while it is loaded. */
  readonly loadTimeImports: Names;
}

/** A piece of code, short, and the line it starts on. */
export interface CodeSpot {
  readonly line: number;
  readonly text: string;
}

/** A statement that loads another module. */
export interface LoadStatement extends CodeSpot {
  readonly specifier: string;
  readonly kind: 'import' | 'require';
  /** True when nothing of the module is used: `import './setup'`. */
  readonly isBare: boolean;
  /**
   * Whether it loads: `always`, `perhaps` (a condition), `unused` when TypeScript drops it unless told otherwise,
   * and `exported` when it loads unless all its `names` are types.
   */
  readonly certainty: 'always' | 'perhaps' | 'unused' | 'exported';
  readonly names: readonly string[];
}

/** Finds what a module loads and does when it is loaded; undefined when it can't be read. */
export const findLoadSyntax: (file: string) => LoadSyntax | undefined = createFileCache((file) => {
  const module = readModule(file);
  if (!module) return undefined;
  const effect = findTopLevelEffect(module);
  return {
    loads: [...getImports(module), ...getRequires(module)],
    effect: effect && getSpot(effect, module),
    loadTimeImports: getLoadTimeImports(module),
  };
});

/** Finds what a module gives away before it has run itself, by name; undefined when it can't be read. */
export const findHandedOn: (file: string) => ReadonlyMap<string, Names> | undefined = createFileCache((file) => {
  const module = readModule(file);
  return module && getHandedOn(module);
});

/** Gets the line of a node and its text, cut to one short line. */
function getSpot(node: Node, module: SourceModule): CodeSpot {
  const line = module.text.slice(0, node.start).split('\n').length;
  const text = module.text.slice(node.start, node.end).replaceAll(/\s+/gu, ' ');
  return { line, text: text.length > 60 ? `${text.slice(0, 59)}…` : text };
}

function getImports(module: SourceModule): LoadStatement[] {
  const isTypeScript = /\.[cm]?tsx?$/u.test(module.file);
  const used = isTypeScript ? getValueReferences(module.program.body) : undefined;
  return module.program.body.flatMap((statement) => {
    const load = findImport(statement, used, module);
    return load ? [{ ...load, ...getSpot(statement, module) }] : [];
  });
}

type Import = Omit<LoadStatement, keyof CodeSpot>;

function findImport(
  statement: Statement,
  used: ReadonlySet<string> | undefined,
  module: SourceModule,
): Import | undefined {
  switch (statement.type) {
    case 'ImportDeclaration':
      return statement.importKind === 'type' ? undefined : getImport(statement, used, module);
    case 'ExportNamedDeclaration':
      // export import x = require('y')
      if (statement.declaration) return findImport(statement.declaration, undefined, module);
      return statement.source && statement.exportKind !== 'type'
        ? getReExport(statement, statement.source.value, used)
        : undefined;
    case 'ExportAllDeclaration':
      if (statement.exportKind === 'type') return undefined;
      return { specifier: statement.source.value, kind: 'import', isBare: false, certainty: 'always', names: [] };
    case 'TSImportEqualsDeclaration': {
      if (statement.importKind === 'type' || statement.moduleReference.type !== 'TSExternalModuleReference')
        return undefined;
      const specifier = statement.moduleReference.expression.value;
      const { name } = statement.id;
      const isUsed = !used || used.has(name) || getExportedLocals(module).has(name);
      const certainty = isUsed ? 'always' : 'unused';
      return { specifier, kind: 'require', isBare: false, certainty, names: [] };
    }
    default:
      return undefined;
  }
}

function getImport(node: ImportDeclaration, used: ReadonlySet<string> | undefined, module: SourceModule): Import {
  const load = { specifier: node.source.value, kind: 'import', names: [] } as const;
  const isBare = node.specifiers.length === 0;
  // import {} from './x' is one more form that TypeScript drops.
  const hasBraces = isBare && module.text.slice(node.start, node.source.start).includes('{');
  if (!used || (isBare && !hasBraces)) return { ...load, isBare, certainty: 'always' };
  const locals = node.specifiers.filter(
    (specifier) => specifier.type !== 'ImportSpecifier' || specifier.importKind !== 'type',
  );
  const exported = getExportedLocals(module);
  const isUsed = locals.some(
    ({ type, local }) => used.has(local.name) || (type === 'ImportNamespaceSpecifier' && exported.has(local.name)),
  );
  if (isUsed) return { ...load, isBare, certainty: 'always' };
  const names = locals.flatMap((specifier) => {
    if (!exported.has(specifier.local.name)) return [];
    return specifier.type === 'ImportSpecifier' ? [getExportName(specifier.imported)] : ['default'];
  });
  return { ...load, isBare, certainty: names.length > 0 ? 'exported' : 'unused', names };
}

function getExportedLocals(module: SourceModule): Set<string> {
  const exports = module.program.body.filter((statement) => statement.type === 'ExportNamedDeclaration');
  return new Set(
    exports.flatMap((node) => (node.source ? [] : node.specifiers.map(({ local }) => getExportName(local)))),
  );
}

function getReExport(node: ExportNamedDeclaration, specifier: string, used: ReadonlySet<string> | undefined): Import {
  const names = node.specifiers.filter((name) => name.exportKind !== 'type').map(({ local }) => getExportName(local));
  return { specifier, kind: 'import', isBare: false, certainty: used ? 'exported' : 'always', names };
}

function getRequires(module: SourceModule): LoadStatement[] {
  if (!module.text.includes('require')) return [];
  const loads: LoadStatement[] = [];
  const visit = (node: Node, certainty: 'always' | 'perhaps', isBare: boolean): void => {
    if (isFunction(node)) return;
    if (node.type === 'CallExpression') {
      const specifier = isRequire(node.callee) ? findString(node.arguments[0]) : undefined;
      if (specifier !== undefined) {
        loads.push({ specifier, kind: 'require', isBare, certainty, names: [], ...getSpot(node, module) });
      }
      if (isFunction(node.callee)) for (const child of getChildren(node.callee)) visit(child, certainty, false); // (() => {…})()
    }
    const next = /^(?:If|Conditional|Logical|Try|Switch|For|While)/u.test(node.type) ? 'perhaps' : certainty;
    for (const child of getChildren(node)) visit(child, next, node.type === 'ExpressionStatement');
  };
  visit(module.program, 'always', false);
  return loads;
}
