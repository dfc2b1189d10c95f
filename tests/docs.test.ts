import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { rules } from '../src/rules/index.ts';
import { demoRoot, demoSettings } from './demo-registry.ts';
import { lintInDemo, typeCheckInDemo } from './demo-project.ts';
import { makeProject } from './temporary-project.ts';

const root = path.join(import.meta.dirname, '..');
const guides = [
  'README.md',
  ...readdirSync(path.join(root, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];
const pages = readdirSync(path.join(root, 'docs', 'rules')).map((file) => `docs/rules/${file}`);

/** A fenced code block, with the last block of keys for the demo's concept that stands before it in its section. */
interface Block {
  readonly line: number;
  readonly info: string;
  readonly code: string;
  readonly concept: string;
  readonly next: { readonly info: string; readonly code: string } | undefined;
}

describe.each(guides)('%s', (guide) => {
  const blocks = findBlocks(read(guide));
  const commands = blocks.filter(({ info }) => info === 'sh').flatMap(({ code }) => code.trim().split('\n'));

  it('has only blocks that a test runs', () => {
    // A block with the name of a file is one of a project in which tests/clients start the real program.
    const known =
      /^(?:sh|js config|js concept|text fault|(?:js|ts) (?:incorrect|correct|fixed)|(?:js|ts|json|yaml) \S*\.\S+)$/u;

    expect(blocks.filter(({ info }) => !known.test(info))).toEqual([]);
  });

  it.each(blocks.filter(({ info }) => /correct|fixed/u.test(info)))(
    'line $line: $info',
    ({ info, code, concept, next }) => {
      const { file, messages, output } = lint(code, concept);

      if (info.endsWith(' incorrect')) {
        expect(messages).not.toEqual([]);
        expect(output).toBe(next?.info.endsWith(' fixed') === true ? next.code : code);
      } else {
        expect(messages).toEqual([]);
        expect(typeCheckInDemo(file, code)).toEqual([]);
      }
    },
  );

  it.each(blocks.filter(({ info }) => info === 'js concept'))('line $line: $info', ({ code, next }) => {
    const run = () => lint('export {};\n', code);

    if (next?.info === 'text fault') {
      expect(run).toThrow(next.code.trim());
    } else {
      expect(run).not.toThrow();
    }
  });

  it.each(blocks.filter(({ info }) => info === 'js config'))('line $line: $info', async ({ code }) => {
    const project = makeProject();
    cpSync(demoRoot, project.folder, { recursive: true });
    for (const name of ['eslint', 'typescript-eslint']) {
      symlinkSync(path.join(root, 'node_modules', name), path.join(project.folder, 'node_modules', name), 'junction');
    }
    symlinkSync(root, path.join(project.folder, 'node_modules/eslint-plugin-ssot'), 'junction');
    project.write({ 'eslint.config.js': code, 'src/empty.js': 'export {};\n' });
    const run = await project.run(
      process.execPath,
      path.join(root, 'node_modules/eslint/bin/eslint.js'),
      'src/empty.js',
    );

    expect(run).toEqual({ code: 0, output: '' });
  });

  it.each(commands.filter((command) => command.startsWith('npm ') && !command.startsWith('npm install ')))(
    '%s',
    (command) => {
      const [, name = '', script = ''] = command.split(' ');
      const scripts: Readonly<Record<string, string>> = manifest.scripts;

      expect(scripts[name === 'run' ? script : name === 'cit' ? 'test' : name], command).toBeDefined();
      for (const check of command.split(' -- ')[1]?.split(' ') ?? []) {
        expect(read('scripts/test.ts'), check).toMatch(new RegExp(`^  ${check}: |'${check}'`, 'mu'));
      }
    },
  );

  it.each(commands.filter((command) => command.startsWith('npx vitest ')))('%s', (command) => {
    expect(existsSync(path.join(root, command.split(' ').at(-1) ?? ''))).toBe(true);
  });
});

describe('the README', () => {
  const blocks = findBlocks(read('README.md'));
  const getBlock = (info: string) => blocks.find((block) => block.info === info)?.code ?? '';
  const install = /^npm install .*$/mu.exec(read('README.md'))?.[0].split(' ').slice(2) ?? [];

  it('fits on a few screens', () => {
    expect(read('README.md').split('\n').length).toBeLessThanOrEqual(200);
  });

  it('takes a newcomer from nothing to a fixed file, command by command', async () => {
    const project = makeProject();
    cpSync(demoRoot, project.folder, { recursive: true, filter: (file) => !file.includes('node_modules') });
    project.write({ 'eslint.config.js': getBlock('js config'), 'src/app.ts': getBlock('ts incorrect') });

    expect(install).toContain('eslint-plugin-ssot');
    await expect(
      project.run('npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', ...install.map(pin)),
    ).resolves.toMatchObject({ code: 0 });
    const before = await project.run('npx', 'eslint', '.');
    const after = await project.run('npx', 'eslint', '.', '--fix');

    expect(before.output).toContain('ssot/no-deprecated-import');
    expect(after, after.output).toMatchObject({ code: 0 });
    expect(readFileSync(path.join(project.folder, 'src/app.ts'), 'utf8')).toBe(getBlock('ts fixed'));
  });
});

it('docs/troubleshooting.md names reasons that fixes are refused for', () => {
  const sources = readdirSync(path.join(root, 'src/fix'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(path.posix.join('src/fix', file.replaceAll('\\', '/'))).replaceAll('\\`', '`'))
    .join('\n');
  const rows = [...read('docs/troubleshooting.md').matchAll(/^\| (?<reason>[^|]*[^| -])\s*\|/gmu)].slice(1);
  const reasons = rows.map(({ groups }) => groups?.['reason'] ?? '');

  expect(reasons.length).toBeGreaterThan(10);
  for (const part of reasons.flatMap((reason) => reason.split(/`?…`?/u)).map((part) => part.trim())) {
    expect(sources).toContain(part);
  }
});

describe.each([...guides, ...pages, 'CHANGELOG.md'])('links of %s', (guide) => {
  const text = read(guide).replaceAll(/^```.*?^```$/gmsu, '');
  const links = [...text.matchAll(/\]\((?<target>[^)\s]+)\)/gu)].map(({ groups }) => groups?.['target'] ?? '');

  it('lead somewhere', () => {
    for (const link of links.filter((target) => !target.startsWith('https://'))) {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? guide : path.posix.join(path.posix.dirname(guide), file);

      expect(existsSync(path.join(root, target)), link).toBe(true);
      expect(anchor === undefined || getAnchors(read(target)).includes(anchor), link).toBe(true);
    }
  });
});

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** Runs all rules on a file of the demo project; with keys of its concept, the registry has these and what they need. */
function lint(code: string, concept: string): ReturnType<typeof lintInDemo> & { readonly file: string } {
  const file = /^\/\/ (?<file>\S+\.\w+)\n/u.exec(code)?.groups?.['file'] ?? 'src/example.ts';
  const settings =
    concept === '' ? demoSettings : { ssot: { root: demoRoot, concepts: { SessionMetrics: readConcept(concept) } } };
  return { file, ...lintInDemo(rules, file, code, {}, settings) };
}

function readConcept(text: string): object {
  const { canonical, exports } = demoSettings.ssot.concepts.SessionMetrics;
  const factory = './src/database/request-scoped-session-factory.ts';
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the guides' own text
  const keys = new Function(`return {${text}};`) as () => object;
  return { canonical, exports, deprecated: { [factory]: { SessionMetrics: 'DatabaseSessionMetrics' } }, ...keys() };
}

function findBlocks(markdown: string): Block[] {
  const found: Omit<Block, 'next'>[] = [];
  let concept = '';
  for (const { 0: text, index, groups } of markdown.matchAll(
    /^## [^\n]*$|^```(?<info>[^\n]+)\n(?<code>.*?)^```$/gmsu,
  )) {
    const { info, code = '' } = groups ?? {};
    concept = text.startsWith('## ') ? '' : info === 'js concept' ? code : concept;
    if (info !== undefined) {
      found.push({ line: markdown.slice(0, index).split('\n').length, info, code, concept });
    }
  }
  return found.map((block, position) => ({ ...block, next: found[position + 1] }));
}

/** The tarball for the plugin, and for other packages the version that this repository is tested with. */
function pin(name: string): string {
  const version = (manifest.devDependencies as Readonly<Record<string, string>>)[name];
  return name === manifest.name ? inject('tarball') : version === undefined ? name : `${name}@${version}`;
}

function getAnchors(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (?<heading>.+)$/gmu)].map(({ groups }) =>
    (groups?.['heading'] ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
