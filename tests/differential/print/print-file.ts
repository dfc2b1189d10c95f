import {
  getRelativeSpecifier,
  type LintedModule,
  type ProgramModule,
  type ProgramModules,
} from '../program-modules.ts';
import type { LintedFile, Program } from '../program.ts';
import { isAwaitForm, isEsForm, type Statement } from '../statement.ts';
import type { Place, PrintedStatement } from './bind-names.ts';
import { FileNames, pickFrom } from './file-names.ts';
import { joinTokens } from './join-tokens.ts';
import { printImport } from './print-import.ts';
import { printAwait, printRequire } from './print-load.ts';

const heads: Readonly<Record<LintedFile['head'], string>> = {
  nothing: '',
  comment: '/* c0 */\n\n',
  directive: "'use strict';\n",
  hashbang: '#!/usr/bin/env node\n',
  'byte order mark': '\uFEFF',
  everything: "#!/usr/bin/env node\n// c0\n'use strict';\n\n",
};

/** What a statement comes to: itself, and the statements that use what it binds. */
interface Part {
  readonly code: string;
  readonly uses: string;
}

/**
 * Prints a file that is linted.
 *
 * @param entryOf the program when the file is its entry, which loads the middle.
 */
export function printFile(module: LintedModule, modules: ProgramModules, entryOf: Program | undefined): string {
  const { text: file, kind } = module;
  const names = new FileNames();
  const printed = file.statements.map((statement) => printPart(statement, module, modules, names));
  if (entryOf) {
    printed.splice(
      entryOf.middleAt % (printed.length + 1),
      0,
      printMiddle(module, modules.middle, entryOf.isMiddleRead),
    );
  }
  const parts = file.isUsedLast
    ? [...printed.map(({ code }) => code), ...printed.map(({ uses }) => uses)]
    : printed.flatMap(({ code, uses }) => [code, uses]);
  const needsRequire = kind === 'module' && file.statements.some(({ form }) => form.startsWith('require'));
  const makeRequire = "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\n";
  const text = `${heads[file.head]}${needsRequire ? makeRequire : ''}${parts.join('')}`;
  return text.trimEnd().concat('\n').replaceAll('\n', file.lineEnd);
}

function printPart(statement: Statement, module: LintedModule, modules: ProgramModules, names: FileNames): Part {
  const { kind, text: file } = module;
  const targets = [...modules.deprecated, ...modules.deprecated, modules.first, modules.second, ...modules.bystanders];
  const place = { kind, names, target: pickFrom(targets, statement.module) };
  const { tokens, uses } = printStatement(statement, {
    ...place,
    specifier: printSpecifier(statement, module, place.target),
  });
  const isEnded = file.hasSemicolons || statement.end === 'same line';
  const end = { line: '\n', 'blank line': '\n\n', 'same line': ' ' }[statement.end];
  if (isAwaitForm(statement.form) && kind === 'commonjs') {
    // Only a function can wait there.
    const code = joinTokens([...tokens, ';'], statement, names.number);
    return { code: `defer(async () => {\n${code}\n${uses.join('\n')}\n})${isEnded ? ';' : ''}${end}`, uses: '' };
  }
  const code = joinTokens([...tokens, ...(isEnded ? [';'] : [])], statement, names.number);
  return {
    code: code.endsWith('\n') && end === ' ' ? code : code + end,
    uses: uses.map((use) => `${isEnded ? use : use.replace(/;$/u, '')}\n`).join(''),
  };
}

function printStatement(statement: Statement, place: Place): PrintedStatement {
  const { form } = statement;
  if (isEsForm(form)) return printImport(form, statement, place);
  return isAwaitForm(form) ? printAwait(form, statement, place) : printRequire(form, statement, place);
}

function printSpecifier(
  { form, isTemplate, isAliased }: Statement,
  module: LintedModule,
  target: ProgramModule,
): string {
  const mark = isTemplate && !isEsForm(form) && form !== 'resolve' ? '`' : module.text.quote;
  return `${mark}${isAliased ? `#${target.name}` : getRelativeSpecifier(module.file, target.file)}${mark}`;
}

function printMiddle(entry: LintedModule, middle: LintedModule, isRead: boolean): Part {
  const specifier = `'${getRelativeSpecifier(entry.file, middle.file)}'`;
  if (entry.kind !== middle.kind) {
    return { code: `defer(async () => trace(list(await import(${specifier}))));\n`, uses: '' };
  }
  const load =
    entry.kind === 'module' ? `import * as middle from ${specifier};\n` : `const middle = require(${specifier});\n`;
  const bare = entry.kind === 'module' ? `import ${specifier};\n` : `require(${specifier});\n`;
  return isRead ? { code: load, uses: 'trace(list(middle));\n' } : { code: bare, uses: '' };
}
