import path from 'node:path';
import { parseForESLint } from '@typescript-eslint/parser';
import type { ParserServicesWithTypeInformation, TSESTree } from '@typescript-eslint/utils';
import ts from 'typescript';
import { compareTypes, type TypeComparison } from '../../src/types/compare-types.ts';
import { createProject } from '../modules/temp-project.ts';
import { options } from './memory-program.ts';

/** What a comparison is asked for: files, and which declaration is the duplicate of which export. */
export interface Question {
  readonly files: Readonly<Record<string, string>>;
  readonly duplicate?: string;
  readonly canonical?: string;
  readonly name?: string;
  readonly exportName?: string;
  readonly options?: ts.CompilerOptions;
}

/** Writes a project, and compares its declaration of a name in `duplicate.ts` with the export of `canonical.ts`. */
export function compareInProject({
  files,
  duplicate = 'duplicate.ts',
  canonical = 'canonical.ts',
  name = 'A',
  exportName = name,
  options: further = {},
}: Question): TypeComparison {
  const root = createProject(files);
  const file = path.join(root, duplicate);
  const program = ts.createProgram(
    Object.keys(files)
      .filter((it) => /\.[cm]?[jt]sx?$/u.test(it) && !it.includes('node_modules'))
      .map((it) => path.join(root, it)),
    { ...options, ...further },
  );
  return compareInProgram(program, file, path.posix.join(root.replaceAll('\\', '/'), canonical), name, exportName);
}

/** Compares a declaration of a file of a program with an export of another one. */
export function compareInProgram(
  program: ts.Program,
  file: string,
  canonicalFile: string,
  name: string,
  exportName: string,
): TypeComparison {
  const text = program.getSourceFile(file)?.text ?? '';
  const { ast, services } = parseForESLint(text, { filePath: file, programs: [program], range: true, loc: true });
  const node = findDeclaration(ast, name);
  return (
    compareTypes(node, canonicalFile, exportName, services as ParserServicesWithTypeInformation) ?? {
      verdict: 'unknown',
      reason: 'no part of the program',
    }
  );
}

/** Compares two texts, each the whole of its module, that declare `A`. */
export function compareTexts(duplicate: string, canonical: string): TypeComparison {
  return compareInProject({ files: { 'duplicate.ts': duplicate, 'canonical.ts': canonical } });
}

function findDeclaration(ast: TSESTree.Program, name: string): TSESTree.Node {
  for (const statement of ast.body) {
    const declared = 'declaration' in statement && statement.declaration ? statement.declaration : statement;
    for (const node of declared.type === 'VariableDeclaration' ? declared.declarations : [declared]) {
      if ('id' in node && node.id?.type === 'Identifier' && node.id.name === name) return node;
    }
  }
  throw new Error(`no declaration of ${name}`);
}
