import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What of the built plugin the presets are made of. */
interface BuiltPlugin {
  readonly configs: Readonly<Record<string, { readonly rules?: Readonly<Record<string, unknown>> }>>;
}

/**
 * Writes each preset as a file that an `.oxlintrc.json` can extend: `dist/oxlint/base.json`.
 * It holds the rules alone: oxlint reads no settings of a file that is extended.
 */
export async function writeOxlintPresets(dist: string): Promise<void> {
  const { default: plugin } = (await import(pathToFileURL(path.join(dist, 'index.js')).href)) as {
    readonly default: BuiltPlugin;
  };
  const folder = path.join(dist, 'oxlint');
  mkdirSync(folder, { recursive: true });
  for (const [name, { rules }] of Object.entries(plugin.configs)) {
    const preset = { jsPlugins: ['../index.js'], rules };
    writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify(preset, undefined, 2)}\n`);
  }
}
