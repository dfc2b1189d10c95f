import type { TSESTree } from '@typescript-eslint/utils';
import { leadToSame, type Origin } from '../../modules/comparing/leads-to-export.ts';
import type { Facts } from './facts.ts';
import type { Writable } from './orders.ts';
import type { Order, Replacement } from './replacement.ts';

/**
 * Finds the replacements that would make two things of one declaration which leaves under several names: `exports.A = f` and
 * `exports.B = f` are the same function, what the canonical module calls `A` and `B` may be two with the same code.
 *
 * @returns why each of them must not be made.
 */
export function findTornApart(facts: readonly Facts[], file: string): Map<Replacement, string> {
  const groups = new Map<TSESTree.Node | undefined, Writable[]>();
  for (const each of facts.filter(isOfIdentity)) {
    const part = getPart(each.replacement);
    const group = groups.get(part) ?? [];
    group.push(each);
    groups.set(part, group);
  }
  return new Map(
    [...groups.values()].flatMap((group) => {
      const [first, ...others] = group.map((each) => getOrigin(each));
      return first && others.some((other) => !isSame(first, other, file))
        ? group.map(({ replacement }) => [replacement, describe(group)] as const)
        : [];
    }),
  );
}

/** Gets one order for each declaration, which has one name in the file however many it leaves under. */
export function getDistinct(orders: readonly Order[]): Order[] {
  const parts = new Set<TSESTree.Node | undefined>();
  // The import is written for what has the name of the declaration.
  const sorted = orders.toSorted((a, b) => Number(isNamesake(b)) - Number(isNamesake(a)));
  const chosen = new Set(sorted.filter((order) => parts.size < parts.add(getPart(order)).size));
  return orders.filter((order) => chosen.has(order));
}

function isNamesake({ declared }: Order): boolean {
  return declared.name === declared.localName;
}

function getPart({ declared }: Pick<Replacement, 'declared'>): TSESTree.Node | undefined {
  return declared.parts[0];
}

// Of a type there is nothing at run time that could be another.
function isOfIdentity(facts: Facts): facts is Writable {
  const { kind, parts } = facts.replacement.declared;
  return (
    facts.home !== undefined && parts.length > 0 && kind !== 'interface' && kind !== 'type' && kind !== 're-export'
  );
}

function getOrigin({ replacement, home }: Writable): Origin {
  return { specifier: home.specifier, importedName: replacement.exportName };
}

function isSame(one: Origin, other: Origin, file: string): boolean {
  return (one.specifier === other.specifier && one.importedName === other.importedName) || leadToSame(one, other, file);
}

function describe(group: readonly Writable[]): string {
  const [first, second] = group.map(({ replacement }) => `\`${replacement.declared.name}\``);
  return `${first ?? ''} and ${second ?? ''} are one here, and two in the canonical module`;
}
