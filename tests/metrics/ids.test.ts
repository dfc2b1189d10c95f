import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import * as metrics from '../../src/metrics/index.ts';

const kinds = ['UserId', 'ThreadId', 'RunId', 'RequestId', 'SessionId', 'DatabaseSessionId', 'WebSocketId'] as const;

describe.each(kinds)('%s', (kind) => {
  const [parse, is] = [metrics[`parse${kind}`], metrics[`is${kind}`]];

  it('is a string without blanks around it', () => {
    expect(parse(' a b\t')).toBe('a b');
    expect(is('a b')).toBe(true);
    expect(is(' a b')).toBe(false);
    expect(is('')).toBe(false);
  });

  it.each([[''], [' \n'], [null], [undefined], [7], [{}], [['a']]])('is not %j', (input) => {
    expect(() => parse(input)).toThrow(metrics.InvalidIdError);
    expect(is(input)).toBe(false);
  });

  it('is whatever parsing gave, for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        if (text.trim() === '') expect(() => parse(text)).toThrow(metrics.InvalidIdError);
        else expect(is(parse(text))).toBe(true);
      }),
    );
  });
});

it('the error names the field, and not the value', () => {
  expect(() => metrics.parseUserId(42)).toThrow('`userId` is a non-blank string, not number.');
  expect(() => metrics.parseWebSocketId('  ')).toThrow('`webSocketId` is a non-blank string, not a blank string.');
});

it('an id of one kind is none of another', () => {
  expectTypeOf<metrics.UserId>().not.toExtend<metrics.ThreadId>();
  expectTypeOf<metrics.UserId>().toExtend<string>();
  expectTypeOf<string>().not.toExtend<metrics.UserId>();
});
