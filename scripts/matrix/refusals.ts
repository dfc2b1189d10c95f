import { rmSync } from 'node:fs';
import { installPackages } from './install.ts';
import { writeProject } from './project.ts';

/** A version with which the plugin can't work, and what npm says to whoever brings it along. */
interface Refusal {
  readonly title: string;
  readonly packages: readonly string[];
  readonly message: RegExp;
}

const refusals: readonly Refusal[] = [
  {
    title: 'ESLint 8 is refused when it is installed',
    packages: ['eslint@8.57.1', 'typescript@5.9.3'],
    message: /ERESOLVE[^]*peer[^]*eslint@"\^9\.15\.0 \|\| \^10\.0\.0"/u,
  },
  {
    title: 'TypeScript 7 is refused with typescript-eslint',
    packages: ['eslint@10', 'typescript@7.0.2', 'typescript-eslint@8'],
    message: /ERESOLVE[^]*typescript@">=4\.8\.4 <6\.1\.0"/u,
  },
];

/** Checks that what can't work is said to be so; gives for each its title and, if it is not, what was said instead. */
export async function checkRefusals(folder: string, tarball: string): Promise<readonly [string, string | undefined][]> {
  const checked: [string, string | undefined][] = [];
  for (const { title, packages, message } of refusals) {
    rmSync(folder, { recursive: true, force: true });
    writeProject(folder);
    const { ok, output } = await installPackages(folder, [...packages, tarball]);
    checked.push([title, !ok && message.test(output) ? undefined : output]);
  }
  return checked;
}
