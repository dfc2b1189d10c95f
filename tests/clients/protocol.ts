/** A place in a text: both count from 0. */
interface Position {
  readonly line: number;
  readonly character: number;
}

interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** One replacement in a text. */
export interface ProtocolEdit {
  readonly range: Range;
  readonly newText: string;
}

/** What the server says is wrong at a place. */
export interface Diagnostic {
  readonly range: Range;
  readonly message: string;
  readonly severity: number;
  readonly code?: string | { readonly value: string };
  readonly codeDescription?: { readonly href: string };
}

/** Edits of one or several files. */
export interface WorkspaceEdit {
  readonly changes?: Readonly<Record<string, readonly ProtocolEdit[]>>;
  readonly documentChanges?: readonly {
    readonly textDocument: { readonly uri: string };
    readonly edits: readonly ProtocolEdit[];
  }[];
}

/** What the user can choose at a place. */
export interface Action {
  readonly title: string;
  readonly kind?: string;
  readonly isPreferred?: boolean;
  readonly edit?: WorkspaceEdit;
  readonly command?: { readonly command: string; readonly arguments?: readonly unknown[] };
}

/** Gets the edits of one file. */
export function getEdits(edit: WorkspaceEdit | undefined, uri: string): readonly ProtocolEdit[] {
  const changes = edit?.documentChanges ?? [];
  return changes.length > 0
    ? changes.filter(({ textDocument }) => textDocument.uri === uri).flatMap(({ edits }) => edits)
    : (edit?.changes?.[uri] ?? []);
}

/** Applies edits that do not overlap to a text. */
export function applyTextEdits(text: string, edits: readonly ProtocolEdit[]): string {
  return [...edits]
    .sort((left, right) => getOffset(text, right.range.start) - getOffset(text, left.range.start))
    .reduce(
      (changed, { range, newText }) =>
        changed.slice(0, getOffset(text, range.start)) + newText + changed.slice(getOffset(text, range.end)),
      text,
    );
}

function getOffset(text: string, { line, character }: Position): number {
  const before = text.split('\n').slice(0, line);
  return before.reduce((sum, { length }) => sum + length + 1, 0) + character;
}
