import type { Node, Statement } from 'oxc-parser';
import { getInitial } from '../exports/commonjs-reading.ts';
import { getDeclarations } from '../exports/declarations.ts';
import { getImportedNames } from '../exports/imported-names.ts';
import type { SourceModule } from '../read-module.ts';
import { getReboundNames } from '../written-names.ts';

/** What must be known of a module to tell whether its code can be observed. */
export interface Code {
  /** The names it declares at its top level. */
  readonly declared: ReadonlySet<string>;
  readonly imported: ReadonlySet<string>;
  /** Finds the function, class or value that a name stands for all the time. */
  readonly findInitial: (name: string) => Node | undefined;
  /** Offsets at which a call stands that a comment says is pure. */
  readonly pureCalls: ReadonlySet<number>;
}

/** Parts of a node that must be pure; undefined when the node itself can be observed. */
export type Parts = readonly (Node | null | undefined)[] | undefined;

/** Gets what must be known of a module to tell whether its code can be observed. */
export function getCode(module: SourceModule): Code {
  const body = module.program.body as Statement[];
  const initial = new Map([
    ...getInitial(body.map(getDeclaration)),
    ...getFunctionsAndClasses(body.map(getDeclaration)),
  ]);
  let rebound: ReadonlySet<string> | undefined;
  return {
    declared: new Set(getDeclarations(body).keys()),
    imported: new Set(getImportedNames(body).keys()),
    findInitial: (name) => {
      if (!initial.has(name)) return undefined;
      rebound ??= getReboundNames(module.program);
      return rebound.has(name) ? undefined : initial.get(name);
    },
    pureCalls: getPureCalls(module),
  };
}

/** Tells whether a name means something of this module's own: declared or imported. */
export function isKnownName(name: string, code: Code): boolean {
  return code.declared.has(name) || code.imported.has(name);
}

function getDeclaration(statement: Statement): Statement {
  if (statement.type === 'ExportNamedDeclaration') return statement.declaration ?? statement;
  return statement.type === 'ExportDefaultDeclaration' ? (statement.declaration as Statement) : statement;
}

function getFunctionsAndClasses(body: readonly Statement[]): [string, Node][] {
  return body.flatMap((node): [string, Node][] =>
    (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') && node.id ? [[node.id.name, node]] : [],
  );
}

function getPureCalls(module: SourceModule): Set<number> {
  const offsets = new Set<number>();
  for (const comment of module.comments) {
    if (!/[#@]__PURE__/u.test(comment.value)) continue;
    // The call starts at its own parenthesis or behind one: (() => {})() and (make())
    for (const between of [/^\s*/u, /^[\s(]*/u]) {
      offsets.add(comment.end + (between.exec(module.text.slice(comment.end))?.[0].length ?? 0));
    }
  }
  return offsets;
}
