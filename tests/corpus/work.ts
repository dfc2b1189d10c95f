import { closeWorkspace, judgeBatch, type Batch, type FileVerdict } from './judge-batch.ts';

/** What the process that judges tells the one that started it. */
export type Told =
  | { readonly kind: 'start'; readonly file: string }
  | { readonly kind: 'verdict'; readonly verdict: FileVerdict }
  | { readonly kind: 'done'; readonly error?: string };

function tell(told: Told): void {
  process.send?.(told);
}

// A process of its own, so that a file that never ends can be ended.
process.on('message', (batch: Batch | 'stop') => {
  if (batch === 'stop') {
    closeWorkspace();
    process.disconnect();
    return;
  }
  try {
    judgeBatch(batch, {
      onStart: (file) => {
        tell({ kind: 'start', file });
      },
      onVerdict: (verdict) => {
        tell({ kind: 'verdict', verdict });
      },
    });
    tell({ kind: 'done' });
  } catch (error) {
    tell({ kind: 'done', error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
