import { expect, test } from 'vitest';
import * as paths from '../../src/modules/paths.ts';

test.each([
  ['/a/b.ts', '/a/b.ts'],
  ['/a/../b', '/b'],
  ['/a/./b', '/a/b'],
  ['/a//b', '/a/b'],
  ['/a/..', '/'],
  ['/a/.', '/a'],
  ['/a/.b/..c/d..', '/a/.b/..c/d..'],
  ['a/../b', 'b'],
  ['c:\\a\\..\\b', 'C:/b'],
  ['C:/a\\b', 'C:/a/b'],
  ['c:/a', 'C:/a'],
  ['c:a\\b', 'C:a\\b'],
  ['ac:\\b', 'ac:\\b'],
  ['/c:\\b', '/c:\\b'],
])('%s is written %s', (file, posix) => {
  expect(paths.toPosixPath(file)).toBe(posix);
});

test.each([
  ['/a', true, '/', 'a'],
  ['/a/b', true, '/a', 'b'],
  ['/', true, '/', ''],
  ['C:/a', true, 'C:', 'a'],
  ['c:/a', false, 'c:', 'a'],
  ['/x/C:/a', true, '/x/C:', 'a'],
  ['C:', false, '/', 'C:'],
  ['a', false, '/', 'a'],
  ['xC:/a', false, 'xC:', 'a'],
])('%s is absolute: %s, in the folder %s, named %s', (file, isAbsolute, folder, name) => {
  expect(paths.isAbsolutePath(file)).toBe(isAbsolute);
  expect(paths.getFolder(file)).toBe(folder);
  expect(paths.getLastSegment(file)).toBe(name);
});

test.each([
  ['/a/b.ts', '/a/b', '/a/b'],
  ['/a/b.d.ts', '/a/b', '/a/b'],
  ['/a/b.mjs', '/a/b', '/a/b'],
  ['/a/b.cts', '/a/b', '/a/b'],
  ['/a/b.tsx', '/a/b', '/a/b'],
  ['/a/b.ts.map', '/a/b.ts.map', '/a/b.ts.map'],
  ['/a/b.xts', '/a/b.xts', '/a/b.xts'],
  ['/a/bts', '/a/bts', '/a/bts'],
  ['/a/index.js', '/a/index', '/a'],
  ['/a/index/index.js', '/a/index/index', '/a'],
  ['/a/windex.js', '/a/windex', '/a/windex'],
  ['/a/', '/a', '/a'],
  ['/', '/', '/'],
  ['/index', '/index', ''],
])('%s without its extension is %s, the key of its module %s', (file, bare, key) => {
  expect(paths.dropCodeExtension(file)).toBe(bare);
  expect(paths.getModuleKey(file)).toBe(key);
});

test.each([
  ['/a/b/c', '/a', 'b/c'],
  ['/a/b', '/a/', 'b'],
  ['/a/b', '/', 'a/b'],
  ['/ab', '/a', undefined],
  ['/b/a/c', '/a', undefined],
])('%s from %s is %s', (file, folder, relative) => {
  expect(paths.findRelativePath(file, folder)).toBe(relative);
});

test.each([
  ['/a/node_modules/b/c.js', true],
  ['/a/my_node_modules/b.js', false],
  ['/a/node_modules', false],
  ['/a/b.js', false],
])('%s belongs to a package: %s', (file, is) => {
  expect(paths.isPackageFile(file)).toBe(is);
});
