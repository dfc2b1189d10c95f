/**
 * The fix contract.
 *
 * A fix never changes what the program does, never leaves a name unbound, never makes it mean something else, and is done
 * in one pass. When that can't be proved, the finding says why it is not fixed, and proposes the change where a person can
 * decide for it.
 *
 * - The default rename is `import { New as Old }`: it touches the import alone. `references` renames local uses too, where
 *   no scope, tag, template or comment means something else by either name; elsewhere it falls back to the alias.
 * - An import is split when only some of its names move. Aliases, `type` modifiers, attributes, comments, quotes, semicolons,
 *   line endings and the file's way of writing specifiers stay. Names join an import of the canonical module that can hold
 *   them, else they get a declaration of their own.
 * - Tokens are edited; nothing is printed anew from its names, and nothing outside the edited statements changes by a byte.
 * - All findings of a file are fixed in one pass: edits whose stretches meet are one fix. A second run changes nothing.
 * - A legacy member is renamed where its receiver has the canonical one, or gets it by the same fix; else neither changes.
 * - What a module does when it is loaded counts as behaviour, and no module moves across a bare side-effect import.
 * - Refused, with the reason: a name that clashes, a cycle that the new import would close, a canonical module that can't be
 *   imported from here, rest destructuring, writes, computed keys, a namespace that is passed on, mocks that would be left behind.
 */
export { moveAll, planMoves, type Finding } from './plan-moves.ts';
export { planMembers, type MemberFinding } from './members/plan-members.ts';
export type { FixContext, ListedReference } from './fix-context.ts';
export type { TextEdit } from './text-edit.ts';
export { planDuplicates, type DuplicateFinding } from './duplicates/plan-duplicates.ts';
