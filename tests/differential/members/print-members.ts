import type { Carrier, MemberProgram, Owner, Read } from './member-program.ts';

/** The modules that every program is written against; the canonical types hold what the legacy ones hold. */
export const modules: Readonly<Record<string, string>> = {
  'src/metrics.ts': `
export class BaseMetrics {
  lastActivityAt: Date = new Date(5);
  errorCount: number = 3;
  touchIt(): string { return 'touched'; }
}
export class AnsweringMetrics extends BaseMetrics {
  get last_activity(): Date { return this.lastActivityAt; }
  get errors(): number { return this.errorCount; }
  touch_it(): string { return this.touchIt(); }
}
`,
  'src/legacy.ts': `
export class Metrics {
  last_activity: Date = new Date(5);
  errors: number = 3;
  touch_it(): string { return 'touched'; }
}
export class BothMetrics extends Metrics {
  lastActivityAt: Date = new Date(5);
  errorCount: number = 3;
  touchIt(): string { return 'touched'; }
}
export const staying: number = 1;
`,
  'src/barrel.ts': "export { Metrics, BothMetrics } from './legacy';\n",
  'src/rows.ts': `
export class Row {
  last_activity: Date = new Date(9);
  errors: number = 7;
  touch_it(): string { return 'row'; }
}
export interface Timed { last_activity: Date; errors: number; touch_it(): string }
export function time(timed: Timed): Timed { return timed; }
`,
};

/** Writes the file that reads. */
export function printMembers({ reads, isBarrel, isTyped }: MemberProgram): string {
  const lines = reads.flatMap((read, index) => printRead(read, index, isTyped));
  return [
    `import { Metrics, BothMetrics } from './${isBarrel ? 'barrel' : 'legacy'}';`,
    "import { AnsweringMetrics } from './metrics';",
    "import { Row, time } from './rows';",
    'class Heir extends Metrics {}',
    'export const trace: unknown[] = [];',
    'function same<T>(value: T): T { return value; }',
    'trace.push(typeof AnsweringMetrics, typeof BothMetrics, typeof Row, typeof Heir, typeof time, typeof same);',
    ...lines,
    '',
  ].join('\n');
}

function printRead({ owner, carriers, reading, member }: Read, index: number, isTyped: boolean): string[] {
  const start: Carried = {
    before: [],
    value: `new ${getClass(owner)}()`,
    type: getClass(owner),
    after: [],
  };
  // What a function of another file wants of its parameters only types tell.
  // What else is an instance of the class changes with it.
  const known = carriers.filter(
    (carrier, step) =>
      (carrier !== 'structural' || (isTyped && !carriers.slice(0, step).some((before) => isVague(before)))) &&
      (carrier !== 'narrowed' || (owner !== 'Answering' && owner !== 'Row')),
  );
  const { before, value, after } = known.reduce(
    (carried, carrier, step) => carry(carried, carrier, `v${String(index)}_${String(step)}`),
    start,
  );
  return [...before, ...use(value, reading, member, `r${String(index)}`), ...after.toReversed()];
}

function getClass(owner: Owner): string {
  return owner === 'Answering' ? 'AnsweringMetrics' : owner;
}

// What a value is nobody knows any more.
function isVague(carrier: Carrier): boolean {
  return carrier === 'any' || carrier === 'parsed';
}

interface Carried {
  readonly before: readonly string[];
  readonly value: string;
  readonly type: string;
  readonly after: readonly string[];
}

function carry(carried: Carried, carrier: Carrier, name: string): Carried {
  const { before, value, type, after } = carried;
  const add = (lines: readonly string[], next: string, nextType = type, end: readonly string[] = []): Carried => ({
    before: [...before, ...lines],
    value: next,
    type: nextType,
    after: [...after, ...end],
  });
  switch (carrier) {
    case 'const':
      return add([`const ${name} = ${value};`], name);
    case 'parameter':
      return add([`((${name}: ${type}) => {`], name, type, [`})(${value});`]);
    case 'inferred-parameter':
      return add([`[${value}].forEach((${name}) => {`], name, type, ['});']);
    case 'field':
      return add([`class C${name} { constructor(readonly held: ${type}) {} }`], `new C${name}(${value}).held`);
    case 'element':
      return add([`const ${name}: ${type}[] = [${value}];`], `${name}[0]!`);
    case 'map':
      return add([`const ${name} = new Map<string, ${type}>([['a', ${value}]]);`], `${name}.get('a')!`);
    case 'object':
      return add([`const ${name} = { inner: { held: ${value} } };`], `${name}.inner.held`);
    case 'nested-pattern':
      return add([`const { inner: [${name}] } = { inner: [${value}] as [${type}] };`], name);
    case 'call':
      return add([`function f${name}(): ${type} { return ${value}; }`], `f${name}()`);
    case 'inferred-call':
      return add([`const f${name} = () => ${value};`], `f${name}()`);
    case 'generic':
      return add([`const ${name} = same(${value});`], name);
    case 'conditional':
      return add([`const ${name} = trace.length > 0 ? ${value} : ${value};`], name);
    case 'union':
      return add([`const ${name}: ${type} | Row = trace.length > 0 ? ${value} : new Row();`], name, `(${type} | Row)`);
    case 'optional':
      return add([`const ${name}: ${type} | undefined = trace.length > 0 ? ${value} : undefined;`], `${name}!`);
    case 'spread':
      return add([`const ${name} = { ...${value}, extra: 1 };`], name, `typeof ${name}`);
    case 'cast':
      return add([`const ${name} = ${value} as unknown as ${type};`], name);
    case 'any':
      return add([`const ${name}: any = ${value};`], name, 'any');
    case 'narrowed':
      return add([`const ${name}: unknown = ${value};`, `if (${name} instanceof Metrics) {`], name, 'Metrics', ['}']);
    case 'structural':
      return add([`const ${name} = time(${value});`], name, `typeof ${name}`);
    case 'alias':
      return add([`type T${name} = ${type};`, `const ${name}: T${name} = ${value};`], name, `T${name}`);
    case 'partial':
      return add([`const ${name}: Readonly<${type}> = ${value};`], name, `Readonly<${type}>`);
    case 'callback':
      return add(
        [`const g${name} = (run: (it: ${type}) => void) => run(${value});`, `g${name}((${name}) => {`],
        name,
        type,
        ['});'],
      );
    case 'reassigned':
      return add([`let ${name} = ${value};`, `${name} = ${value};`], name);
    case 'parsed':
      return add([`const ${name} = JSON.parse('{"last_activity": 1, "errors": 2}');`], name, 'any');
  }
}

function use(value: string, reading: Read['reading'], member: Read['member'], name: string): string[] {
  const canonical = { last_activity: 'lastActivityAt', errors: 'errorCount', touch_it: 'touchIt' }[member];
  const call = member === 'touch_it' ? '()' : '';
  const optionalCall = member === 'touch_it' ? '?.()' : '';
  switch (reading) {
    case 'dot':
      return [`trace.push(${value}.${member}${call});`];
    case 'optional':
      return [`trace.push((${value})?.${member}${optionalCall});`];
    case 'string':
      return [`trace.push(${value}['${member}']${call});`];
    case 'template':
      return [`trace.push(\`\${String(${value}[\`${member}\`]${call})}\`.length);`];
    case 'pattern':
      return [`{ const { ${member} } = ${value}; trace.push(typeof ${member}); }`];
    case 'pattern-default':
      return [`{ const { ${member} = undefined } = ${value}; trace.push(typeof ${member}); }`];
    case 'pattern-alias':
      return [`{ const { ${member}: ${name} } = ${value}; trace.push(typeof ${name}); }`];
    case 'pattern-rest':
      return [
        `{ const { ${member}, ...${name} } = ${value}; trace.push(typeof ${member}, Object.keys(${name}).length); }`,
      ];
    case 'indirect':
      return [`{ const ${name} = '${member}' as const; trace.push(typeof ${value}[${name}]); }`];
    case 'in':
      return [`trace.push('${member}' in ${value});`];
    case 'reflect':
      return [`trace.push(typeof Reflect.get(${value}, '${member}'));`];
    case 'own':
      return [`trace.push(Object.hasOwn(${value}, '${member}'));`];
    case 'call':
      return [`trace.push(String(${value}.${member}${call}));`];
    case 'fallback':
      return [`trace.push(typeof (${value}.${member} ?? (${value} as any).${canonical}));`];
    case 'increment':
      return [`{ const ${name}: any = ${value}; ${name}.errors += 1; trace.push(${name}.errors); }`];
    case 'write':
      return [`{ const ${name} = ${value}; ${name}.errors = 4; trace.push(${name}.errors); }`];
    case 'delete':
      return [
        `{ const ${name} = ${value}; delete (${name} as { errors?: number }).errors; trace.push(${name}.errors); }`,
      ];
    case 'payload':
      return [`trace.push(JSON.stringify({ ${member}: ${value}.${member}${call} }));`];
    case 'catch':
      return [
        `try { throw new Error('first'); } catch (error) { trace.push(\`\${(error as Error).message} \${String(${value}.${member}${call})}\`); }`,
      ];
    case 'keys':
      return [`trace.push(Object.keys(${value}).length > 0);`];
  }
}
