import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { WebSocket } from 'ws';
import { makeProject, type TemporaryProject } from '../temporary-project.ts';

/** The guide's server as a process of its own, with the packed plugin: what a reader has who copies the files. */
const repository = path.join(import.meta.dirname, '..', '..');
const guide = readFileSync(path.join(repository, 'docs', 'metrics-http.md'), 'utf8');
const packages = ['express', 'cors', 'ws', '@electric-sql/pglite', '@opentelemetry/api'];

describe("the guide's server", () => {
  let project: TemporaryProject;
  let clean = () => undefined as unknown;
  let child: ChildProcess;
  let url = '';
  let output = '';

  beforeAll(async () => {
    project = makeProject((remove) => {
      clean = remove;
    });
    install(project);
    child = spawn(process.execPath, ['server.js'], { cwd: project.folder, env: { ...process.env, PORT: '0' } });
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    url = `http://127.0.0.1:${await findPort()}`;
  });
  afterAll(() => {
    child.kill('SIGKILL');
    clean();
  });

  const send = async (user: string, thread: string, text: unknown) => {
    const response = await fetch(`${url}/threads/${encodeURIComponent(thread)}/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-user': user, origin: 'http://localhost:5173' },
      body: JSON.stringify({ text }),
    });
    const body = (await response.json()) as Readonly<Record<string, unknown>>;
    return {
      status: response.status,
      active: response.headers.get('x-session-active'),
      headers: response.headers,
      body,
    };
  };
  const get = async (route: string) => {
    const response = await fetch(url + route);
    return { status: response.status, body: (await response.json()) as Readonly<Record<string, unknown>> };
  };

  it('keeps a session over messages, tells a browser so, and keeps users apart', async () => {
    const first = await send('anna', 'b:c', 'one');
    const second = await send('anna', 'b:c', 'two');
    const other = await send('anna:b', 'c', 'three');

    expect([first.status, first.active, second.active, other.active]).toEqual([200, 'false', 'true', 'false']);
    expect(second.headers.get('access-control-expose-headers')).toBe('X-Session-Active, X-Session-Last-Activity');
    expect(second.body).toEqual({
      run: first.body['run'],
      messages: [
        { author: 'anna', text: 'one' },
        { author: 'anna', text: 'two' },
      ],
    });
    expect(other.body['run']).not.toBe(first.body['run']);
    expect(other.body['messages']).toEqual([{ author: 'anna:b', text: 'three' }]);
  });

  it('rolls back what fails, says what failed first, and goes on', async () => {
    const failed = await send('bert', 'thread', null);

    expect(failed.status).toBe(500);
    expect(failed.body['error']).toMatch(/null value in column "text"/u);
    expect(output).toMatch(/A request failed\..*state: 'rolled_back'.*queryCount: 1/su);
    expect((await send('bert', 'thread', 'hello')).body['messages']).toEqual([{ author: 'bert', text: 'hello' }]);
    expect((await send('default', 'thread', 'hello')).status).toBe(400);
  });

  it('shows operators both sides', async () => {
    expect(await get('/health')).toEqual({ status: 200, body: { status: 'healthy', warnings: [] } });
    expect((await get('/metrics')).body).toMatchObject({ leakedSessions: 0, totalMessagesSent: 4 });
  });

  it('forgets a user who leaves', async () => {
    const before = await send('carl', 'thread', 'hello');
    const left = await fetch(`${url}/session`, { method: 'DELETE', headers: { 'x-user': 'carl' } });

    expect(await left.json()).toEqual({ ended: 1 });
    expect((await send('carl', 'thread', 'again')).body['run']).not.toBe(before.body['run']);
  });

  it('ends by itself when it is told to, though timers and connections are open', async () => {
    const socket = new WebSocket(url.replace('http', 'ws'));
    await once(socket, 'open');
    const closed = once(child, 'close');
    child.kill('SIGTERM');

    expect(await closed).toEqual([0, null]);
    expect(output).toMatch(/Closed\.\n$/u);
  });

  it('is exported by the file for operators', async () => {
    const run = await project.run(process.execPath, '--input-type=module', '-e', "import './telemetry.js'");

    expect(run).toEqual({ code: 0, output: '' });
  });

  async function findPort(): Promise<string> {
    for (;;) {
      const port = /Listening on (?<port>\d+)/u.exec(output)?.groups?.['port'];
      if (port !== undefined) return port;
      if (child.exitCode !== null) throw new Error(output);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
});

/** Writes the files that the guide shows, and a `node_modules` with what it tells to install. */
function install(project: TemporaryProject): void {
  const files = [...guide.matchAll(/^```js (?<name>\S+)\n(?<text>.*?)^```$/gmsu)];
  project.write({
    'package.json': '{ "type": "module" }\n',
    ...Object.fromEntries(files.map(({ groups }) => [groups?.['name'] ?? '', groups?.['text'] ?? ''])),
  });
  const folder = path.join(project.folder, 'node_modules');
  const plugin = path.join(folder, 'eslint-plugin-ssot');
  mkdirSync(plugin, { recursive: true });
  execFileSync('tar', ['-xzf', inject('tarball'), '-C', plugin, '--strip-components=1']);
  for (const name of packages) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    symlinkSync(path.join(repository, 'node_modules', name), path.join(folder, name), 'junction');
  }
}
