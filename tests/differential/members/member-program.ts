import fc from 'fast-check';

/** The types that values of a program have. */
export type Owner = 'Metrics' | 'BothMetrics' | 'Answering' | 'Row' | 'Heir';

/** How a value gets from where it is made to where it is read. */
export type Carrier =
  | 'const'
  | 'parameter'
  | 'inferred-parameter'
  | 'field'
  | 'element'
  | 'map'
  | 'object'
  | 'nested-pattern'
  | 'call'
  | 'inferred-call'
  | 'generic'
  | 'conditional'
  | 'union'
  | 'optional'
  | 'spread'
  | 'cast'
  | 'any'
  | 'narrowed'
  | 'structural'
  | 'alias'
  | 'partial'
  | 'callback'
  | 'reassigned'
  | 'parsed';

/** How a member is read. */
export type Reading =
  | 'dot'
  | 'optional'
  | 'string'
  | 'template'
  | 'pattern'
  | 'pattern-default'
  | 'pattern-alias'
  | 'pattern-rest'
  | 'indirect'
  | 'in'
  | 'reflect'
  | 'own'
  | 'call'
  | 'fallback'
  | 'increment'
  | 'write'
  | 'delete'
  | 'payload'
  | 'catch'
  | 'keys';

/** One read of a member, and the way to it. */
export interface Read {
  readonly owner: Owner;
  readonly carriers: readonly Carrier[];
  readonly reading: Reading;
  readonly member: 'last_activity' | 'errors' | 'touch_it';
}

/** A program: a file that reads members, and how it is linted. */
export interface MemberProgram {
  readonly reads: readonly Read[];
  readonly isTyped: boolean;
  readonly isBarrel: boolean;
}

const carriers: readonly Carrier[] = [
  'const',
  'parameter',
  'inferred-parameter',
  'field',
  'element',
  'map',
  'object',
  'nested-pattern',
  'call',
  'inferred-call',
  'generic',
  'conditional',
  'union',
  'optional',
  'spread',
  'cast',
  'any',
  'narrowed',
  'structural',
  'alias',
  'partial',
  'callback',
  'reassigned',
  'parsed',
];
const readings: readonly Reading[] = [
  'dot',
  'dot',
  'dot',
  'optional',
  'string',
  'template',
  'pattern',
  'pattern-default',
  'pattern-alias',
  'pattern-rest',
  'indirect',
  'in',
  'reflect',
  'own',
  'call',
  'fallback',
  'increment',
  'write',
  'delete',
  'payload',
  'catch',
  'keys',
];

const read: fc.Arbitrary<Read> = fc.record({
  owner: fc.constantFrom<Owner>('Metrics', 'Metrics', 'Metrics', 'BothMetrics', 'Answering', 'Row', 'Heir'),
  carriers: fc.array(fc.constantFrom(...carriers), { maxLength: 2 }),
  reading: fc.constantFrom(...readings),
  member: fc.constantFrom('last_activity' as const, 'last_activity' as const, 'errors' as const, 'touch_it' as const),
});

/** Random programs; most of their reads can be fixed. */
export const memberProgram: fc.Arbitrary<MemberProgram> = fc.record({
  reads: fc.array(read, { minLength: 1, maxLength: 4 }),
  isTyped: fc.boolean(),
  isBarrel: fc.boolean(),
});
