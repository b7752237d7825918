/** What a `load` asks for. A member that is only named in a text is the easiest to overlook. */
import ts from 'typescript';
import { constantOf, unwrap } from './apiSetGuards';
import { propertiesOf, textsOf, use, type Use } from './apiSetMembers';
import { isOfficeSymbol } from './apiSetTags';

/** `items/name,format/fill/color`, resolved along the types as Excel does along its objects. */
export function loadUses(call: ts.CallExpression, checker: ts.TypeChecker): readonly Use[] {
  const { expression: callee, arguments: args } = call;
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== 'load') return [];
  if (!isOfficeSymbol(checker.getSymbolAtLocation(callee.name))) return [];
  const [from, asked] = args.length > 1 ? [args[0]!, args[1]!] : [callee.expression, args[0]];
  const type = checker.getTypeAtLocation(from);
  return (asked ? pathsIn(asked, checker) : []).flatMap(({ text, sites }) =>
    text === undefined
      ? [problem(sites, 'load is given a text that cannot be followed to where it is written')]
      : text
          .split(',')
          .map((path) => path.trim())
          .filter(Boolean)
          .flatMap((path) => pathUses(type, path, sites, checker)),
  );
}

interface Path {
  readonly text: string | undefined;
  readonly sites: readonly ts.Node[];
}

function pathsIn(asked: ts.Expression, checker: ts.TypeChecker): readonly Path[] {
  const expression = unwrap(asked);
  const written = writtenText(expression, checker);
  if (written !== undefined) return [{ text: written, sites: [expression] }];
  if (ts.isArrayLiteralExpression(expression))
    return expression.elements.flatMap((each) =>
      pathsIn(ts.isSpreadElement(each) ? each.expression : each, checker),
    );
  if (ts.isConditionalExpression(expression))
    return [expression.whenTrue, expression.whenFalse].flatMap((each) => pathsIn(each, checker));
  if (ts.isObjectLiteralExpression(expression))
    // `select` and `expand` are paths; all else there is an option that is named like its member.
    return expression.properties.flatMap((each) =>
      ts.isPropertyAssignment(each) && /^(select|expand)$/.test(each.name.getText())
        ? pathsIn(each.initializer, checker)
        : [],
    );
  const constant = ts.isIdentifier(expression) ? constantOf(expression, checker) : undefined;
  if (constant)
    return pathsIn(constant, checker).map((path) => ({ ...path, sites: [expression, ...path.sites] }));
  const type = checker.getTypeAtLocation(expression);
  const texts = textsOf(type);
  if (texts.length > 0) return texts.map((text) => ({ text, sites: [expression] }));
  const isObject = type.flags & ts.TypeFlags.Object && !checker.isArrayLikeType(type);
  return isObject ? [] : [{ text: undefined, sites: [expression] }];
}

/** A text that is written out, if in several pieces. */
function writtenText(piece: ts.Expression, checker: ts.TypeChecker): string | undefined {
  const all = (...pieces: readonly (string | undefined)[]): string | undefined =>
    pieces.includes(undefined) ? undefined : pieces.join('');
  const textOf = (each: ts.Expression): string | undefined => writtenText(each, checker);
  if (ts.isStringLiteralLike(piece)) return piece.text;
  if (ts.isBinaryExpression(piece) && piece.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return all(textOf(piece.left), textOf(piece.right));
  if (ts.isTemplateExpression(piece)) {
    const spans = piece.templateSpans.flatMap((span) => [textOf(span.expression), span.literal.text]);
    return all(piece.head.text, ...spans);
  }
  const value = ts.isIdentifier(piece) ? constantOf(piece, checker) : undefined;
  return value && textOf(unwrap(value));
}

function pathUses(
  from: ts.Type,
  path: string,
  sites: readonly ts.Node[],
  checker: ts.TypeChecker,
): readonly Use[] {
  const uses: Use[] = [];
  let type = from;
  for (const name of path.split('/')) {
    // `$all` and its like are no members.
    if (name.startsWith('$')) break;
    let found = propertiesOf(type, name, checker);
    // A collection passes what it does not have itself to its items.
    const items = found.length === 0 ? propertiesOf(type, 'items', checker)[0] : undefined;
    if (items) found = propertiesOf(elementOf(items, sites[0]!, checker), name, checker);
    if (found.length === 0) return [problem(sites, `load('${path}') names no ${name}`)];
    uses.push(...use(found, sites, checker));
    type = elementOf(found[0]!, sites[0]!, checker);
  }
  return uses;
}

function elementOf(property: ts.Symbol, site: ts.Node, checker: ts.TypeChecker): ts.Type {
  const type = checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(property, site));
  return checker.isArrayLikeType(type)
    ? (checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? type)
    : type;
}

function problem(sites: readonly ts.Node[], text: string): Use {
  return { sites, needs: [], problem: text };
}
