import path from 'node:path';
import { parseForESLint } from '@typescript-eslint/parser';
import type { ParserServicesWithTypeInformation, TSESLint, TSESTree } from '@typescript-eslint/utils';
import type ts from 'typescript';
import { buildRegistry } from '../../../src/registry/build-registry.ts';
import type { Registry } from '../../../src/registry/concept.ts';
import type { ConceptSettings } from '../../../src/registry/settings.ts';
import type { Receiver, Standing } from '../../../src/registry/standing.ts';
import type { MemberForm, MemberUse } from '../../../src/syntax/reading/member-use.ts';
import { judgeReceiverByType } from '../../../src/types/receivers/judge-receiver.ts';
import { createProject } from '../../modules/temp-project.ts';
import { makeProgram } from '../memory-program.ts';

/** A world with one type of each standing. */
export const world: Readonly<Record<string, string>> = {
  'src/canonical.ts': `
export { Inner } from './inner';
export type { Outside as Renamed } from './outside';
export class Unified { lastActivityAt = new Date(); last_activity = new Date(); markActivity(at?: Date): void {} }
export interface Face { lastActivityAt: Date }
export type Alias = { lastActivityAt: Date };
export type Either = { a: 1; lastActivityAt: Date } | { b: 2; lastActivityAt: Date };
export const Made = class { lastActivityAt = new Date() };
export const frozen = Object.freeze({ lastActivityAt: new Date() });
class Hidden { lastActivityAt = new Date() }
export function makeHidden(): Hidden { return new Hidden() }
export function adapt(legacy: { last_activity: number }): Unified { return new Unified() }
export type Maybe<T> = T | null;
declare global { interface Amended { amendment: 1 } }
`,
  'src/inner.ts': 'export class Inner { lastActivityAt = new Date() }',
  'src/outside.ts': 'export interface Outside { lastActivityAt: Date }',
  'src/deprecated.ts': `
export { Impl as Renamed } from './impl';
export { Unified as Passed } from './canonical';
import { Unified } from './canonical';
export class Legacy { last_activity = new Date(); static last_activity = 1; mark_activity(): void {} }
export class Sub extends Unified { override last_activity = new Date() }
export type Alias = { last_activity: Date };
export const Made = class { last_activity = new Date() };
export default class { last_activity = new Date() }
export class Unlisted { last_activity = new Date() }
`,
  'src/impl.ts': 'export class Impl { last_activity = new Date() }',
  'src/old/globbed.ts': 'export interface Legacy { last_activity: Date }',
  'src/compat.ts': `
import { Unified } from './canonical';
export class Compat { last_activity = new Date() }
export class Bridge extends Unified { override last_activity = new Date() }
`,
  'src/duplicate.ts': `
import { Unified } from './canonical';
export class Metrics { last_activity = new Date() }
export namespace inner { export interface Metrics { last_activity: Date } }
`,
  'src/derived.ts': `
import { Unified } from './canonical';
export class Metrics extends Unified {}
`,
  'src/ignored/metrics.ts': 'export class Metrics { last_activity = new Date() }',
  'src/row.ts': 'export interface Row { last_activity: string }\nexport class Bare { other = 1 }',
  'node_modules/@acme/old/package.json': '{ "name": "@acme/old", "version": "1.0.0", "types": "index.d.ts" }',
  'node_modules/@acme/old/index.d.ts': 'export * from "./deep";\nexport declare const version: string;',
  'node_modules/@acme/old/deep.d.ts': 'export declare class Packed { last_activity: Date }',
  'node_modules/@acme/other/package.json': '{ "name": "@acme/other", "version": "1.0.0", "types": "index.d.ts" }',
  'node_modules/@acme/other/index.d.ts': 'export declare class Metrics { last_activity: Date }',
};

/** The concept that the world is about. */
export const settings: ConceptSettings = {
  canonical: './src/canonical.ts',
  exports: ['Unified', 'Face'],
  names: { Metrics: null },
  deprecated: {
    './src/deprecated.ts': {
      Legacy: 'Unified',
      Sub: 'Unified',
      Renamed: null,
      Passed: 'Unified',
      Alias: null,
      Made: null,
      default: null,
    },
    '**/old/*': { Legacy: 'Face' },
    '@acme/old': { Packed: 'Unified' },
  },
  compat: { './src/compat.ts': { Compat: null, Bridge: null } },
  members: { last_activity: 'lastActivityAt', mark_activity: 'markActivity' },
  unified: ['Snapshot'],
  ignore: ['**/ignored/**'],
};

/** What is known of the receivers of a text. */
export interface Reading {
  readonly uses: readonly MemberUse[];
  readonly receivers: readonly (Receiver | undefined)[];
  readonly standings: readonly (Standing | undefined)[];
  readonly services: ParserServicesWithTypeInformation;
  readonly registry: Registry;
  readonly sourceCode: Readonly<Pick<TSESLint.SourceCode, 'ast' | 'visitorKeys' | 'text'>>;
}

/** What is read, and in which world. */
export interface Reader {
  readonly files?: Readonly<Record<string, string>>;
  readonly file?: string;
  readonly concepts?: Readonly<Record<string, ConceptSettings>>;
  readonly options?: ts.CompilerOptions;
  readonly member?: string;
}

/** Judges the receivers of all uses of a legacy member in a text, in their order, as a file of the world. */
export function readReceivers(code: string, reader: Reader = {}): Reading {
  const { files = world, file = 'src/use.ts', concepts = { Metrics: settings }, member = 'last_activity' } = reader;
  const root = createProject({ ...files, [file]: code });
  const registry = buildRegistry({ root, concepts }, root);
  const paths = [...Object.keys(files), file].filter(
    (it) => /\.[cm]?[jt]sx?$/u.test(it) && !it.includes('node_modules'),
  );
  const texts = new Map(paths.map((it) => [path.posix.join(root, it), it === file ? code : (files[it] ?? '')]));
  const program = makeProgram(texts, { noImplicitOverride: true, ...reader.options });
  return readInProgram(program, path.posix.join(root, file), registry, member);
}

/** Judges the receivers of a file of a program. */
export function readInProgram(program: ts.Program, file: string, registry: Registry, member: string): Reading {
  const text = program.getSourceFile(file)?.text ?? '';
  const parsed = parseForESLint(text, { filePath: file, programs: [program], range: true, loc: true });
  const services = parsed.services as ParserServicesWithTypeInformation;
  const uses = findUses(parsed.ast, parsed.visitorKeys, member);
  const receivers = uses.map((use) => judgeReceiverByType(use, { registry, file, services }));
  const sourceCode = { ast: parsed.ast, visitorKeys: parsed.visitorKeys as TSESLint.SourceCode['visitorKeys'], text };
  return { uses, receivers, standings: receivers.map((it) => it?.standing), services, registry, sourceCode };
}

function findUses(node: TSESTree.Node, keys: Readonly<Record<string, readonly string[] | undefined>>, member: string) {
  const uses: MemberUse[] = [];
  const visit = (it: TSESTree.Node, parent?: TSESTree.Node): void => {
    // ESLint does so before it asks a rule.
    Object.assign(it, { parent });
    const receiver = findReceiver(it, member);
    if (receiver !== undefined) uses.push(makeUse(it, receiver, member));
    for (const key of keys[it.type] ?? []) {
      const child: unknown = it[key as keyof TSESTree.Node];
      for (const part of [child].flat()) if (part !== null && part !== undefined) visit(part as TSESTree.Node, it);
    }
  };
  visit(node);
  return uses;
}

function makeUse(key: TSESTree.Node, receiver: TSESTree.Node, member: string): MemberUse {
  const form: MemberForm = receiver.type === 'ObjectPattern' ? 'pattern' : 'access';
  return { form, member, key, receiver, access: 'read', isIndirect: false, hasRest: false };
}

function findReceiver(node: TSESTree.Node, member: string): TSESTree.Node | undefined {
  const names = (key: TSESTree.Node): boolean =>
    (key.type === 'Identifier' && key.name === member) ||
    (key.type === 'Literal' && key.value === member) ||
    (key.type === 'TSLiteralType' && names(key.literal));
  switch (node.type) {
    case 'MemberExpression':
      return names(node.property) ? node.object : undefined;
    case 'ObjectPattern':
      return node.properties.some((it) => it.type === 'Property' && names(it.key)) ? node : undefined;
    case 'TSQualifiedName':
      return names(node.right) ? node.left : undefined;
    case 'BinaryExpression':
      return node.operator === 'in' && names(node.left) ? node.right : undefined;
    case 'TSIndexedAccessType':
      return names(node.indexType) ? node.objectType : undefined;
    case 'TSTypeReference': {
      const [first, second] = node.typeArguments?.params ?? [];
      return second && names(second) ? first : undefined;
    }
    default:
      return undefined;
  }
}
