import { describe, expect, it } from 'vitest';
import { commonjs, describeOrigins } from './describe-origins.ts';

const imports = "import { X, Y } from './x';\n";
const x = './x#X instance';
const y = './x#Y instance';

describe('a value', () => {
  it.each([
    'new X().last',
    'const m = new X(); m.last',
    'let m; m = new X(); m.last',
    'let m = null; if (a) m = new X(); m.last',
    'const a = new X(); const b = a; b.last',
    'const { last } = new X();',
    'function f(m = new X()) { m.last }',
    'const f = ({ m = new X() }: { m?: X }) => m.last',
    'class C { m = new X(); f() { this.m.last } }',
    'class C { m; constructor() { this.m = new X(); } f() { this.m.last } }',
    'class C { #m = new X(); f() { this.#m.last } }',
    'class C { static m = new X(); static f() { this.m.last } }',
    'class C { static m = new X(); } C.m.last',
    'class C { get m() { return new X() } } new C().m.last',
    'class C { f() { return new X() } g() { const m = this.f(); m.last } }',
    'class C extends X { f() { super.last } }',
    'const f = () => new X(); f().last',
    'function f() { if (a) { return null } return new X() } f().last',
    'async function f() { return new X() } f().then((m) => m.last)',
    'const o = { m: new X(), get n() { return 1 } }; o.m.last',
    'const o = { a: { m: new X() } }; const { a: { m } } = o; m.last',
    'const o = { f() { return new X() } }; o.f().last',
    'const o = { m: new X(), f() { this.m.last } };',
    '(a, new X()).last',
    '(a && new X()).last',
    'try { const m = new X(); throw m } catch { const m = new X(); m.last }',
    'switch (a) { case 1: { const m = new X(); m.last } }',
    '`${new X().last}`',
    'const m = new Proxy(new X(), {}); m.last',
    'const m = Object.freeze(new X()); m.last',
    'const m = structuredClone(new X()); m.last',
  ])('is what makes it: %s', (code) => {
    expect(describeOrigins(imports + code)).toEqual([x]);
  });

  it('is all that a variable is given, and all branches', () => {
    expect(
      describeOrigins(
        `${imports}let m = new X(); m = new Y(); m.last; (a ? new X() : new Y()).last; (new X() ?? new Y()).last; let n; [n] = [new X()]; n ??= new Y(); n.last`,
      ),
    ).toEqual(Array(4).fill(`${x} | ${y}`));
  });

  it('leads back to itself without end', () => {
    expect(describeOrigins('let a = b; let b = a; a.last')).toEqual(['unknown']);
    expect(describeOrigins('function f() { return g() } function g() { return f() } f().last')).toEqual(['unknown']);
    expect(
      describeOrigins(
        'class N { next: N | null = null } let n = new N(); while (n) { n.last; n = n.next } let m = new N(); m.last; m = m.next.next',
      ),
    ).toEqual(['ClassDeclaration N', 'ClassDeclaration N']);
    expect(describeOrigins('class A extends B {} class B extends A { f() { this.m.last } }')).toEqual(['unknown']);
  });

  it('is looked up by scope, not by name', () => {
    expect(
      describeOrigins(
        `${imports}function f() { class X {} new X().last } function g(X) { new X().last } { const X = Y; new X().last }`,
      ),
    ).toEqual(['ClassDeclaration X', 'unknown', y]);
    expect(describeOrigins('const JSON = { parse() { return 1 } }; JSON.parse(a).last')).toEqual(['Object']);
  });

  it('is the imported thing itself where nothing is made of it', () => {
    expect(describeOrigins("import * as ns from './n'; ns.A.last; ns.last; import d from './d'; d.last")).toEqual([
      './n#A',
      './n#*',
      './d#default',
    ]);
  });

  it('keeps what has to be done to an imported thing', () => {
    expect(
      describeOrigins(`import { load, all } from './a'; load('x').m.last; (await load()).last; all[0].last`),
    ).toEqual(['./a#load result .m', './a#load result awaited', './a#all item']);
  });
});

describe('a member of a module', () => {
  it.each([
    "import * as ns from './a'; new ns.A().last",
    "import ns = require('./a'); new ns.A().last",
    "import ns = require('./a'); import B = ns.A; new B().last",
    "const ns = await import('./a'); new ns.A().last",
    "const { A: B } = await import('./a'); new B().last",
    "import('./a').then(({ A }) => new A().last)",
    "import { A as B } from './a'; new B().last",
  ])('is found: %s', (code) => {
    expect(describeOrigins(code)).toEqual(['./a#A instance']);
  });

  it.each([
    "const { A } = require('./a'); new A().last",
    "const a = require('./a'); new a.A().last",
    "const A = require('./a').A; new A().last",
    "const { A } = require('./a'); /** @param {A} m */ function f(m) { m.last }",
    "var a_1 = require('./a'); new a_1.A().last",
    "var a = __importStar(require('./a')); new a.A().last",
  ])('is found in CommonJS: %s', (code) => {
    expect(describeOrigins(code, commonjs)).toEqual(['./a#A instance']);
  });

  it('is none where another function goes by the name of require', () => {
    expect(describeOrigins("function f(require) { new (require('./a').A)().last }", commonjs)).toEqual(['unknown']);
  });
});

describe('a value from outside', () => {
  it.each([
    'JSON.parse(t).last',
    'const m = JSON.parse(t); m.a.b[0].last',
    'const m = await res.json(); m.last',
    'const { last } = await (await fetch(u)).json();',
    'fetch(u).then((r) => r.json()).then((m) => m.last)',
    'const { items } = JSON.parse(t); items.map((i) => i.last)',
    'for (const m of JSON.parse(t)) m.last',
    'function h(req, res) { req.body.last }',
    'function h(req, res) { const { last } = req.body; }',
  ])('is known as such: %s', (code) => {
    expect(describeOrigins(code)).toEqual(['wire unknown']);
  });

  it.each([
    'const m: X = JSON.parse(t); m.last',
    'const m = JSON.parse(t) as X; m.last',
    'function f(): X { return JSON.parse(t) } f().last',
    'async function f(): Promise<X> { const r = await fetch(u); return r.json() } async () => (await f()).last',
    'const s: { m: X } = JSON.parse(t); s.m.last',
    'let m: X; m = JSON.parse(t); m.last',
  ])('stays it, whatever it is said to be: %s', (code) => {
    expect(describeOrigins(imports + code)).toEqual([`wire ${x}`]);
  });
});
