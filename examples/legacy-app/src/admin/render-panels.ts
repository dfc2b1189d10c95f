import { createSSRApp, h } from 'vue';
import { renderToString } from 'vue/server-renderer';
import type { RequestScopedSessionFactory } from '@/database';
import SessionPanel from './SessionPanel.vue';

/** Renders a panel for every open session, for the page of the people who run the service. */
export async function renderPanels({ open }: RequestScopedSessionFactory): Promise<string> {
  const panels = [...open.values()].map(({ metrics }) => h(SessionPanel, { title: metrics.sessionId, metrics }));
  return renderToString(createSSRApp({ render: () => panels }));
}
