import type { Declaration } from './declarations.ts';

/** What a module's own text says about its exports, before any other file is asked. */
export interface ExportSyntax {
  /** False when the text alone can't tell every name. */
  complete: boolean;
  /** Names whose meaning is in this file. */
  readonly own: Map<string, Declaration>;
  /** Names that come from another module. */
  readonly indirect: Map<string, IndirectExport>;
  /** Modules of which every name is passed on. */
  readonly stars: StarExport[];
}

/** `export { imported as … } from 'specifier'`, or the same by way of an import. */
export interface IndirectExport {
  readonly specifier: string;
  /** The name there; `*` is the namespace of the module. */
  readonly imported: string;
  readonly isTypeOnly: boolean;
}

/** A module of which every name is passed on. */
export interface StarExport {
  readonly specifier: string;
  readonly isTypeOnly: boolean;
  /** `export *`; `__exportStar(require())`, where the first wins; or `module.exports = require()`, default included. */
  readonly form: 'export' | 'copy' | 'whole';
}

/** Makes the record of a module that exports nothing. */
export function createExportSyntax(): ExportSyntax {
  return { complete: true, own: new Map(), indirect: new Map(), stars: [] };
}
