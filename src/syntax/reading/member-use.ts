import type { TSESTree } from '@typescript-eslint/utils';

/** How a member is asked for. */
export type MemberForm =
  /** `a.b`, `a?.b`, `a["b"]`, a template key, a key that is known by its value; `typeof a.b` as a type. */
  | 'access'
  /** `{ b } = a`, wherever a pattern may stand. */
  | 'pattern'
  /** `"b" in a` */
  | 'in'
  /** `Object.hasOwn(a, "b")`, `a.hasOwnProperty("b")`, `Object.prototype.hasOwnProperty.call(a, "b")` */
  | 'has-own'
  /** `Reflect.get(a, "b")`, `Reflect.has(a, "b")`; as a write `Reflect.set` and `Object.defineProperty`. */
  | 'reflect'
  /** `T["b"]` */
  | 'indexed-type'
  /** `Pick<T, "b">`, `Omit<T, "b">` */
  | 'picked-type';

/** One use of a member that a concept lists as legacy. */
export interface MemberUse {
  readonly form: MemberForm;
  /** The name of the member, escapes and templates resolved. */
  readonly member: string;
  /** What names the member: an identifier, a string, a template, a type; it is what a report points at. */
  readonly key: TSESTree.Node;
  /** Whose member it is: an expression, the pattern that takes a value apart, or a type. */
  readonly receiver: TSESTree.Node;
  /** What is done with it; a template's two-way binding is an update. */
  readonly access: 'read' | 'write' | 'update' | 'delete';
  /** True where the name of the member does not stand in the key: `a[KEY]`. */
  readonly isIndirect: boolean;
  /** True for a pattern with a rest element, whose rest would change with the key. */
  readonly hasRest: boolean;
}
