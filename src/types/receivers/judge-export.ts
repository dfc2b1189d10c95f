import type { ParserServicesWithTypeInformation } from '@typescript-eslint/utils';
import type ts from 'typescript';
import type { Concept } from '../../registry/concept.ts';
import type { MemberUse } from '../../syntax/reading/member-use.ts';
import { findModuleExport } from '../find-export.ts';
import { findSourceFile } from '../find-source-file.ts';
import { symbolFlags } from '../flags.ts';
import { canStandFor } from './can-stand-for.ts';
import { findModule } from './exported-types.ts';
import { findMember, listParts } from './receiver-parts.ts';
import { findReceiverType } from './receiver-type.ts';

/** Which canonical export is asked about, and by which use of a legacy member. */
export interface ExportQuestion {
  readonly concept: Concept;
  readonly exportName: string;
  /** The legacy member. */
  readonly member: string;
  readonly canonicalMember: string;
  readonly use: MemberUse;
  readonly services: ParserServicesWithTypeInformation;
}

/** What is known of a canonical export. */
export interface Answer {
  readonly hasCanonicalMember: boolean;
}

/**
 * Tells whether a canonical export has the canonical member, so that it holds what the legacy one of a receiver does: what
 * will be true of the receiver once its type is replaced by that export.
 *
 * @returns undefined when TypeScript does not know the export or the receiver.
 */
export function judgeExportByType(question: ExportQuestion): Answer | undefined {
  try {
    return judgeExport(question);
  } catch {
    // A program that is being edited can make TypeScript itself fail.
    return undefined;
  }
}

/** By the type of a receiver and the names: a union of thousands may be read as often. */
const answers = new WeakMap<Concept, WeakMap<ts.Type, Map<string, Answer>>>();

function judgeExport(question: ExportQuestion): Answer | undefined {
  const { concept, exportName, member, canonicalMember, use, services } = question;
  const checker = services.program.getTypeChecker();
  const { file } = concept.canonical;
  const source = file === undefined ? undefined : findSourceFile(services.program, file);
  const module = source && findModule(checker, source);
  const exported = module && findModuleExport(checker, module, exportName)?.symbol;
  const receiver = findReceiverType(use.receiver, services);
  if (exported === undefined || receiver === undefined) {
    return undefined;
  }
  const ofConcept = answers.get(concept) ?? new WeakMap<ts.Type, Map<string, Answer>>();
  answers.set(concept, ofConcept);
  const known = ofConcept.get(receiver) ?? new Map<string, Answer>();
  ofConcept.set(receiver, known);
  const key = [exportName, member, canonicalMember].join(' ');
  const answer = known.get(key) ?? compareMembers(checker, exported, receiver, question);
  known.set(key, answer);
  return answer;
}

function compareMembers(
  checker: ts.TypeChecker,
  exported: ts.Symbol,
  receiver: ts.Type,
  { member, canonicalMember }: ExportQuestion,
): Answer {
  const type = getExportedType(checker, exported, isClassItself(receiver));
  const canonical = listParts(checker, type).map((part) => findMember(checker, part, canonicalMember));
  const legacy = listParts(checker, receiver).map((part) => findMember(checker, part, member));
  const hasCanonicalMember =
    canonical.length > 0 &&
    canonical.every((it) => it !== undefined && legacy.every((other) => canStandFor(checker, it, other)));
  return { hasCanonicalMember };
}

/** Tells whether a value is a class, whose members are the static ones, and no instance of it. */
function isClassItself(receiver: ts.Type): boolean {
  return receiver.getConstructSignatures().length > 0;
}

/** Gets the type that the receiver will have: an instance, unless the receiver is the class itself. */
function getExportedType(checker: ts.TypeChecker, exported: ts.Symbol, isStatic: boolean): ts.Type {
  if ((exported.flags & symbolFlags.type) !== 0 && !isStatic) {
    return checker.getDeclaredTypeOfSymbol(exported);
  }
  const value = checker.getTypeOfSymbol(exported);
  // export const A = class { … }
  return isStatic ? value : (value.getConstructSignatures()[0]?.getReturnType() ?? value);
}
