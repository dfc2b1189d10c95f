import type { JSONSchema, TSESLint } from '@typescript-eslint/utils';

/** One option of a rule: its type, its default and its description, said once. */
export type Option = ChoiceOption<string> | FlagOption;

interface ChoiceOption<Choice extends string> {
  readonly choices: readonly Choice[];
  readonly default: NoInfer<Choice>;
  readonly description: string;
}

interface FlagOption {
  readonly type: 'boolean';
  readonly default: boolean;
  readonly description: string;
}

/** What `create` receives for a rule's options: each present, given or by default. */
export type OptionValues<Options extends Record<string, Option>> = {
  readonly [Name in keyof Options]: Options[Name] extends { readonly choices: readonly (infer Choice)[] }
    ? Choice
    : boolean;
};

/** What the documentation of every rule holds besides its URL. */
export interface RuleDocs {
  readonly description: string;
  readonly recommended?: boolean;
  readonly requiresTypeChecking?: boolean;
}

type RuleMeta<MessageIds extends string> = Omit<
  TSESLint.RuleMetaData<MessageIds, RuleDocs>,
  'schema' | 'defaultOptions' | 'docs'
> & { readonly docs: RuleDocs };

interface RuleDefinition<MessageIds extends string, Options extends Record<string, Option>> {
  readonly name: string;
  readonly meta: RuleMeta<MessageIds>;
  readonly options: Options;
  readonly create: (
    context: Readonly<TSESLint.RuleContext<MessageIds, [OptionValues<Options>]>>,
    getOptions: () => OptionValues<Options>,
  ) => TSESLint.RuleListener | undefined;
}

/** A rule as the plugin offers it; `options` keeps the definitions that schema, defaults and docs derive from. */
export type Rule = TSESLint.RuleModule<string, [Readonly<Record<string, unknown>>], RuleDocs> & {
  readonly options: Readonly<Record<string, Option>>;
};

const pages = 'https://github.com/eslint-plugin-ssot/eslint-plugin-ssot/blob/main/docs/rules';

/**
 * Turns a rule's definition into an ESLint rule: docs link, options schema and defaults are derived from it.
 *
 * @param definition name, ESLint's `meta` without schema, the options, and `create`.
 * @returns the rule, with its option definitions kept beside it.
 */
export function createRule<
  MessageIds extends string,
  const Choice extends string,
  const Options extends Record<string, FlagOption | ChoiceOption<Choice>>,
>(definition: RuleDefinition<MessageIds, Options>): Rule {
  const { name, meta, options } = definition;
  const defaults = Object.fromEntries(Object.entries(options).map(([key, option]) => [key, option.default]));
  const rule: Omit<TSESLint.RuleModule<MessageIds, [OptionValues<Options>], RuleDocs>, 'defaultOptions'> = {
    meta: {
      ...meta,
      docs: { ...meta.docs, url: `${pages}/${name}.md` },
      schema: [getSchema(options)],
      defaultOptions: [defaults as OptionValues<Options>],
    },
    // Other linters may not know `defaultOptions`.
    create: (context) =>
      definition.create(context, () => ({ ...(defaults as OptionValues<Options>), ...context.options[0] })) ?? {},
  };
  return { ...rule, options };
}

function getSchema(options: Readonly<Record<string, Option>>): JSONSchema.JSONSchema4 {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(options).map(([key, option]) => [
        key,
        'choices' in option
          ? { type: 'string', enum: [...option.choices], default: option.default, description: option.description }
          : { type: 'boolean', default: option.default, description: option.description },
      ]),
    ),
  };
}
