/**
 * What Microsoft's types say about where a member exists: the `[Api set: ExcelApi 1.9]` of Excel's and the
 * `**Requirement set**: {@link … | SharedRuntime 1.1}` of Office's own. Only their comments say it, and
 * neither the compiler nor a run against one version of Excel would notice a member that others lack.
 */
import ts from 'typescript';

/** A set in a version. A preview has the version `BETA`: no version of Excel ever satisfies it. */
export interface ApiSet {
  readonly name: string;
  readonly version: string;
}

/** Sets of which any one is enough; none: there everywhere. */
export type Alternatives = readonly ApiSet[];

const PREVIEW = 'BETA';
/** After these words comes what holds in Outlook, of a member that is elsewhere, too. */
const ASIDE = /outlines support information for Outlook/;

/** `1.10` is newer than `1.9`. */
export function compareVersions(left: string, right: string): number {
  const numbers = (version: string): readonly number[] =>
    version === PREVIEW ? [Infinity, 0] : version.split('.').map(Number);
  const [a, b] = [numbers(left), numbers(right)];
  return a[0] === b[0] ? (a[1] ?? 0) - (b[1] ?? 0) : a[0]! - b[0]!;
}

/** Whether having `has` is enough for a member of `needs`: of another set it never is. */
export function satisfies(has: ApiSet, needs: ApiSet): boolean {
  return (
    has.name === needs.name && needs.version !== PREVIEW && compareVersions(has.version, needs.version) >= 0
  );
}

/**
 * The sets that a comment names, or undefined where it names none. Where it names several, with words
 * around them (`ExcelApi 1.1 for get, 1.8 for set`), all of them are alternatives, so that the lowest counts.
 */
export function setsIn(comment: string): Alternatives | undefined {
  const text = comment.replace(/^[ \t]*\*[ \t]?/gm, '');
  // What is said of one parameter is not said of the member.
  const own = text.replace(/@param[\s\S]*?(?=\n\s*@|$)/g, '');
  const tags = [...own.matchAll(/\[\s*Api set:\s*([^\]]*)\]/gi)].map(([, inside]) => inside!);
  const linked = /\*\*Requirement sets?\*\*:([\s\S]*?)(?=\n[ \t]*\n(?!\s*- )|\n\s*@|$)/i.exec(own)?.[1];
  const sets = [
    ...tags.flatMap((tag) => [...tag.matchAll(/\b([A-Z]\w*) (\d+\.\d+|BETA|PREVIEW)\b/gi)]),
    // Some of the old sets have no version.
    ...(linked ?? '').matchAll(/\|\s*([A-Z]\w*)(?: (\d+\.\d+))?\s*\}/g),
  ].map(([, name, version = '1.1']) => ({
    name: name!,
    version: /^\d/.test(version) ? version : PREVIEW,
  }));
  const ofExcel = ASIDE.test(own) ? sets.filter((set) => set.name !== 'Mailbox') : sets;
  return ofExcel.length > 0 || linked !== undefined ? ofExcel : undefined;
}

const OFFICE_TYPES = /[\\/]@types[\\/]office-js(-preview)?[\\/]/;

/** Declared by Microsoft, and not by us or by the language. */
export function isOffice(declaration: ts.Declaration): boolean {
  return OFFICE_TYPES.test(declaration.getSourceFile().fileName);
}

export function isOfficeSymbol(symbol: ts.Symbol | undefined): symbol is ts.Symbol {
  return symbol?.declarations?.some(isOffice) ?? false;
}

/** The documentation comment of a node, from the text: the compiler is told not to parse ten megabytes of them. */
function commentOf(node: ts.Node): string {
  const { text } = node.getSourceFile();
  const comments = ts.getLeadingCommentRanges(text, node.pos) ?? [];
  return (
    comments.map(({ pos, end }) => text.slice(pos, end)).findLast((each) => each.startsWith('/**')) ?? ''
  );
}

/** Its own sets, else those of the class, interface or enum around it; undefined where nobody names any. */
export function setsOf(declaration: ts.Node): Alternatives | undefined {
  for (let node = declaration; !ts.isSourceFile(node) && !ts.isModuleBlock(node); node = node.parent) {
    const sets = setsIn(commentOf(node));
    if (sets) return sets;
  }
  return undefined;
}

/** Some parameters are newer than their method, which only its comment says: `1.15 for adding \`alwaysInsert\``. */
export function setsOfArguments(signature: ts.SignatureDeclaration, count: number): Alternatives | undefined {
  for (const [, version, name] of commentOf(signature).matchAll(/(\d+\.\d+) for adding `(\w+)` parameter/g)) {
    const index = signature.parameters.findIndex((parameter) => parameter.name.getText() === name);
    if (index >= 0 && index < count) return [{ name: 'ExcelApi', version: version! }];
  }
  return undefined;
}

/** `Excel.Range.values`, as a reader would look it up. */
export function nameOf(declaration: ts.Declaration): string {
  const names: string[] = [];
  for (let node: ts.Node = declaration; !ts.isSourceFile(node); node = node.parent) {
    const name = ts.getNameOfDeclaration(node as ts.Declaration);
    if (name) names.unshift(name.getText());
  }
  return names.join('.');
}
