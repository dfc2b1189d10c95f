/** A small project whose canonical modules are `src/canon.ts` and `lib/canon.cjs`. */
export const files: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "project", "type": "module", "dependencies": { "zod": "1" } }',
  'tsconfig.json': `{ "compilerOptions": { "module": "preserve", "target": "es2023", "paths": { "@/*": ["./src/*"] } } }`,
  'src/canon.ts': `export class Metrics { total = 0; }
export interface Options { a: string }
export type State = 'a' | 'b';
export enum Level { Low, High }
export function track(..._: unknown[]): unknown { return 1; }
export const LIMIT = 3;
export default class Money {}
`,
  'src/other.ts': `export class Foo {}
export class Bar {}
export type Only = string;
export const only = 1;
export default class Default {}
export const a: any = 1;
export const Entity = (): any => undefined;
`,
  'src/effect.ts': 'export class Baz {}\nexport type Mute = string;\nconsole.log("loaded");\n',
  'src/loud.ts': 'export class Metrics { total = 0; }\nconsole.log("loaded");\n',
  'src/round.ts': 'import { x } from "./app";\nexport class Metrics { total = x; }\n',
  'src/mocked.ts': 'export class Metrics { total = 0; }\n',
  'src/__mocks__/mocked.ts': 'export class Metrics {}\n',
  'lib/package.json': '{ "name": "lib", "type": "commonjs" }',
  'lib/canon.cjs': `class Metrics {}
function track() {}
module.exports = { Metrics, track, LIMIT: 3 };
`,
  'lib/whole.cjs': 'module.exports = class Metrics {};\n',
  'lib/modern.js': 'export class Metrics {}\n',
  'lib/other.cjs': 'exports.a = 1;\n',
  'lib/effect.cjs': 'exports.b = 1;\nconsole.log("loaded");\n',
};

/** What the files of the tests duplicate → the canonical export. */
export const names: Readonly<Record<string, string>> = {
  Metrics: 'Metrics',
  Options: 'Options',
  State: 'State',
  Level: 'Level',
  track: 'track',
  LIMIT: 'LIMIT',
  Money: 'default',
  Local: 'Metrics',
};
