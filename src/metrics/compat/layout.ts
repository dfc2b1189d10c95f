import type { LegacyUse } from '../legacy-use.ts';
import type { Migration } from '../migration.ts';
import { FIELDS, LEGACY_NAMES } from './fields.ts';
import { createReader, describeField, describeMethod, describeValue, type GetState } from './describe-member.ts';
import { COMMON_METHODS, COUNTER_METHODS, COUNTER_VALUES, SESSION_METHODS, SESSION_VALUES } from './legacy-methods.ts';
import { getRecordKeys } from './write-record.ts';

/** How a legacy object is built: values under legacy names are its own, all else is inherited. */
export interface Layout {
  readonly own: readonly (readonly [string, PropertyDescriptor])[];
  readonly prototype: object;
}

/** What a layout needs to know. */
export interface LayoutPlan {
  readonly owner: string;
  readonly parent: object;
  readonly isSession: boolean;
  readonly hasCounters: boolean;
  readonly migration: Migration;
  readonly getState: GetState;
}

/** Makes the members of a kind of legacy objects: the canonical ones, and all legacy names that the table has for them. */
export function createLayout(plan: LayoutPlan): Layout {
  const { isSession, hasCounters } = plan;
  const keys = getRecordKeys(isSession, hasCounters);
  const own = new Map<string, PropertyDescriptor>();
  const prototype = Object.create(plan.parent) as object;
  const place = (name: string, canonical: string, descriptor: PropertyDescriptor) => {
    const isOwn = FIELDS.has(canonical) && keys.includes(name);
    if (isOwn) own.set(name, { ...descriptor, enumerable: true, configurable: true });
    else Object.defineProperty(prototype, name, { ...descriptor, configurable: true });
  };
  for (const { canonical, describe } of listMembers(plan)) {
    place(canonical, canonical, describe());
    for (const legacy of LEGACY_NAMES.get(canonical) ?? []) {
      place(legacy, canonical, describe(plan.migration.track(`${plan.owner}.${legacy}`, canonical), legacy));
    }
  }
  return { own: [...own].sort(([left], [right]) => keys.indexOf(left) - keys.indexOf(right)), prototype };
}

/** A member, and how it is defined: under its canonical name, or under a legacy one whose uses are counted. */
interface Member {
  readonly canonical: string;
  readonly describe: (use?: LegacyUse, legacy?: string) => PropertyDescriptor;
}

function listMembers({ isSession, hasCounters, getState }: LayoutPlan): Member[] {
  const has = { common: true, session: isSession, counters: hasCounters };
  const fields = [...FIELDS.values()].filter(({ group }) => has[group]);
  return [
    ...fields.map((field): Member => {
      const read = createReader(field, getState);
      return { canonical: field.name, describe: (use, legacy) => describeField(field, read, getState, use, legacy) };
    }),
    ...Object.entries({ ...(isSession && SESSION_VALUES), ...(hasCounters && COUNTER_VALUES) }).map(
      ([canonical, deed]): Member => ({
        canonical,
        // get_inactivity_minutes(), which is a value now
        describe: (use, legacy) =>
          legacy?.startsWith('get_') === true
            ? describeMethod(deed, getState, use)
            : describeValue(deed, getState, use),
      }),
    ),
    ...Object.entries({
      ...COMMON_METHODS,
      ...(isSession && SESSION_METHODS),
      ...(hasCounters && COUNTER_METHODS),
    }).map(([canonical, deed]): Member => ({ canonical, describe: (use) => describeMethod(deed, getState, use) })),
  ];
}
