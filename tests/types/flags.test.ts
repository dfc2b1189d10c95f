import { describe, expect, it } from 'vitest';
import ts from 'typescript';
import { formatFlags, innerFlags, objectFlags, symbolFlags } from '../../src/types/flags.ts';

// What TypeScript keeps to itself is there at run time all the same.
const { CheckFlags, SignatureFlags } = ts as unknown as Record<string, Record<string, number>>;

describe('flags', () => {
  it.each(Object.entries(symbolFlags))('has the value of ts.SymbolFlags for %s', (name, value) => {
    const key = name.charAt(0).toUpperCase() + name.slice(1);
    expect(value).toBe(ts.SymbolFlags[key as keyof typeof ts.SymbolFlags]);
  });

  it('has the values of ts.ObjectFlags', () => {
    const { Class, Interface, Reference, Tuple, Anonymous, Mapped, Instantiated, ReverseMapped } = ts.ObjectFlags;
    expect(objectFlags).toEqual({
      reference: Reference,
      mapped: Mapped,
      object: Class | Interface | Reference | Tuple | Anonymous | Mapped | Instantiated | ReverseMapped,
    });
  });

  it('has the values of ts.TypeFormatFlags', () => {
    const { NoTruncation, InTypeAlias } = ts.TypeFormatFlags;
    expect(formatFlags).toEqual({ whole: NoTruncation, wholeAlias: NoTruncation | InTypeAlias });
  });

  it('has the values of what TypeScript does not document', () => {
    expect(innerFlags.readonlySymbol).toBe(CheckFlags?.['Readonly']);
    expect(innerFlags.restOrAbstract).toBe(
      (SignatureFlags?.['HasRestParameter'] ?? 0) | (SignatureFlags?.['Abstract'] ?? 0),
    );
  });
});
