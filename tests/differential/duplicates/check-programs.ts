import path from 'node:path';
import ts from 'typescript';
import type { DuplicateProgram } from './duplicate-program.ts';
import type { PrintedDuplicates } from './print-duplicates.ts';

/** What the compiler knows and says of a program. */
export interface Checked {
  readonly program: ts.Program;
  /** `file code: message`. */
  readonly complaints: readonly string[];
}

interface Placed {
  readonly program: DuplicateProgram;
  readonly printed: PrintedDuplicates;
  readonly folder: string;
}

const libraries = new Map<string, ts.SourceFile | undefined>();

/** Type-checks the TypeScript programs, in one compilation for each set of options; JavaScript is left out. */
export function checkPrograms(placed: readonly Placed[], time: 'before' | 'after'): readonly (Checked | undefined)[] {
  const compiled = [true, false].map((isVerbatim) =>
    compile(
      placed.filter((each) => isChecked(each, isVerbatim)),
      time,
      isVerbatim,
    ),
  );
  return placed.map((each) => {
    const program = compiled[each.program.isVerbatim ? 0 : 1];
    if (!program || each.program.language === 'js') return undefined;
    const complaints = getFiles(each, time).flatMap((file) => {
      const source = program.getSourceFile(file);
      return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
        ({ code, messageText }) =>
          `${path.basename(file)} TS${code}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      );
    });
    return { program, complaints };
  });
}

function isChecked({ program }: Placed, isVerbatim: boolean): boolean {
  return program.language === 'ts' && program.isVerbatim === isVerbatim;
}

function getFiles({ folder, printed }: Placed, time: string): readonly string[] {
  return Object.keys(printed.files)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, time, name));
}

function compile(placed: readonly Placed[], time: string, isVerbatim: boolean): ts.Program | undefined {
  if (placed.length === 0) return undefined;
  const { options } = ts.convertCompilerOptionsFromJson(
    {
      target: 'ES2022',
      lib: ['ES2023', 'DOM'],
      module: 'ESNext',
      moduleResolution: 'bundler',
      strict: true,
      skipLibCheck: true,
      noEmit: true,
      types: [],
      isolatedModules: true,
      verbatimModuleSyntax: isVerbatim,
    },
    '.',
  );
  const host = ts.createCompilerHost(options);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => {
    if (!path.basename(name).startsWith('lib.')) return getSourceFile(name, ...rest);
    if (!libraries.has(name)) libraries.set(name, getSourceFile(name, ...rest));
    return libraries.get(name);
  };
  return ts.createProgram(
    placed.flatMap((each) => [...getFiles(each, time)]),
    options,
    host,
  );
}
