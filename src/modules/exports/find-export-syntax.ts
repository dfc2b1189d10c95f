import { createFileCache } from '../file-cache.ts';
import { readModule, type SourceModule } from '../read-module.ts';
import { getCommonJsExports } from './commonjs-exports.ts';
import { getEsExports } from './es-exports.ts';
import type { ExportSyntax } from './export-syntax.ts';

/** Finds what a module's own text says about its exports; undefined when the module can't be read. */
export const findExportSyntax: (file: string) => ExportSyntax | undefined = createFileCache((file) => {
  const module = readModule(file);
  return module && getExportSyntax(module);
});

/** Gets what the text of a module that is already read says about its exports. */
export function getExportSyntax(module: SourceModule): ExportSyntax {
  const isEsModule = module.program.body.some((statement) =>
    /^(?:Import|Export|TSExport|TSImportEquals|TSModule)/u.test(statement.type),
  );
  if (!isEsModule) return getCommonJsExports(module);
  const syntax = getEsExports(module);
  if (/\bmodule\.exports\b/u.test(module.text)) syntax.complete = false; // a bundler's mixture of both
  return syntax;
}
