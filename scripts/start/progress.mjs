import process from 'node:process';

/** A fault that its message explains: printed without a stack. */
export class StartError extends Error {}

/** What was not as it should be, in the order in which it was seen. */
export const failures = [];

/** Whether what is printed is read on a terminal that shows colours. */
export const isInColour = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;

const codes = { bold: 1, dim: 2, red: 31, green: 32 };

/** Paints text for a terminal; anywhere else the text stays plain. */
export function paint(style, text) {
  return isInColour ? `\u001B[${codes[style]}m${text}\u001B[0m` : text;
}

/** Says what is being done while it is done: a dot for every second, then how long it took. */
export async function showStep(title, work) {
  const started = performance.now();
  process.stdout.write(`${title} `);
  const timer = setInterval(() => process.stdout.write('.'), 1000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    process.stdout.write(` ${paint('dim', `${((performance.now() - started) / 1000).toFixed(1)} s`)}\n`);
  }
}

/** States what must hold; when it does not, shows what the tool said and remembers it for the exit code. */
export function check(statement, { ok, output = '' }) {
  console.log(ok ? paint('green', `  ✓ ${statement}`) : paint('red', `  ✗ Not so: ${statement}`));
  if (ok) return;
  failures.push(statement);
  if (output.trim() !== '') console.log(output.trimEnd().replaceAll(/^/gmu, '    '));
}
