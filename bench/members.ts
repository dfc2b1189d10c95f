import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import ssot from '../index.ts';

/**
 * Measures what `ssot/no-legacy-member` costs in one run beside its peers: with types beside `@typescript-eslint/no-deprecated`,
 * without beside `no-restricted-properties`. The sources of this repository are linted, with the bundled concept's members; few
 * of them are read there, as in most files of most runs.
 */
const root = `${import.meta.dirname}/..`;
const members = { last_activity: 'lastActivityAt', mark_activity: 'markActivity' };
const settings = {
  ssot: {
    root,
    concepts: { SessionMetrics: { canonical: './src/metrics/index.ts', exports: ['BaseSessionMetrics'], members } },
  },
};
const most = 0.05;

const typed = await measure(
  { '@typescript-eslint/no-deprecated': 'error' },
  { projectService: true, tsconfigRootDir: root },
);
const untyped = await measure(
  { 'no-restricted-properties': ['error', ...Object.keys(members).map((property) => ({ property }))] },
  {},
);
const [share, ratio] = [typed.own / typed.peer, untyped.own / untyped.peer];

process.stdout.write(
  [
    `${String(typed.files)} files`,
    `with types: ${typed.own.toFixed(1)} ms, @typescript-eslint/no-deprecated ${typed.peer.toFixed(1)} ms: ${(share * 100).toFixed(2)} %`,
    `without: ${untyped.own.toFixed(1)} ms, no-restricted-properties ${untyped.peer.toFixed(1)} ms: ${ratio.toFixed(2)} times`,
    '',
  ].join('\n'),
);
process.exitCode = share <= most ? 0 : 1;

async function measure(
  peer: Readonly<Record<string, unknown>>,
  parserOptions: object,
): Promise<{ own: number; peer: number; files: number }> {
  const eslint = new ESLint({
    cwd: root,
    stats: true,
    overrideConfigFile: true,
    overrideConfig: {
      files: ['**/*.ts'],
      plugins: { ssot, '@typescript-eslint': tseslint.plugin },
      languageOptions: { parser: tseslint.parser, parserOptions },
      linterOptions: { reportUnusedDisableDirectives: 'off' },
      rules: { 'ssot/no-legacy-member': 'error', ...peer },
      settings,
    } as never,
  });
  const results = await eslint.lintFiles(['src/**/*.ts', 'tests/**/*.test.ts']);
  const sum = (rule: string): number =>
    results.reduce(
      (total, { stats }) =>
        total + (stats?.times.passes ?? []).reduce((time, pass) => time + (pass.rules?.[rule]?.total ?? 0), 0),
      0,
    );
  const [peerName = ''] = Object.keys(peer);
  return { own: sum('ssot/no-legacy-member'), peer: sum(peerName), files: results.length };
}
