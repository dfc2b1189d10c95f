import { pickFrom, type FileNames } from './file-names.ts';
import { rivalNames, type ProgramModule } from '../program-modules.ts';
import type { Kind } from '../program.ts';
import type { NameUse } from '../statement.ts';

/** Prints one statement that uses a local name: plain ones first. */
export function printUse(local: string, { use, rival: number }: NameUse, kind: Kind, names: FileNames): string {
  const rival = pickFrom(rivalNames, number);
  const other = rival === local ? 'other' : rival;
  const forms: readonly (() => string)[] = [
    () => `trace(show(${local}));`,
    () => `trace(show({ ${local} }.${local}));`,
    () => `trace(show({ ${local}: ${local} }.${local}));`,
    () => `void function () { trace(show(${local})); }();`,
    () => `{ const ${other} = 1; trace(show(${local}), ${other}); }`,
    () => `void function (${other}) { trace(show([${local}, ${other}][0])); }(1);`,
    () => `{ const ${local} = 'inner'; trace(${local}); }`,
    () => `void function ({ ${local} }) { trace(${local}); }({ ${local}: 'inner' });`,
    () => `trace(\`\${show(${local})} \${typeof ${local}}\`);`,
    () => `trace(typeof ${local} === 'function' && !${local}.id ? ${local}(1) : 'no call');`,
    () => `trace(typeof ${local} === 'function' && ${local}.id ? show(class extends ${local} {}) : 'no class');`,
    () => `${other}: for (;;) { trace(show(${local})); break ${other}; }`,
    () => `defer(() => trace(show(${local})));`,
    () => `void function (given = ${local}) { trace(show(given)); }();`,
    () => `trace(show(class { static ${local} = ${local}; }.${local}));`,
    () => `trace(show(eval('${local}')));`,
    () => `try { throw ${local}; } catch (${other}) { trace(show(${other})); }`,
    () => `for (const ${other} of [${local}]) trace(show(${other}));`,
    () =>
      `var ${names.declare('kept', { local: 'fresh', rival: 0 })} = ${local}, ${names.declare('and', { local: 'fresh', rival: 0 })} = { ${local} };`,
    () => printExport(local, local, kind, names),
    () => printExport(local, `${local}_too`, kind, names),
  ];
  return pickFrom(forms, use)();
}

/** Prints one statement that uses a local name for a whole module. */
export function printNamespaceUse(
  local: string,
  { pick, use, rival: number }: NameUse,
  module: ProgramModule,
  kind: Kind,
  names: FileNames,
): string {
  const name = pickFrom(module.names, pick);
  const rival = pickFrom(rivalNames, number);
  const other = rival === local ? 'other' : rival;
  const fresh = (): string => names.declare(name, { local: 'fresh', rival: 0 });
  const forms: readonly (() => string)[] = [
    () => `trace(show(${local}.${name}));`,
    () => `trace(show(${local}['${name}']));`,
    () => `trace(show(${local}?.${name}));`,
    () => printTaken(`{ ${name}: ${fresh()} }`, local),
    () => `trace(typeof ${local}.${name});`,
    () => `void function () { trace(show(${local}.${name})); }();`,
    () => `{ const ${other} = 1; trace(show(${local}.${name}), ${other}); }`,
    () => `trace(show({ ${local} }.${local}.${name}));`,
    () => `void function ({ ${name}: value }) { trace(show(value)); }(${local});`,
    () => `trace('${name}' in ${local});`,
    () => `trace(typeof ${local}.${name} === 'function' && !${local}.${name}.id ? ${local}.${name}(1) : 'no call');`,
    () => `trace(Object.keys(${local}).length > 0);`,
    () => `trace(show({ ...${local} }.${name}));`,
    () => `{ const { ${name}: taken, ...${other} } = ${local}; trace(show(taken), typeof ${other}); }`,
    () => `{ const { ${name}: taken = 1 } = ${local}; trace(show(taken)); }`,
    () => `defer(() => trace(show(${local}.${name})));`,
    () => `{ const ${local} = { ${name}: 'inner' }; trace(${local}.${name}); }`,
    () => `trace(show(eval('${local}').${name}));`,
    () => printExport(`${local}.${name}`, fresh(), kind, names),
    () => printExport(local, `${local}_too`, kind, names),
  ];
  return pickFrom(forms, use)();
}

function printTaken(pattern: string, value: string): string {
  const local = /: (\w+)/u.exec(pattern)?.[1] ?? '';
  return `const ${pattern} = ${value}; trace(show(${local}));`;
}

function printExport(value: string, wanted: string, kind: Kind, names: FileNames): string {
  const name = names.export(wanted);
  if (kind === 'commonjs') return `exports.${name} = ${value};`;
  return value.includes('.')
    ? `export const ${names.declare(name, { local: 'same', rival: 0 })} = ${value};`
    : `export { ${value} as ${name} };`;
}
