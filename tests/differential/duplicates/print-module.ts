import type { DuplicateProgram, ModulePlan } from './duplicate-program.ts';
import { printDeclaration } from './print-declaration.ts';

/** TypeScript is imported by the name that it is compiled to. */
export function getSpecifier(name: string): string {
  return name.replace(/\.ts$/u, '.js');
}

/** Prints a module: what it loads, what it declares and uses, and what it exports. */
export function printModule(
  program: DuplicateProgram,
  index: number,
  names: readonly string[],
  isMainEs: boolean,
): string {
  const { modules, concepts, language } = program;
  const module = modules[index];
  if (!module) return '';
  const isEs = module.kind === 'module';
  const [helperLine, helper] = printHelper(module, language, isMainEs);
  const printed = concepts.flatMap((concept) =>
    [concept.home, ...concept.copies]
      .filter(({ at }) => at === index)
      .map((copy) => printDeclaration(concept, copy, { module, language, helper })),
  );
  const body = printed.flatMap(({ lines }) => lines);
  const loads = module.loads
    .filter((each) => each !== index && (modules[each]?.kind === 'commonjs') === !isEs)
    .map((each) => getSpecifier(names[each] ?? ''));
  const listed = printed.flatMap((each) => each.listed);
  const typeNames = printed.flatMap((each) => each.typeNames);
  const load = (specifier: string): string => (isEs ? `import './${specifier}';` : `require('./${specifier}');`);
  const needsBase = body.some((line) => /\bBase\b/u.test(line));
  const isUsed = body.some((line) => line.includes(helper));
  const base = isEs ? "import { Base } from './shared.js';" : "const { Base } = require('./shared.js');";
  // What was handed out before would be lost.
  const isWhole = module.isListAssigned && body.every((line) => !line.startsWith('exports.'));
  const lines = [
    ...(isEs ? [] : ["'use strict';"]),
    ...loads.map(load),
    ...(needsBase && isMainEs === isEs ? [base] : []),
    ...(isUsed ? [helperLine] : []),
    ...(module.hasEffect ? [`trace('load ${names[index] ?? ''}');`] : []),
    ...body,
    ...printList(listed, typeNames, module, language, isWhole),
    `${isEs ? 'export const own =' : 'module.exports.own ='} ${index};`,
  ];
  const text = `${lines.join('\n')}\n`;
  const styled = module.hasSemicolons ? text : text.replaceAll(/;(?=\n)/gu, '');
  return styled.replaceAll('\n', module.lineEnd);
}

function printList(
  listed: readonly (readonly [string, string])[],
  typeNames: readonly string[],
  { kind }: ModulePlan,
  language: 'js' | 'ts',
  isWhole: boolean,
): readonly string[] {
  if (listed.length === 0) return [];
  if (kind === 'commonjs') {
    const items = listed.map(([local, name]) => (local === name ? name : `${name}: ${local}`));
    return isWhole
      ? [`module.exports = { ${items.join(', ')} };`]
      : listed.map(([local, name]) => `exports.${name} = ${local};`);
  }
  const isType = (local: string): string => (language === 'ts' && typeNames.includes(local) ? 'type ' : '');
  const items = listed.map(([local, name]) => `${isType(local)}${local}${local === name ? '' : ` as ${name}`}`);
  return [`export { ${items.join(', ')} };`];
}

function printHelper(
  { helper, kind }: ModulePlan,
  language: 'js' | 'ts',
  isMainEs: boolean,
): readonly [string, string] {
  const isEs = kind === 'module';
  const file = helper.includes('other') ? 'other' : 'shared';
  const from = isEs ? `from './${file}.js'` : `require('./${file}.js')`;
  const factor = file === 'other' ? 11 : 10;
  const text = `const help = (n${language === 'ts' ? ': number' : ''}) => n * ${factor};`;
  // A CommonJS module can't load an ES module, and gets its own.
  if (helper.startsWith('private') || isEs !== isMainEs) return [text, 'help'];
  if (helper === 'alias')
    return [isEs ? `import { help as assist } ${from};` : `const { help: assist } = ${from};`, 'assist'];
  if (helper === 'namespace') return [isEs ? `import * as tools ${from};` : `const tools = ${from};`, 'tools.help'];
  return [isEs ? `import { help } ${from};` : `const { help } = ${from};`, 'help'];
}
