import { describe, expect, it } from 'vitest';
import { describeOrigins } from './describe-origins.ts';

const imports = "import { X, Y } from './x';\n";
const x = './x#X instance';
const y = './x#Y instance';

describe('a condition', () => {
  it.each([
    'if (e instanceof X) e.last',
    'if (e instanceof X) { if (a) { e.last } }',
    'if (!(e instanceof X)) {} else e.last',
    'if (!(e instanceof X)) return; e.last',
    'if (!(e instanceof X)) { throw e } e.last',
    'while (e instanceof X) { e.last }',
    'for (const a of b) { if (!(e instanceof X)) continue; e.last }',
    'e instanceof X && e.last',
    '!(e instanceof X) || e.last',
    'e instanceof X ? e.last : 0',
    'if (a && e instanceof X && b) e.last',
    'if (!(a && e instanceof X)) return; e.last',
    'if (e instanceof X) (() => e.last)()',
    'if (isX(e)) e.last',
    'if (!isX(e)) return; e.last',
    'assertX(e); e.last',
    'assert(e instanceof X); e.last',
    'if (e instanceof X) { const { last } = e }',
  ])('narrows a name: %s', (code) => {
    const guards = 'function isX(m: unknown): m is X { return true } function assertX(m: unknown): asserts m is X {} ';
    expect(describeOrigins(`${imports}${guards}function f(e) { ${code} }`)).toEqual([x]);
  });

  it('narrows what is caught', () => {
    expect(
      describeOrigins(`${imports}try {} catch (e) { if (e instanceof X) { e.last } else { e.last } e.last }`),
    ).toEqual([x, 'unknown', 'unknown']);
  });

  it('narrows a member', () => {
    expect(
      describeOrigins(`${imports}function f(a) { if (a.m instanceof X) { a.m.last; a.n.last } }
        class C { m; f() { if (this.m instanceof X) this.m.last } }`),
    ).toEqual([x, 'unknown', x]);
  });

  it('takes members of a union away', () => {
    expect(
      describeOrigins(
        `${imports}function f(m: X | Y) { if (m instanceof X) { m.last } else { m.last } m.last; if (m instanceof X) return; m.last }`,
      ),
    ).toEqual([x, y, `${x} | ${y}`, y]);
  });

  it('joins what either of two conditions says', () => {
    expect(describeOrigins(`${imports}function f(m) { if (m instanceof X || m instanceof Y) m.last }`)).toEqual([
      `${x} | ${y}`,
    ]);
  });

  it.each([
    'if (e instanceof X) {} e.last',
    'if (e instanceof X || a) e.last',
    'if (e instanceof X) { e = g(); e.last }',
    'if (!(e instanceof X)) { a() } e.last',
    'if (e instanceof X) { ((e) => e.last)() }',
    'if (o.e instanceof X) e.last',
    'e.last; if (!(e instanceof X)) return;',
    'if (e instanceof X) setTimeout(() => e.last); e = g();',
  ])('says nothing of what it does not reach: %s', (code) => {
    expect(describeOrigins(`${imports}function f(e) { ${code} }`)[0]).toContain('unknown');
  });

  it('says less than a type where it asks for a class of the language', () => {
    expect(describeOrigins(`${imports}function f(m: X) { if (m instanceof Error) m.last }`)).toEqual([x]);
  });
});
