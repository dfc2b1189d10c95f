import { isType, typedNames, type TypedName } from './typed-names.ts';
import type { TypedDeprecated, TypedProgram, Variant } from './typed-program.ts';

/** A name as a module exports it. */
export interface OfferedName {
  readonly name: string;
  readonly of: TypedName;
}

/** A module that statements import from. */
export interface TypedModule {
  readonly name: string;
  readonly names: readonly OfferedName[];
  readonly hasDefault: boolean;
  readonly deprecated?: TypedDeprecated;
}

const siblings: readonly OfferedName[] = [
  { name: 'Sibling', of: { name: 'Sibling', old: 'Sibling', sort: 'alias', definition: "type Sibling = 'sibling';" } },
  {
    name: 'sibling',
    of: { name: 'sibling', old: 'sibling', sort: 'constant', definition: "const sibling = 'sibling';" },
  },
];

/** Gets the modules of a program, the canonical one first. */
export function getTypedModules({ deprecated, hasDefault }: TypedProgram): TypedModule[] {
  return [
    { name: 'first', hasDefault, names: typedNames.map((name) => ({ name: name.name, of: name })) },
    ...deprecated.map((module, index) => ({
      name: ['old', 'older'][index] ?? '',
      hasDefault,
      deprecated: module,
      names: [
        ...typedNames.map((name) => ({ name: isUnchanged(module) ? name.name : name.old, of: name })),
        ...(hasSibling(module) ? siblings : []),
      ],
    })),
  ];
}

/** Tells whether a deprecated module calls all names as the canonical module does. */
export function isUnchanged({ isWhole, spelling }: TypedDeprecated): boolean {
  return isWhole || spelling === 'star';
}

function hasSibling({ isWhole, hasSibling }: TypedDeprecated): boolean {
  return hasSibling && !isWhole;
}

/** Prints the canonical and the deprecated modules: file → text. */
export function printTypedModules(program: TypedProgram): Record<string, string> {
  return Object.fromEntries(
    getTypedModules(program).map((module) => [
      `${module.name}.ts`,
      `${(module.deprecated ? printDeprecated(module, module.deprecated, program) : printCanonical(module)).join('\n')}\n`,
    ]),
  );
}

/** Writes how a module next to a file is imported. */
export function getTypedSpecifier(name: string, variant: Variant): string {
  return `./${name}${variant.endsWith('.ts') ? '.ts' : variant.startsWith('NodeNext') ? '.js' : ''}`;
}

function printCanonical({ names, hasDefault }: TypedModule): string[] {
  return [
    ...names.map(({ of }) => `export ${of.definition}`),
    ...(hasDefault ? ['export default class Main {\n  main = 1;\n}'] : []),
  ];
}

function printDeprecated(module: TypedModule, { spelling }: TypedDeprecated, { variant }: TypedProgram): string[] {
  const from = `from '${getTypedSpecifier('first', variant)}';`;
  const own = module.names.filter(({ of }) => of.name.toLowerCase() === 'sibling');
  const moved = module.names.filter((name) => !own.includes(name));
  const list = (word: string): string =>
    moved
      .map(
        ({ name, of }) =>
          `${isType(of) ? 'type ' : ''}${word === 'import' ? `${of.name} as ${name}_` : `${of.name} as ${name}`}`,
      )
      .join(', ');
  const imported = `import { ${list('import')} } ${from}`;
  const bodies = {
    star: [`export * ${from}`],
    'export from': [`export { ${list('export')} } ${from}`],
    'import and export': [
      imported,
      `export { ${moved.map(({ name, of }) => `${isType(of) ? 'type ' : ''}${name}_ as ${name}`).join(', ')} };`,
    ],
    declarations: [imported, ...moved.map(printDeclaration)],
  };
  return [
    ...bodies[spelling],
    ...(module.hasDefault ? [`export { default } ${from}`] : []),
    ...own.map(({ of }) => `export ${of.definition}`),
  ];
}

function printDeclaration({ name, of: { sort } }: OfferedName): string {
  const value = `export const ${name} = ${name}_;`;
  const type = `export type ${name} = ${name}_;`;
  return {
    interface: `export interface ${name} extends ${name}_ {}`,
    alias: type,
    generic: `export type ${name}<T, U = string> = ${name}_<T, U>;`,
    class: `${value}\n${type}`,
    enum: `${value}\n${type}`,
    function: value,
    constant: value,
  }[sort];
}
