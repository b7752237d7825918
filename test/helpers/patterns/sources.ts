/** Every regular expression that stands in the sources, as it is written there. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface WrittenPattern {
  /** Relative to the project, with slashes. */
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

export interface MadePattern {
  readonly file: string;
  /** The call that makes it. */
  readonly call: string;
}

export function patternsIn(folder: string): {
  readonly written: readonly WrittenPattern[];
  readonly made: readonly MadePattern[];
} {
  const written: WrittenPattern[] = [];
  const made: MadePattern[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:tsx?|m?js|mts)$/.test(entry.name) || entry.name.includes('.d.')) continue;
    const whole = path.join(entry.parentPath, entry.name);
    const file = path.relative(path.join(folder, '..'), whole).split(path.sep).join('/');
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        written.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
      } else if (
        (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
        node.expression.getText() === 'RegExp'
      ) {
        made.push({ file, call: node.getText().replace(/\s+/g, ' ') });
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(whole, readFileSync(whole, 'utf8'), ts.ScriptTarget.Latest, true));
  }
  return { written, made };
}
