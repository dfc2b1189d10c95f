import type { Directive, Node, Statement, VariableDeclaration } from 'oxc-parser';
import { getBoundNames, getDeclarations } from '../exports/declarations.ts';
import type { IndirectExport } from '../exports/export-syntax.ts';
import { getImportedNames } from '../exports/imported-names.ts';
import type { SourceModule } from '../read-module.ts';
import { findPropertyName, findRequired, findStaticName } from '../syntax-walk.ts';
import { getHandedNames, getWrittenNames } from '../written-names.ts';

/** One of the declarations that make up a name. */
export interface Part {
  readonly node: Node;
  /** Where the statement starts that holds it, `export` included: the doc comment stands before it. */
  readonly start: number;
  readonly variableKind?: VariableDeclaration['kind'];
}

/** What the names at the top level of a module are. */
export interface ModuleNames {
  readonly declared: ReadonlyMap<string, readonly Part[]>;
  readonly imported: ReadonlyMap<string, IndirectExport>;
  /** Names that code assigns to, or to members of which it assigns. */
  readonly written: ReadonlySet<string>;
  /** Names that a statement at the top level hands to a function, which may write to what they stand for. */
  readonly handed: ReadonlySet<string>;
}

/** What `require` gives: not quite what `import *` gives, as far as values go. */
export const wholeModule = 'module.exports';

const known = new WeakMap<SourceModule, ModuleNames>();

/** Gets what the names at the top level of a module are. */
export function getModuleNames(module: SourceModule): ModuleNames {
  const names = known.get(module) ?? readNames(module);
  known.set(module, names);
  return names;
}

function readNames(module: SourceModule): ModuleNames {
  const { body } = module.program;
  const declared = new Map<string, Part[]>();
  const imported = new Map(getImportedNames(body));
  for (const statement of body) {
    for (const [name, part] of getParts(getDeclaration(statement), statement.start)) {
      const required = findRequiredName(part.node, name);
      if (required) imported.set(name, required);
      else declared.set(name, [...(declared.get(name) ?? []), part]);
    }
  }
  return { declared, imported, written: getWrittenNames(module.program), handed: getHandedNames(module.program) };
}

function getDeclaration(statement: Directive | Statement): Node {
  if (statement.type === 'ExportNamedDeclaration') return statement.declaration ?? statement;
  return statement.type === 'ExportDefaultDeclaration' ? statement.declaration : statement;
}

function getParts(node: Node, start: number): [string, Part][] {
  switch (node.type) {
    case 'VariableDeclaration':
      return node.declarations.flatMap((declarator) =>
        getBoundNames(declarator.id).map((name): [string, Part] => [
          name,
          {
            node: declarator,
            start: node.declarations[0] === declarator ? start : declarator.start,
            variableKind: node.kind,
          },
        ]),
      );
    case 'TSImportEqualsDeclaration':
      return node.moduleReference.type === 'TSExternalModuleReference' ? [] : [[node.id.name, { node, start }]];
    case 'TSModuleDeclaration':
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
    case 'ClassDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSEnumDeclaration':
      return [...getDeclarations([node]).keys()].map((name) => [name, { node, start }]);
    default:
      return [];
  }
}

/** const A = require('x'), { A } = require('x'), { B: A } = require('x'), A = require('x').B */
function findRequiredName(node: Node, name: string): IndirectExport | undefined {
  if (node.type !== 'VariableDeclarator' || !node.init) return undefined;
  const specifier = findRequired(node.init);
  if (specifier === undefined) return undefined;
  const member = findStaticName(node.init);
  if (node.id.type === 'Identifier') {
    return node.init.type === 'MemberExpression' && member === undefined
      ? undefined
      : { specifier, imported: member ?? wholeModule, isTypeOnly: false };
  }
  if (node.id.type !== 'ObjectPattern' || node.init.type === 'MemberExpression') return undefined;
  for (const property of node.id.properties) {
    const imported = findPropertyName(property);
    if (property.type !== 'Property' || imported === undefined) continue;
    if (property.value.type === 'Identifier' && property.value.name === name) {
      return { specifier, imported, isTypeOnly: false };
    }
  }
  return undefined;
}
