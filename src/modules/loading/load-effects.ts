import { createFreshCache } from '../fresh-cache.ts';
import { findLoadSyntax, type CodeSpot } from './load-syntax.ts';
import { findLoads, type Load } from './loads.ts';
import { isPackageFile } from '../paths.ts';
import { getRealPath } from '../real-path.ts';
import { findStamp } from '../file-cache.ts';

/** Something that loading a module does and that can be observed. */
export interface LoadEffect extends CodeSpot {
  /** Absolute posix path of the file that does it: the module itself or one that it loads. */
  readonly file: string;
  /** True when the text is no code, but says why it can't be told what happens. */
  readonly isUnknown?: boolean;
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

const getSteps: (file: string) => readonly Step[] = createFreshCache((entry) => {
  const walk: Walk = { steps: [], seen: new Set(), frames: [] };
  enter(entry, true, walk);
  for (let frame = walk.frames.at(-1); frame; frame = walk.frames.at(-1)) {
    const load = frame.loads.next();
    if (load.done !== true) {
      addLoad(load.value, frame, walk);
    } else {
      walk.frames.pop();
      if (frame.effect) walk.steps.push(getStep(frame.file, frame.effect, frame.isCertain));
    }
  }
  return walk.steps;
}, 2000);

/** A module whose loads are being looked at; a stack of its own, for chains of modules can be longer than the engine's. */
interface Frame {
  readonly file: string;
  readonly isCertain: boolean;
  readonly effect: CodeSpot | undefined;
  readonly loads: Iterator<Load, unknown>;
}

interface Walk {
  readonly steps: Step[];
  readonly seen: Set<string>;
  readonly frames: Frame[];
}

/** Starts on a module at its first visit: its effect follows those of the modules it loads. */
function enter(file: string, isCertain: boolean, { steps, seen, frames }: Walk): void {
  if (seen.has(file) || seen.size > mostFiles) return;
  seen.add(file);
  const syntax = findLoadSyntax(file);
  if (seen.size > mostFiles) steps.push(getUnknown(file, 'it loads too many modules to look at', isCertain));
  else if (!syntax) steps.push(getUnknown(file, 'it cannot be parsed', isCertain));
  else frames.push({ file, isCertain, effect: syntax.effect, loads: (findLoads(file) ?? []).values() });
}

function addLoad(load: Load, { file, isCertain, effect }: Frame, walk: Walk): void {
  if (effect && load.kind === 'require' && load.line >= effect.line) {
    // What stands above a require() runs before what that loads.
    walk.steps.push({ ...getStep(file, effect, isCertain), key: `${file}\0above ${String(load.line)}` });
  }
  const isSure = isCertain && load.isCertain;
  if (load.target === 'code' && load.file !== undefined) {
    enter(load.file, isSure, walk);
    return;
  }
  const isFree = load.target === 'data' || (load.target === 'package' && !load.isBare);
  const key = load.file ?? `${file}\0${load.specifier}`;
  if (isFree || walk.seen.has(key)) return;
  walk.seen.add(key);
  const unknown = { text: `\`${load.specifier}\` cannot be found`, isUnknown: true };
  const what = load.target === 'nothing' ? unknown : { text: load.text };
  walk.steps.push({ key, effect: { file, line: load.line, ...what }, isCertain: isSure });
}

function getUnknown(file: string, text: string, isCertain: boolean): Step {
  return { key: file, effect: { file, line: 1, text, isUnknown: true }, isCertain };
}

function getStep(file: string, { line, text }: CodeSpot, isCertain: boolean): Step {
  return { key: file, effect: { file, line, text }, isCertain };
}
