import { expect, it } from 'vitest';
import { isBehindDefinition } from '../../../src/fix/members/definition-reach.ts';
import { readUses } from '../../syntax/reading/find-uses.ts';

/** Tells of each use of `last_activity` whether it stands in what `lastActivityAt` is made of. */
function judge(code: string): boolean[] {
  return readUses(code, (use, sourceCode) => isBehindDefinition(use, 'lastActivityAt', sourceCode));
}

it.each([
  ['its getter', 'class A { get lastActivityAt() { return this.last_activity; } }'],
  ['its method', 'class A { lastActivityAt() { return this.last_activity; } }'],
  ['its field', 'class A { lastActivityAt = this.last_activity; }'],
  ['its accessor', 'class A { accessor lastActivityAt = this.last_activity; }'],
  ['a getter by a text', "class A { get 'lastActivityAt'() { return this.last_activity; } }"],
  ['a getter by a computed text', "class A { get ['lastActivityAt']() { return this.last_activity; } }"],
  [
    'a method that it calls',
    'class A { get lastActivityAt() { return this.read(); } read() { return this.last_activity; } }',
  ],
  [
    'a private method that it calls',
    'class A { get lastActivityAt() { return this.#read(); } #read() { return this.last_activity; } }',
  ],
  [
    'a function that it calls',
    'class A { get lastActivityAt() { return read(this); } }\nfunction read(m) { return m.last_activity; }',
  ],
  [
    'a function in front that it calls',
    'function read(m) { return m.last_activity; }\nclass A { get lastActivityAt() { return read(this); } }',
  ],
  [
    'a variable that it calls',
    'const read = (m) => m.last_activity;\nclass A { get lastActivityAt() { return read(this); } }',
  ],
  [
    'what is called by what it calls',
    'class A { get lastActivityAt() { return one(this); } }\nconst one = (m) => two(m);\nfunction two(m) { return m.last_activity; }',
  ],
  [
    'functions that call each other',
    'class A { get lastActivityAt() { return one(this); } }\nconst one = (m) => two(m);\nconst two = (m) => one(m) ?? m.last_activity;',
  ],
])('a use in %s is behind the definition', (_what, code) => {
  expect(judge(code)).toEqual([true]);
});

it.each([
  ['in front of the class', 'read(m.last_activity);\nclass A { get lastActivityAt() { return 1; } }'],
  ['behind the class', 'class A { get lastActivityAt() { return 1; } }\nread(m.last_activity);'],
  ['in another member', 'class A { get lastActivityAt() { return 1; } read() { return this.last_activity; } }'],
  [
    'in a function that nothing of it names',
    'class A { get lastActivityAt() { return 1; } }\nfunction read(m) { return m.last_activity; }',
  ],
  [
    'in a function whose name it only holds',
    'class A { get lastActivityAt() { return already; } }\nfunction read(m) { return m.last_activity; }',
  ],
  [
    'in a function without a name',
    'class A { get lastActivityAt() { return run(this); } }\nrun(function (m) { return m.last_activity; });',
  ],
  [
    'taken apart beside it',
    'class A { get lastActivityAt() { return run(this); } }\nconst { run = m.last_activity } = b;',
  ],
  [
    'in a member of a name that is computed',
    'class A { get [lastActivityAt]() { return 1; } get [b]() { return this.last_activity; } }',
  ],
  ['in a file without the definition', 'class A { read() { return this.last_activity; } }'],
])('a use %s is not', (_what, code) => {
  expect(judge(code)).toEqual([false]);
});
