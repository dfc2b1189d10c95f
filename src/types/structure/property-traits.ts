import type ts from 'typescript';
import { innerFlags, symbolFlags } from '../flags.ts';
import type { InnerSymbol } from './inner-types.ts';

/** Tells whether a property may be absent. */
export function isOptional(property: ts.Symbol): boolean {
  return (property.flags & symbolFlags.optional) !== 0;
}

/** Tells whether a property may only be read. */
export function isReadonly(property: ts.Symbol): boolean {
  const { links, checkFlags = links?.checkFlags ?? 0 } = property as InnerSymbol;
  return (
    (checkFlags & innerFlags.readonlySymbol) !== 0 ||
    (property.flags & symbolFlags.enumMember) !== 0 ||
    ((property.flags & symbolFlags.property) !== 0 && hasModifier(property.valueDeclaration, 'readonly')) ||
    ((property.flags & symbolFlags.accessor) !== 0 && (property.flags & symbolFlags.setAccessor) === 0)
  );
}

/** Finds how a property is hidden. One that is makes its class a type that no other can stand for. */
export function findHiding(property: ts.Symbol): 'private' | 'protected' | undefined {
  if (String(property.escapedName).startsWith('__#')) {
    return 'private';
  }
  return (['private', 'protected'] as const).find((modifier) =>
    (property.declarations ?? []).some((declaration) => hasModifier(declaration, modifier)),
  );
}

/** Tells whether a declaration has a modifier, or in JavaScript the tag that stands for it. */
export function hasModifier(declaration: ts.Node | undefined, modifier: string): boolean {
  const { modifiers, jsDoc } = (declaration ?? {}) as {
    readonly modifiers?: readonly ts.Node[];
    readonly jsDoc?: readonly ts.JSDoc[];
  };
  const isJavaScript = /\.[cm]?jsx?$/u.test(declaration?.getSourceFile().fileName ?? '');
  return (
    (modifiers ?? []).some((node) => node.getText() === modifier) ||
    (isJavaScript && (jsDoc ?? []).some(({ tags }) => tags?.some((tag) => tag.tagName.text === modifier) === true))
  );
}

/** Finds the type that may be assigned to a property, where its setter takes another one than its getter returns. */
export function findWriteType(checker: ts.TypeChecker, property: ts.Symbol): ts.Type | undefined {
  if ((property.flags & symbolFlags.setAccessor) === 0) {
    return undefined;
  }
  const accessors = (property.declarations ?? []).filter(isAccessor);
  const parameter = accessors.find(({ parameters }) => parameters.length === 1)?.parameters[0];
  const getter = accessors.find(({ parameters }) => parameters.length === 0);
  const signature = getter && checker.getSignatureFromDeclaration(getter);
  if (parameter === undefined || signature === undefined) {
    return undefined;
  }
  const written = checker.getTypeAtLocation(parameter);
  return written === checker.getReturnTypeOfSignature(signature) ? undefined : written;
}

function isAccessor(declaration: ts.Declaration): declaration is ts.AccessorDeclaration {
  return 'parameters' in declaration;
}
