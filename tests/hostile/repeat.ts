/** Writes a text again and again. */
export function repeat(count: number, write: (index: number) => string, separator = ''): string {
  return Array.from({ length: count }, (_, index) => write(index)).join(separator);
}
