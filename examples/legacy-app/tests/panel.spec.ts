import { expect, it } from 'vitest';
import { renderPanels } from '@/admin/render-panels';
import { RequestScopedSessionFactory } from '@/database';
import { noDatabase } from './no-database';

it('shows a panel for every open session', async () => {
  const factory = new RequestScopedSessionFactory(noDatabase);
  factory.start({ userId: 'u1', now: new Date('2026-01-05T08:00:00Z') });
  await expect(renderPanels(factory)).resolves.toContain('session_1: idle since 2026-01-05T08:00:00.000Z');
});

it('shows nothing when no session is open', async () => {
  await expect(renderPanels(new RequestScopedSessionFactory(noDatabase))).resolves.not.toContain('<p>');
});
