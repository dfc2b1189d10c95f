import type { TSESLint } from '@typescript-eslint/utils';
import type { OptionValues } from './create-rule.ts';
import type { FixContext } from './fix/index.ts';
import { toPosixPath } from './modules/paths.ts';
import type { Registry } from './registry/concept.ts';
import { getSuppression } from './syntax/suppression.ts';

/**
 * Defines the options by which the users of a rule choose between fixes of imports.
 *
 * @param kind what the rule calls the modules that it moves imports away from.
 */
export function getFixOptions(kind: 'deprecated' | 'compat') {
  const module = kind === 'deprecated' ? './old' : './compat';
  return {
    rename: {
      choices: ['alias', 'references'],
      default: 'alias',
      description: 'Keep the local name by an alias, or rename its uses in the file where that is safe',
    },
    keepSideEffects: {
      type: 'boolean',
      default: false,
      description: `Keep \`import "${module}"\` where the ${kind} module does something when it is loaded, instead of refusing the fix`,
    },
  } as const;
}

const defaultOptions: OptionValues<ReturnType<typeof getFixOptions>> = { rename: 'alias', keepSideEffects: false };

/** The rules whose findings change together, by what they speak of: what silences one keeps the other from its fix. */
interface Partners {
  readonly imports: string;
  readonly members: string;
}

/** Gets what fixes of a file are planned with, from what a rule is given. */
export function getFixContext(
  {
    id,
    filename,
    sourceCode,
  }: Readonly<Pick<TSESLint.RuleContext<string, unknown[]>, 'id' | 'filename' | 'sourceCode'>>,
  registry: Registry,
  partners: Partners,
  options = defaultOptions,
): FixContext {
  // A config may know the plugin by any prefix.
  const prefix = id.slice(0, id.lastIndexOf('/') + 1);
  return {
    sourceCode,
    file: toPosixPath(filename),
    registry,
    options,
    isSuppressed: getSuppression(sourceCode, `${prefix}${partners.imports}`),
    isMemberSuppressed: getSuppression(sourceCode, `${prefix}${partners.members}`),
    newNames: new Set(),
  };
}
