import { getCommonJsExports } from './commonjs-exports.ts';
import { getEsExports } from './es-exports.ts';
import type { ExportSyntax } from './export-syntax.ts';
import { createFileCache } from '../file-cache.ts';
import { readModule } from '../read-module.ts';

/** Finds what a module's own text says about its exports; undefined when the module can't be read. */
export const findExportSyntax: (file: string) => ExportSyntax | undefined = createFileCache((file) => {
  const module = readModule(file);
  if (!module) return undefined;
  const isEsModule = module.program.body.some((statement) =>
    /^(?:Import|Export|TSExport|TSImportEquals|TSModule)/u.test(statement.type),
  );
  if (!isEsModule) return getCommonJsExports(module);
  const syntax = getEsExports(module);
  if (/\bmodule\.exports\b/u.test(module.text)) syntax.complete = false; // a bundler's mixture of both
  return syntax;
});
