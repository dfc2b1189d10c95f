import type { ParserServicesWithTypeInformation } from '@typescript-eslint/utils';
import { getRealPath } from '../../modules/real-path.ts';
import { findModuleFile } from '../../modules/resolver.ts';
import type { Concept } from '../../registry/concept.ts';
import type { Receiver } from '../../registry/standing.ts';
import type { MemberUse } from '../../syntax/reading/member-use.ts';
import { listOvertakenFiles } from '../../types/list-overtaken-files.ts';
import type { MemberContext } from './find-receiver.ts';
import { judgeReceiverBySyntax } from './judge-receiver.ts';

/**
 * Tells whether a receiver that is unified by its type was legacy until this very run: types know at once what was fixed in
 * other files, and a read of a member that the unified type lacks would be left behind for good.
 */
export function isOvertaken(
  { standing, isMissing, concept }: Receiver,
  use: MemberUse,
  context: MemberContext,
  { program }: ParserServicesWithTypeInformation,
): boolean {
  const isUnified = standing === 'unified' || standing === 'compat';
  return (
    isUnified &&
    isMissing &&
    (judgeReceiverBySyntax(use, context)?.standing === 'legacy' ||
      listOvertakenFiles(program).some(
        ({ file, text, onDisk }) =>
          file !== context.file &&
          onDisk.trim() !== '' &&
          getSpecifiers(text).some((specifier) => !onDisk.includes(specifier) && isCanonical(specifier, file, concept)),
      ))
  );
}

function getSpecifiers(text: string): string[] {
  return [...text.matchAll(/(?:from|import|require)\s*\(?\s*["'](?<specifier>[^"'\n]+)["']/gu)].map(
    ({ groups }) => groups?.['specifier'] ?? '',
  );
}

function isCanonical(specifier: string, file: string, { canonical }: Concept): boolean {
  if (specifier === canonical.specifier || specifier === canonical.importAs) {
    return true;
  }
  const found = findModuleFile(specifier, file);
  return found !== undefined && canonical.file !== undefined && getRealPath(found) === getRealPath(canonical.file);
}
