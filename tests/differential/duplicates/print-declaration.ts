import type { Sample } from './sample.ts';
import type { ConceptPlan, Copy, ModulePlan } from './duplicate-program.ts';

/** What one declaration adds to its module. */
export interface PrintedDeclaration {
  readonly lines: readonly string[];
  /** Local and public name of each thing to be exported in a list at the end. */
  readonly listed: readonly (readonly [local: string, exported: string])[];
  readonly typeNames: readonly string[];
}

/** What the printing of a declaration depends on besides itself. */
export interface Place {
  readonly module: ModulePlan;
  readonly language: 'js' | 'ts';
  /** How the module writes the helper. */
  readonly helper: string;
}

/** Prints a declaration of a concept's name, with what uses it there. */
export function printDeclaration({ name, sample }: ConceptPlan, copy: Copy, place: Place): PrintedDeclaration {
  const { form } = copy;
  const local = form === 'local' ? `Local${name}` : name;
  const isEs = place.module.kind === 'module';
  const isStatement = form === 'statement' && isEs;
  const prefix = isStatement ? 'export ' : form === 'default' && isEs ? 'export default ' : '';
  const text = getText(sample, copy, place)
    .replaceAll('EXPORT ', prefix)
    .replaceAll(/\bNAME\b/gu, local)
    .replaceAll(/\bUNIT\b/gu, `unit${name}`)
    .replaceAll(/\bCOUNT\b/gu, `count${name}`)
    .replaceAll(/\bCACHE\b/gu, `cache${name}`)
    .replaceAll(/\b(BEFORE|AFTER)\b/gu, `$1${name}`);
  const [before = '', main = ''] = text.split('@@');
  const comment = { none: ['', ''], before: [`/** What ${name} is for. */\n`, ''], behind: ['', ' // behind'] }[
    copy.comment
  ];
  const isOne = !(form === 'default' && isEs);
  const own = [...(before ? [before] : []), `${comment[0]}${prefix}${main}${comment[1]}`];
  const [early, late] = printUses(local, name, sample, copy, isEs);
  return {
    lines: [...early, ...own, ...late],
    listed: getListed(form, local, name).filter(() => isOne && !isStatement),
    typeNames: sample.isType ? [local] : [],
  };
}

function getListed(form: Copy['form'], local: string, name: string): readonly (readonly [string, string])[] {
  if (form === 'none') return [];
  return [[local, form === 'renamed' ? `${name}Renamed` : name]];
}

function getText(sample: Sample, { mutation, blank, quote }: Copy, { helper, language }: Place): string {
  const [from, to] = (mutation === undefined ? undefined : sample.mutations[mutation]) ?? ['', ''];
  const changed = from === '' ? sample.text : sample.text.replace(from, to);
  const text = sample.before === undefined ? `@@${changed}` : `${sample.before}@@${changed}`;
  return text
    .replaceAll(/«([^»]*)»/gu, language === 'ts' ? '$1' : '')
    .replaceAll('~', blank)
    .replaceAll("'", quote)
    .replaceAll(/\bHELP\b/gu, helper);
}

/** What stands before the declaration and behind it. */
function printUses(
  local: string,
  name: string,
  { isType, use, text, before }: Sample,
  copy: Copy,
  isEs: boolean,
): readonly [readonly string[], readonly string[]] {
  const declare = (text: string): string =>
    isEs ? `export const ${text}` : text.replace(/^(\w+) = /u, (_all, made: string) => `exports.${made} = `);
  if (isType) {
    const used = use?.replaceAll('NAME', local).replaceAll('USED', `used${name}`).replaceAll('USE', `use${name}`);
    return [[], copy.uses.includes('type') && used !== undefined ? [used] : []];
  }
  const early: string[] = [];
  const late: string[] = [];
  for (const kind of copy.uses) {
    if (kind === 'early' && before === undefined && isHoisted(text))
      early.push(declare(`early${name} = exercise(() => ${local});`));
    if (kind === 'made') late.push(declare(`made${name} = exercise(() => ${local});`));
    if (kind === 'later') late.push(declare(`later${name} = () => exercise(() => ${local});`));
    if (kind === 'shadow') late.push(declare(`shadow${name} = (${local} = 1) => exercise(() => [${local}]);`));
    if (kind === 'write') late.push(`Object.assign(${local}, { written: 1 });`);
    if (kind === 'member') late.push(declare(`member${name} = { ${local} };`));
    if (kind === 'alias') late.push(declare(`alias${name} = ${local};`));
    if (kind === 'type') late.push(declare(`kind${name} = typeof ${local};`));
  }
  return [early, late];
}

/** What can't be read before its declaration makes a program that fails: there is nothing to keep of that. */
function isHoisted(text: string): boolean {
  return /^(?:var|(?:async )?function)\b/u.test(text);
}
