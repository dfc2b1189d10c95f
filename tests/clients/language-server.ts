import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import { applyTextEdits, getEdits, type Action, type Diagnostic, type WorkspaceEdit } from './protocol.ts';

/** What the server says of itself. */
interface ServerTalk {
  /** Lines of its output channel. */
  readonly log: string[];
  /** What its item in the status bar stands at: 1 for ok, 2 for a warning, 3 for an error. */
  status: number | undefined;
}

/** A file as the editor holds it. */
interface OpenFile {
  readonly uri: string;
  version: number;
  text: string;
}

/** An editor without a screen: it talks to a language server as a real one does, and holds the texts of open files. */
export class Editor {
  readonly talk: ServerTalk = { log: [], status: undefined };
  readonly #connection: MessageConnection;
  readonly #close: () => Promise<void>;
  readonly #files = new Map<string, OpenFile>();
  readonly #folder: string;
  readonly #settings: object;
  #applied: WorkspaceEdit | undefined;
  #identifier: string | undefined;

  private constructor(folder: string, settings: object, server: readonly string[]) {
    this.#folder = folder;
    this.#settings = settings;
    const child = spawn(process.execPath, server, { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
    this.#connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.#answerServer();
    this.#connection.listen();
    this.#close = async () => {
      const exit = once(child, 'exit');
      await this.#connection.sendRequest('shutdown');
      await this.#connection.sendNotification('exit');
      this.#connection.dispose();
      await exit;
    };
  }

  /** Starts a server in a project's folder; the settings are what the user set for it. */
  static async start(folder: string, settings: object, server: readonly string[]): Promise<Editor> {
    const editor = new Editor(folder, settings, server);
    await editor.#initialize();
    return editor;
  }

  async close(): Promise<void> {
    await this.#close();
  }

  /** Opens a file of the project. */
  async open(file: string): Promise<void> {
    const uri = pathToFileURL(path.join(this.#folder, file)).href;
    const text = readFileSync(path.join(this.#folder, file), 'utf8');
    this.#files.set(file, { uri, version: 1, text });
    const languageId = { '.ts': 'typescript', '.vue': 'vue' }[path.extname(file)] ?? 'javascript';
    await this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Types: the file has this text from now on. */
  async type(file: string, text: string): Promise<void> {
    const open = this.#get(file);
    open.text = text;
    open.version += 1;
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: open.uri, version: open.version },
      contentChanges: [{ text }],
    });
  }

  /** Gets the text that the editor shows. */
  getText(file: string): string {
    return this.#get(file).text;
  }

  /** Gets what is wrong with a file's text as it stands in the editor. */
  async diagnose(file: string): Promise<readonly Diagnostic[]> {
    const { items } = await this.#connection.sendRequest<{ readonly items: readonly Diagnostic[] }>(
      'textDocument/diagnostic',
      { textDocument: { uri: this.#get(file).uri }, identifier: this.#identifier },
    );
    return items;
  }

  /** Gets what the light bulb offers for a diagnostic. */
  async getActions(file: string, diagnostic: Diagnostic): Promise<readonly Action[]> {
    return this.#askActions(file, { range: diagnostic.range, context: { diagnostics: [diagnostic], triggerKind: 1 } });
  }

  /** Takes an action: its edits go into the text. */
  async run(file: string, action: Action): Promise<void> {
    this.#applied = undefined;
    if (action.command) {
      const { command, arguments: args } = action.command;
      await this.#connection.sendRequest('workspace/executeCommand', { command, arguments: args });
    }
    const edits = getEdits(action.edit ?? this.#applied, this.#get(file).uri);
    await this.type(file, applyTextEdits(this.getText(file), edits));
  }

  /** Does what an editor does on save with `"editor.codeActionsOnSave": { [kind]: … }`. */
  async fixOnSave(file: string, kind: string): Promise<void> {
    const start = { line: 0, character: 0 };
    const range = { start, end: start };
    const actions = await this.#askActions(file, { range, context: { diagnostics: [], only: [kind], triggerKind: 2 } });
    for (const action of actions) await this.run(file, action);
    await this.#connection.sendNotification('textDocument/didSave', { textDocument: { uri: this.#get(file).uri } });
  }

  /** Says that a file has changed on the disk, as an editor does for those that its server asked to watch. */
  async reportChange(file: string): Promise<void> {
    const changes = [{ uri: pathToFileURL(path.join(this.#folder, file)).href, type: 2 }];
    await this.#connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  async #askActions(file: string, question: object): Promise<readonly Action[]> {
    const textDocument = { uri: this.#get(file).uri };
    return (
      (await this.#connection.sendRequest<readonly Action[] | null>('textDocument/codeAction', {
        textDocument,
        ...question,
      })) ?? []
    );
  }

  #get(file: string): OpenFile {
    const open = this.#files.get(file);
    if (!open) throw new Error(`${file} is not open`);
    return open;
  }

  #answerServer(): void {
    const connection = this.#connection;
    connection.onRequest('workspace/configuration', ({ items }: { readonly items: readonly object[] }) =>
      items.map(() => ({ ...this.#settings, workspaceFolder: this.#getWorkspaceFolder() })),
    );
    connection.onRequest('workspace/applyEdit', ({ edit }: { readonly edit: WorkspaceEdit }) => {
      this.#applied = edit;
      return { applied: true };
    });
    connection.onNotification('window/logMessage', ({ message }: { readonly message: string }) => {
      this.talk.log.push(message);
    });
    connection.onNotification('eslint/status', ({ state }: { readonly state: number }) => {
      this.talk.status = state;
    });
    for (const method of [
      'client/registerCapability',
      'eslint/noConfig',
      'eslint/noLibrary',
      'eslint/openDoc',
      'eslint/probeFailed',
      'window/showMessageRequest',
      'workspace/diagnostic/refresh',
    ]) {
      connection.onRequest(method, () => null);
    }
    connection.onNotification(() => undefined);
  }

  async #initialize(): Promise<void> {
    const folder = this.#getWorkspaceFolder();
    const answer = await this.#connection.sendRequest<{
      readonly capabilities: { readonly diagnosticProvider?: { readonly identifier?: string } };
    }>('initialize', {
      processId: process.pid,
      rootUri: folder.uri,
      workspaceFolders: [folder],
      capabilities: {
        workspace: {
          applyEdit: true,
          configuration: true,
          workspaceFolders: true,
          workspaceEdit: { documentChanges: true },
          diagnostics: { refreshSupport: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
        textDocument: {
          synchronization: { didSave: true },
          diagnostic: { dynamicRegistration: true },
          publishDiagnostics: { codeDescriptionSupport: true, dataSupport: true },
          codeAction: {
            isPreferredSupport: true,
            dataSupport: true,
            codeActionLiteralSupport: {
              codeActionKind: { valueSet: ['', 'quickfix', 'source', 'source.fixAll', 'source.fixAll.eslint'] },
            },
          },
        },
      },
    });
    this.#identifier = answer.capabilities.diagnosticProvider?.identifier;
    await this.#connection.sendNotification('initialized', {});
  }

  #getWorkspaceFolder(): { readonly uri: string; readonly name: string } {
    return { uri: pathToFileURL(this.#folder).href, name: path.basename(this.#folder) };
  }
}
