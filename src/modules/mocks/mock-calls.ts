import type { Node } from 'oxc-parser';
import { createFileCache } from '../file-cache.ts';
import { readModule } from '../read-module.ts';
import { findStaticName, findString, getChildren } from '../syntax-walk.ts';

/** A call that replaces a module in tests. */
export interface MockCall {
  readonly specifier: string;
  /** The call as far as its specifier: `jest.mock('x'`. */
  readonly text: string;
}

/** Finds the calls of a file that replace modules: `jest.mock`, `vi.mock`, `mock.module` and their kin. */
export const findMockCalls: (file: string) => readonly MockCall[] | undefined = createFileCache((file) => {
  const module = readModule(file);
  if (!module || !/mock/iu.test(module.text)) return [];
  const calls: MockCall[] = [];
  const rest: Node[] = [module.program];
  for (let node = rest.pop(); node; node = rest.pop()) {
    for (const child of getChildren(node)) rest.push(child);
    if (node.type !== 'CallExpression' || !isMock(node.callee)) continue;
    const [argument] = node.arguments;
    // vi.mock(import('x'))
    const specifier = findString(argument?.type === 'ImportExpression' ? argument.source : argument);
    if (specifier !== undefined) calls.push({ specifier, text: `${module.text.slice(node.start, argument?.end)})` });
  }
  return calls;
});

function isMock(callee: Node): boolean {
  const name = findStaticName(callee) ?? '';
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return false;
  const owner = callee.object.name;
  if (owner === 'mock') return name === 'module';
  return /^(?:jest|vi|vitest)$/u.test(owner) && /^(?:mock|doMock|setMock|unstable_mockModule)$/u.test(name);
}
