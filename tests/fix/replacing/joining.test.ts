import { beforeAll, describe, expect, it } from 'vitest';
import { joinReplacements } from '../../../src/fix/replacing/replace-declaration.ts';
import { makeProject, type TemporaryProject } from '../../temporary-project.ts';
import { files, names } from './project.ts';
import { replaceAll } from './replace.ts';

let project: TemporaryProject;
let clean = (): void => undefined;

beforeAll(() => {
  project = makeProject((remove) => {
    clean = remove;
  });
  project.write(files);
  return () => {
    clean();
  };
});

/** For each duplicate of a file, in order, the number of the fix that it has; undefined where it has none. */
function getFixes(code: string): (number | undefined)[] {
  const { plans, faults } = replaceAll({
    code,
    root: project.folder,
    file: 'src/app.ts',
    canonical: './src/canon.ts',
    names,
  });
  const fixes = joinReplacements(plans);
  const known = [...new Set(fixes.filter((fix) => fix !== undefined))];
  expect(faults).toEqual([]);
  return fixes.map((fix) => (fix ? known.indexOf(fix) : undefined));
}

describe('the fixes of a file', () => {
  it.each([
    // Each by itself.
    ['export class Metrics {}\nf();\nexport enum Level { A }\n', [0, 0]],
    ['class Metrics {}\nf();\nenum Level { A }\nexport {};\n', [0, 1]],
    // One import or one export holds both.
    ['class Metrics {}\nf(Metrics);\nenum Level { A }\nf(Level);\nexport {};\n', [0, 0]],
    // A use of the one goes with the other, at once or by way of what only that one uses.
    ['class Metrics {}\nf();\nclass Local { static a = Metrics; }\ng();\nexport {};\n', [0, 0]],
    ['const h = () => Metrics;\nf();\nclass Metrics {}\nf();\nclass Local { a = h; }\ng();\nexport {};\n', [0, 0]],
    ['f();\nclass Metrics {}\nf();\nclass Local { a = h; }\ng();\nconst h = () => Metrics;\nexport {};\n', [0, 0]],
    ['const h = () => Metrics;\nf(h);\nclass Metrics {}\nf();\nclass Local { a = h; }\ng();\nexport {};\n', [0, 1]],
    // What one of them alone needs is no part of the other.
    ['import { a } from "./other";\nf();\nclass Metrics { a = a; }\ng();\nenum Level { A }\nexport {};\n', [0, 1]],
    [
      'import { a, Foo } from "./other";\nf();\nclass Metrics { a = a; }\ng();\nclass Local { a = Foo; }\nexport {};\n',
      [0, 0],
    ],
    ['let n = 0;\nexport function track() { n += 1; }\nf();\nclass Metrics {}\n', [undefined, 0]],
    ['let n = 0;\nexport function track() { n += 1; new Metrics(); }\nf();\nclass Metrics {}\n', [undefined, 0]],
  ])('%j', (code, fixes) => {
    expect(getFixes(code)).toEqual(fixes);
  });
});

it('imports a declaration that leaves under two names by its own', () => {
  const { output, faults } = replaceAll({
    code: 'export type { Options as Shape };\nexport interface Options { a: 1 }\nexport let o: Options;\n',
    root: project.folder,
    file: 'src/app.ts',
    canonical: './src/canon.ts',
    names: { Options: 'Options', Shape: 'State' },
  });

  expect(faults).toEqual([]);
  expect(output).toBe(
    "import type { Options } from './canon.js';\n\nexport type { Options as Shape };\nexport type { Options };\nexport let o: Options;\n",
  );
});
