import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Batch, FileVerdict } from './judge-batch.ts';
import type { Told } from './work.ts';

/** How a batch ended. */
export interface BatchEnd {
  /** The file at which the process hung or died; undefined when the batch came to its end. */
  readonly lostAt?: string;
  /** What stopped the batch itself. */
  readonly error?: string;
}

/** Judges batches in a process of its own, which is started anew when it hangs or dies. */
export interface Worker {
  judge(batch: Batch, onVerdict: (verdict: FileVerdict) => void): Promise<BatchEnd>;
  stop(): void;
}

/**
 * Makes a worker.
 *
 * @param patience milliseconds that a file may take, with parsing and all passes.
 */
export function makeWorker(patience: number): Worker {
  let child: ChildProcess | undefined;
  return {
    judge: (batch, onVerdict) =>
      new Promise((resolve) => {
        const own = (child ??= start());
        let file = '';
        let timer = setTimeout(giveUp, patience);
        function end(outcome: BatchEnd): void {
          clearTimeout(timer);
          own.removeAllListeners();
          resolve(outcome);
        }
        function giveUp(): void {
          own.kill('SIGKILL');
        }
        own.on('exit', () => {
          child = undefined;
          end({ lostAt: file });
        });
        own.on('message', (told: Told) => {
          clearTimeout(timer);
          timer = setTimeout(giveUp, patience);
          if (told.kind === 'start') file = told.file;
          else if (told.kind === 'verdict') onVerdict(told.verdict);
          else end(told.error === undefined ? {} : { error: told.error });
        });
        own.send(batch);
      }),
    stop: () => {
      child?.send('stop');
    },
  };
}

function start(): ChildProcess {
  return fork(fileURLToPath(new URL('work.ts', import.meta.url)), [], {
    execArgv: ['--import', 'jiti/register', '--max-old-space-size=6000'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}
