import type { TSESTree } from '@typescript-eslint/utils';
import { getAmbientSurface } from './ambient-surface.ts';
import { getBoundIdentifiers } from './bound-identifiers.ts';
import { getAssignedDepartures } from './commonjs-departures.ts';
import type { DeclaredKind } from './declared-name.ts';
import { getDeclaredDeparture, getDefaultDeparture, getListedDepartures } from './export-departures.ts';
import { getExpressionKind } from './expression-kind.ts';
import { createSurface, type Surface } from './surface.ts';

const kinds: Readonly<Record<string, DeclaredKind>> = {
  ClassDeclaration: 'class',
  FunctionDeclaration: 'function',
  TSDeclareFunction: 'function',
  TSEnumDeclaration: 'enum',
  TSImportEqualsDeclaration: 'alias',
  TSInterfaceDeclaration: 'interface',
  TSTypeAliasDeclaration: 'type',
};

/**
 * Collects what statements declare and hand out, without looking deeper than at their names.
 *
 * @param isAmbient tells whether they only describe what exists elsewhere, so that a namespace hands out all that it has.
 */
export function getSurface(statements: readonly TSESTree.Node[], isAmbient: boolean): Surface {
  const surface = createSurface();
  for (const statement of statements) {
    addStatement(statement, isAmbient, surface);
  }
  return surface;
}

function addStatement(statement: TSESTree.Node, isAmbient: boolean, surface: Surface): void {
  switch (statement.type) {
    case 'ExportNamedDeclaration':
      for (const departure of getListedDepartures(statement)) surface.departures.push(departure);
      if (statement.declaration) {
        addDeclaration(statement.declaration, statement, isAmbient, surface);
      }
      return;
    case 'ExportDefaultDeclaration':
      if (!addDeclaration(statement.declaration, statement, isAmbient, surface)) {
        surface.departures.push(getDefaultDeparture(statement, statement.declaration));
      }
      return;
    case 'TSExportAssignment':
      surface.departures.push(getDefaultDeparture(statement, statement.expression));
      return;
    case 'ExpressionStatement':
      for (const departure of getAssignedDepartures(statement.expression)) surface.departures.push(departure);
      return;
    default:
      addDeclaration(statement, undefined, isAmbient, surface);
  }
}

/** Adds what a declaration declares; false when it declares nothing. */
function addDeclaration(
  node: TSESTree.Node,
  statement: TSESTree.Node | undefined,
  isAmbient: boolean,
  surface: Surface,
): boolean {
  if (node.type === 'VariableDeclaration') {
    addVariables(node, statement, surface);
  } else if (node.type === 'TSModuleDeclaration') {
    addNamespace(node, statement, isAmbient, surface);
  } else {
    const kind = kinds[node.type];
    if (!kind || !('id' in node) || node.id?.type !== 'Identifier') {
      return false;
    }
    addLocal(node.id, node, kind, statement, surface);
  }
  return true;
}

function addVariables(
  { declarations }: TSESTree.VariableDeclaration,
  statement: TSESTree.Node | undefined,
  surface: Surface,
): void {
  for (const declarator of declarations) {
    const { id, init } = declarator;
    if (id.type === 'Identifier') {
      addLocal(id, declarator, getExpressionKind(init), statement, surface);
      // const X = exports.X = class {}
      for (const departure of init ? getAssignedDepartures(init, id) : []) surface.departures.push(departure);
    } else {
      for (const bound of getBoundIdentifiers(id)) {
        addLocal(bound, declarator, 'variable', statement, surface);
      }
    }
  }
}

function addLocal(
  id: TSESTree.Identifier,
  part: TSESTree.Node,
  kind: DeclaredKind | undefined,
  statement: TSESTree.Node | undefined,
  surface: Surface,
): void {
  surface.locals.push({ id, part, kind });
  if (statement) {
    surface.departures.push(getDeclaredDeparture(id, part, statement));
  }
}

// `declare module "x"` and `declare global` add to what others declare.
function addNamespace(
  node: TSESTree.TSModuleDeclaration,
  statement: TSESTree.Node | undefined,
  isAmbient: boolean,
  surface: Surface,
): void {
  const [id, ...inner] = getPath(node.id);
  if (!id || node.kind === 'global') {
    return;
  }
  addLocal(id, node, undefined, statement, surface);
  const innermost = getBlockSurface(node, isAmbient || node.declare);
  // namespace A.B {}: B leaves A
  const block = inner.reduceRight<Surface>(
    (within, { name }) => ({ ...createSurface(), namespaces: [{ name, isExported: true, surface: within }] }),
    innermost,
  );
  surface.namespaces.push({ name: id.name, isExported: statement !== undefined, surface: block });
}

function getPath(id: TSESTree.Node): TSESTree.Identifier[] {
  if (id.type === 'TSQualifiedName') {
    return [...getPath(id.left), id.right];
  }
  return id.type === 'Identifier' ? [id] : [];
}

function getBlockSurface({ body }: TSESTree.TSModuleDeclaration, isAmbient: boolean): Surface {
  const statements = body?.body ?? [];
  const surface = getSurface(statements, isAmbient);
  return isAmbient ? getAmbientSurface(surface, statements) : surface;
}
