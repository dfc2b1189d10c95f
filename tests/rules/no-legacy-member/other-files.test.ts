import { describe, expect, it } from 'vitest';
import { both, lint, writeInProject } from './members-project.ts';

const imports = "import { Metrics } from './legacy';\n";
const read = 'export const read = (m: Metrics) => m.last_activity;\n';
const moved = `import { BaseMetrics as Metrics } from './metrics';\nimport './FILE';\n${read.replace('last_activity', 'lastActivityAt')}`;

let count = 0;

/** Fixes a file that reads a legacy member, beside another file of the program. */
function fixBeside(code: string, name?: string): { readonly file: string; output: string; message: string } {
  count += 1;
  const file = name ?? `other-${String(count)}`;
  writeInProject(`src/${file}.ts`, code);
  const { output, messages } = lint(`${imports}import './${file}';\n${read}`, { rules: both });
  return { file, output, message: messages[0]?.message ?? '' };
}

describe('typed: an import keeps its module while another file needs the legacy type as it is', () => {
  it.each([
    ['writes a member', 'export const f = (m: Metrics) => { m.last_activity = new Date(); };\n'],
    ['changes a member', 'export const f = (m: Metrics) => { m.errors += 1; };\n'],
    ['counts one up', 'export const f = (m: Metrics) => { (m.errors as number)++; };\n'],
    ['writes one by a pattern', 'export const f = (m: Metrics, n: number) => { [m.errors] = [n]; };\n'],
    ['deletes one', 'export const f = (m: Partial<Metrics>) => { delete m.last_activity; };\n'],
    ['overrides one', 'export class Heir extends Metrics { override errors = 9; }\n'],
    [
      'overrides a method',
      'export class Heir extends Metrics { override mark_activity(): void { super.mark_activity(); } }\n',
    ],
    [
      'has an object in its place',
      'export const m: Metrics = { last_activity: new Date(), errors: 1, mark_activity() {} };\n',
    ],
    ['has a part of one in its place', 'export const m = { errors: 1 } as Metrics;\n'],
    ['takes the rest', 'export const f = ({ errors, ...rest }: Metrics) => [errors, rest];\n'],
    ['asks for the name', "export const f = (m: Metrics | object) => 'errors' in m && m instanceof Metrics;\n"],
    [
      'hands the name over',
      "declare function get(m: object, name: string): unknown;\nexport const f = (m: Metrics) => get(m, 'errors');\n",
    ],
    ['picks one for a type', "export type Part = Pick<Metrics, 'errors'>;\n"],
  ])('%s', (_name, code) => {
    const { file, output, message } = fixBeside(imports + code);

    expect(output).toBe(`${imports}import './${file}';\n${read}`);
    expect(message).toMatch(/Not fixed: `\w+` in line [23] of `src\/other-\d+\.ts` can't come along/u);
  });

  it('which got its value from a third', () => {
    writeInProject('src/maker.ts', `${imports}export const make = () => new Metrics();\n`);

    const { message } = fixBeside("import { make } from './maker';\nconst m = make();\nm.errors++;\n");
    expect(message).toMatch(/line 3 of `src\/other-\d+\.ts`/u);
  });
});

describe('typed: an import moves beside a file that', () => {
  it.each([
    ['reads', `${imports}export const f = (m: Metrics) => [m.errors, m?.last_activity, m['errors']];\n`],
    ['takes members apart', `${imports}export const f = ({ errors, last_activity: at }: Metrics) => [errors, at];\n`],
    ['writes a member of a type of its own', 'export class Row { errors = 1; }\nnew Row().errors += 1;\n'],
    ['has a key of that name', `${imports}export const f = (m: Metrics) => ({ errors: m.errors });\n`],
    [
      'writes a member that has no other name',
      `${imports}export const f = (m: Metrics & { id: string }) => { m.id = 'a'; };\n`,
    ],
    [
      'writes a canonical member',
      "import { BaseMetrics } from './metrics';\nexport const f = (m: BaseMetrics) => { m.errorCount += 1; };\n",
    ],
  ])('%s', (_name, code) => {
    const { file, output } = fixBeside(code);

    expect(output).toBe(moved.replace('FILE', file));
  });

  it('the concept ignores', () => {
    const { file, output } = fixBeside(
      "import { Metrics } from '../legacy';\nnew Metrics().errors += 1;\n",
      'ignored/write',
    );

    expect(output).toBe(moved.replace('FILE', file));
  });

  it('is part of the legacy module', () => {
    const { output } = fixBeside(
      'export class Metrics { last_activity: Date = new Date(0); errors = 0; }\nnew Metrics().errors += 1;\n',
      'gone',
    );

    expect(output).toContain("from './metrics'");
  });
});
