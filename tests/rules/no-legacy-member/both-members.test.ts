import { describe, expect, it } from 'vitest';
import { lint } from './members-project.ts';

const modes = ['typed', 'untyped'] as const;
const field = 'last_activity: Date = new Date(0);';

/** A type that declares the legacy and the canonical member, in the file that declares it. */
const kept: Readonly<Record<string, string>> = {
  'a getter that asks through a method':
    'get lastActivityAt(): Date { return this.read(); } private read(): Date { return this.last_activity; }',
  'a field that is read through a method':
    'lastActivityAt: Date = this.read(); private read(): Date { return this.last_activity; }',
  'a constructor that hands it over by a variable':
    'lastActivityAt: Date; constructor() { const at: Date = this.last_activity; this.lastActivityAt = at; }',
  'a constructor that hands it over by a method':
    'lastActivityAt: Date = new Date(1); constructor() { this.init(this.last_activity); } init(at: Date): void { this.lastActivityAt = at; }',
};

describe.each(modes)('%s: a type that has both members', (mode) => {
  it.each(Object.entries(kept))('keeps what makes one of the other: %s', (_name, members) => {
    const code = `export class Metrics { ${field} ${members} }\n`;

    expect(lint(code, { mode }).output).toBe(code);
  });

  it('keeps what a function beside it makes one of the other with', () => {
    const code = `function read(m: Metrics): Date { return m.last_activity; }
export class Metrics { ${field} get lastActivityAt(): Date { return read(this); } }
`;

    expect(lint(code, { mode }).output).toBe(code);
  });

  it('keeps what another file has where one is written from the other', () => {
    const code = `import { BothMetrics } from './legacy';
export const sync = (m: BothMetrics) => { const at = m.last_activity; m.lastActivityAt = at; };
`;

    expect(lint(code, { mode }).output).toBe(code);
  });

  it('is read by the canonical one elsewhere', () => {
    const code = `export class Metrics { ${field} get lastActivityAt(): Date { return this.last_activity; } }
export const read = (m: Metrics): Date => m.last_activity;
`;

    expect(lint(code, { mode }).output).toBe(code.replace('m.last_activity', 'm.lastActivityAt'));
  });
});

it('reads a type that lacks the legacy member by the canonical one, whatever writes that', () => {
  const code = `import { BaseMetrics } from './metrics';
export const touch = (m: BaseMetrics) => { m.lastActivityAt = new Date(); return m.last_activity; };
`;

  expect(lint(code).output).toBe(code.replace('m.last_activity', 'm.lastActivityAt'));
});
