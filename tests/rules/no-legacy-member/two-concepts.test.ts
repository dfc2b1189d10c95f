import { expect, it } from 'vitest';
import { both, lint, settings, writeInProject } from './members-project.ts';

it.each(['typed', 'untyped'] as const)('%s: moves neither part of a value that two concepts make', (mode) => {
  writeInProject('src/orders.ts', 'export class Order { updatedAt: Date = new Date(0); }\n');
  writeInProject('src/old-orders.ts', 'export class OldOrder { last_activity: Date = new Date(0); }\n');
  const code = `import { OldOrder } from './old-orders';
import { Metrics } from './legacy';
export const read = (x: OldOrder | Metrics) => x.last_activity;
`;
  const Order = {
    canonical: './src/orders.ts',
    deprecated: { './src/old-orders.ts': { OldOrder: 'Order' } },
    members: { last_activity: 'updatedAt' },
  };
  const withOrders = { ssot: { ...settings.ssot, concepts: { ...settings.ssot.concepts, Order } } };

  expect(lint(code, { mode, rules: both, settings: withOrders }).output).toBe(code);
});
