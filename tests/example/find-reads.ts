import ts from 'typescript';

/**
 * Finds, with the TypeScript API alone, where a program reads members by their legacy names on a type that calls itself the
 * metrics of a session, whichever module declares it. It shares nothing with the plugin, so that findings can be held against it.
 */
export function findReads(program: ts.Program, members: ReadonlySet<string>): readonly string[] {
  const checker = program.getTypeChecker();
  const reads: string[] = [];
  const visit = (node: ts.Node): void => {
    const receiver = ts.isPropertyAccessExpression(node)
      ? { key: node.name, of: node.expression }
      : ts.isBindingElement(node)
        ? { key: node.propertyName ?? node.name, of: node.parent }
        : undefined;
    if (receiver && members.has(receiver.key.getText()) && isMetrics(checker.getTypeAtLocation(receiver.of), checker)) {
      const file = node.getSourceFile();
      reads.push(`${file.fileName}:${file.getLineAndCharacterOfPosition(receiver.key.getStart()).line + 1}`);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) {
    if (!file.fileName.includes('/node_modules/')) {
      visit(file);
    }
  }
  return reads;
}

function isMetrics(type: ts.Type, checker: ts.TypeChecker): boolean {
  return checker.getNonNullableType(type).getSymbol()?.name.endsWith('SessionMetrics') === true;
}
