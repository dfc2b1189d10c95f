import { createFreshCache } from './fresh-cache.ts';
import { findLoadSyntax, type CodeSpot } from './load-syntax.ts';
import { findLoads, type Load } from './loads.ts';
import { getRealPath, isPackageFile } from './project-files.ts';
import { findStamp } from './file-cache.ts';

/** Something that loading a module does and that can be observed. */
export interface LoadEffect extends CodeSpot {
  /** Absolute posix path of the file that does it: the module itself or one that it loads. */
  readonly file: string;
}

/** One effect in the order in which a module's loading meets them. */
interface Step {
  readonly key: string;
  readonly effect: LoadEffect;
  readonly isCertain: boolean;
}

const mostFiles = 5000;

/**
 * Finds something that loading a project file does, at its own top level or in what it loads, and that would not happen
 * in the same order when only `alsoLoaded` were loaded. Packages are taken as free of effects.
 * A file that is gone does nothing; a file that can't be read could do anything.
 */
export function findLoadEffect(
  file: string,
  options: { readonly alsoLoaded?: string | undefined } = {},
): LoadEffect | undefined {
  if (findStamp(file) === undefined || isPackageFile(getRealPath(file))) return undefined;
  const steps = getSteps(getRealPath(file));
  const [first] = steps;
  if (!first) return undefined;
  const others = options.alsoLoaded === undefined ? [] : getCertainSteps(getRealPath(options.alsoLoaded));
  const lost = steps.find((step) => !others.some((other) => other.key === step.key));
  if (lost) return lost.effect;
  const moved = steps.find((step, index) => others[index]?.key !== step.key);
  return moved && { ...moved.effect, text: `${moved.effect.text} (in another order)` };
}

/** Gets the effects that loading a module is sure to have, up to the first of which that is unsure. */
function getCertainSteps(file: string): readonly Step[] {
  if (isPackageFile(file)) return [];
  const steps = getSteps(file);
  const end = steps.findIndex((step) => !step.isCertain);
  return end === -1 ? steps : steps.slice(0, end);
}

const getSteps: (file: string) => readonly Step[] = createFreshCache((file) => {
  const steps: Step[] = [];
  const seen = new Set<string>();
  addSteps({ file, isCertain: true, steps, seen });
  return steps;
}, 2000);

interface Visit {
  readonly file: string;
  readonly isCertain: boolean;
  readonly steps: Step[];
  readonly seen: Set<string>;
}

/** Adds the effects of a module after those of the modules it loads, each module at its first visit. */
function addSteps(visit: Visit): void {
  const { file, isCertain, steps, seen } = visit;
  if (seen.has(file)) return;
  seen.add(file);
  if (seen.size > mostFiles) {
    if (seen.size === mostFiles + 1) steps.push(getStep(file, 1, 'too many modules to look at', isCertain));
    return;
  }
  const syntax = findLoadSyntax(file);
  if (!syntax) {
    steps.push(getStep(file, 1, 'a file that cannot be parsed', isCertain));
    return;
  }
  for (const load of findLoads(file) ?? []) addLoad(load, visit);
  if (syntax.effect) steps.push(getStep(file, syntax.effect.line, syntax.effect.text, isCertain));
}

function addLoad(load: Load, { file, isCertain, steps, seen }: Visit): void {
  const isSure = isCertain && load.isCertain;
  switch (load.target) {
    case 'data':
      return;
    case 'code':
      addSteps({ file: load.file ?? file, isCertain: isSure, steps, seen });
      return;
    case 'package':
      if (!load.isBare) return;
      break;
    default:
  }
  const key = load.file ?? `${file}\0${load.specifier}`;
  if (seen.has(key)) return;
  seen.add(key);
  const text = load.target === 'nothing' ? `${load.specifier} cannot be found` : load.text;
  steps.push({ key, effect: { file, line: load.line, text }, isCertain: isSure });
}

function getStep(file: string, line: number, text: string, isCertain: boolean): Step {
  return { key: file, effect: { file, line, text }, isCertain };
}
