import type { Sample } from './sample.ts';

/** Declarations that only TypeScript has. */
export const typedSamples: readonly Sample[] = [
  {
    text: 'enum NAME {~A,~B = 5,~C~}',
    mutations: [
      ['5', '6'],
      ['A,~', ''],
      ['C', 'D'],
    ],
  },
  { text: "enum NAME {~A = 'a',~B = 'b'~}", mutations: [["'b'", "'c'"]] },
  { text: 'const enum NAME {~A = 1,~B = A << 2~}', mutations: [['<< 2', '<< 3']] },
  {
    text: 'interface NAME {~a: number;~b?: string;~c(n: number): number;~}',
    mutations: [
      ['b?: string', 'b?: number'],
      ['b?: string;~', ''],
      ['(n: number)', '(n: string)'],
      ['a: number', 'readonly a: string'],
    ],
    isType: true,
    use: 'declare const USE: NAME; export const USED = () => USE.a;',
  },
  {
    text: "type NAME = 'x' | 'y' | { z: Base };",
    mutations: [
      ["'y'", "'w'"],
      ['z: Base', 'z: Base[]'],
    ],
    isType: true,
    use: "export const USED: NAME = 'x';",
  },
  {
    text: 'type NAME<T> = { [K in keyof T]?: T[K] };',
    mutations: [['?:', ':']],
    isType: true,
    use: 'export let USED: NAME<Base> | undefined;',
  },
  {
    text: 'interface NAME extends Base {~more: number;~}',
    mutations: [['more: number', 'more: string']],
    isType: true,
  },
  {
    text: 'function NAME(n: number): number;~EXPORT function NAME(n: string): string;~EXPORT function NAME(n: never): unknown {~return n;~}',
    mutations: [
      ['n: string', 'n: boolean'],
      ['return n', 'return [n]'],
    ],
  },
  {
    text: 'abstract class NAME<T = number> {~protected constructor(readonly value: T) {}~abstract run(): T;~}',
    mutations: [
      ['readonly value', 'public value'],
      ['T = number', 'T = string'],
    ],
  },
];
