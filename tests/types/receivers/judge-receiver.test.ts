import { describe, expect, it } from 'vitest';
import { readReceivers } from './receiver-project.ts';

const imports = `
import * as canonical from './canonical';
import { Unified, Face, Either, Maybe, makeHidden, frozen } from './canonical';
import * as deprecated from './deprecated';
import { Legacy, Passed, Sub } from './deprecated';
import { Legacy as Globbed } from './old/globbed';
import { Compat, Bridge } from './compat';
import { Metrics, inner } from './duplicate';
import { Metrics as Derived } from './derived';
import { Metrics as Ignored } from './ignored/metrics';
import { Row, Bare } from './row';
import { Packed } from '@acme/old';
import { Metrics as Foreign } from '@acme/other';
import { Gone } from './gone';
`;

/** Judges what reads `last_activity` of a parameter `m` of some type. */
const ofType = (type: string) =>
  readReceivers(`${imports}\nfunction f(m: ${type}) { return m.last_activity }`).standings.slice(-1);

describe('a type of the canonical module', () => {
  it.each([
    'Unified',
    'Face',
    'canonical.Alias',
    'Either',
    'canonical.Inner',
    'canonical.Renamed',
    'InstanceType<typeof canonical.Made>',
    'typeof frozen',
    'ReturnType<typeof makeHidden>',
    'typeof Unified',
    'Passed',
    'deprecated.Passed',
    'Derived',
    'Bridge',
  ])('is unified: %s', (type) => {
    expect(ofType(type)).toEqual(['unified']);
  });
});

describe('a type that must be left', () => {
  it.each([
    'Legacy',
    'typeof Legacy',
    'Sub',
    'deprecated.Renamed',
    'deprecated.Alias',
    'deprecated.default',
    'InstanceType<typeof deprecated.Made>',
    'Globbed',
    'Metrics',
    'inner.Metrics',
    'Packed',
  ])('is legacy: %s', (type) => {
    expect(ofType(type)).toEqual(['legacy']);
  });

  it('is compat where a compat module offers it on purpose', () => {
    expect(ofType('Compat')).toEqual(['compat']);
  });
});

describe('a type of which nothing is known', () => {
  it.each([
    'any',
    'unknown',
    'object',
    '{}',
    'Gone',
    'never',
    'null',
    'Bare',
    'string',
    '() => void',
    'Record<string, Date>',
    '{ [key: string]: Date }',
    'string[]',
    'typeof import("./canonical")',
  ])('is unproven: %s', (type) => {
    expect(ofType(type)).toEqual(['unproven']);
  });
});

describe('a type of something else that has the member', () => {
  it.each([
    'Row',
    '{ last_activity: number }',
    'Ignored',
    'Foreign',
    'deprecated.Unlisted',
    'Record<"last_activity", number>',
    'Pick<Row, "last_activity">',
    'Parameters<typeof canonical.adapt>[0]',
  ])('is unrelated: %s', (type) => {
    expect(ofType(type)).toEqual(['unrelated']);
  });
});
