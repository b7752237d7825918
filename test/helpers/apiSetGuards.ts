/**
 * Where a node stands behind `isSetSupported`. What a host supports does not change while it runs, so a
 * condition holds for all that stands in its branch, closures that run later included.
 */
import ts from 'typescript';
import { isOffice, nameOf, type ApiSet } from './apiSetTags';

/** What the parameters of a helper stand for in one call of it. */
type Arguments = ReadonlyMap<ts.Symbol, ts.Expression>;
const NO_ARGUMENTS: Arguments = new Map();
/** Not `Office.isSetSupported`, which on the desktop says what is not so. */
const ASKED = 'Office.RequirementSetSupport.isSetSupported';
/** So that a helper which calls itself ends; no condition that a reader can follow goes as deep. */
const DEEPEST = 20;

/** Every set that is supported wherever control reaches `node`. */
export function guardsOf(node: ts.Node, checker: ts.TypeChecker): readonly ApiSet[] {
  const sets: ApiSet[] = [];
  for (let child = node; !ts.isSourceFile(child); child = child.parent) {
    const { parent } = child;
    if (ts.isIfStatement(parent)) {
      if (child === parent.thenStatement) sets.push(...impliedBy(parent.expression, true, checker));
      if (child === parent.elseStatement) sets.push(...impliedBy(parent.expression, false, checker));
    } else if (ts.isConditionalExpression(parent)) {
      if (child === parent.whenTrue) sets.push(...impliedBy(parent.condition, true, checker));
      if (child === parent.whenFalse) sets.push(...impliedBy(parent.condition, false, checker));
    } else if (ts.isBinaryExpression(parent) && child === parent.right) {
      const { kind } = parent.operatorToken;
      if (kind === ts.SyntaxKind.AmpersandAmpersandToken) sets.push(...impliedBy(parent.left, true, checker));
      if (kind === ts.SyntaxKind.BarBarToken) sets.push(...impliedBy(parent.left, false, checker));
    } else if ('statements' in parent && !ts.isFunctionDeclaration(child)) {
      // A function declaration is hoisted: it can be called before what stands above it.
      const before = (parent.statements as ts.NodeArray<ts.Node>).filter((each) => each.pos < child.pos);
      sets.push(...before.flatMap((statement) => impliedAfter(statement, checker)));
    }
  }
  return sets;
}

/** `if (!supports('1.17')) return;`: what is true behind a statement, because otherwise it left. */
function impliedAfter(statement: ts.Node, checker: ts.TypeChecker): readonly ApiSet[] {
  if (!ts.isIfStatement(statement)) return [];
  const { expression, thenStatement, elseStatement } = statement;
  return [
    ...(leaves(thenStatement) ? impliedBy(expression, false, checker) : []),
    ...(elseStatement && leaves(elseStatement) ? impliedBy(expression, true, checker) : []),
  ];
}

function leaves(statement: ts.Statement): boolean {
  if (ts.isBlock(statement)) return statement.statements.some(leaves);
  if (ts.isIfStatement(statement))
    return leaves(statement.thenStatement) && !!statement.elseStatement && leaves(statement.elseStatement);
  return (
    ts.isReturnStatement(statement) ||
    ts.isThrowStatement(statement) ||
    ts.isContinueStatement(statement) ||
    ts.isBreakStatement(statement)
  );
}

/** The sets that must be supported where `condition` came out as `outcome`. */
function impliedBy(
  condition: ts.Expression,
  outcome: boolean,
  checker: ts.TypeChecker,
  given: Arguments = NO_ARGUMENTS,
  depth = 0,
): readonly ApiSet[] {
  const follow = (next: ts.Expression, wanted = outcome, args = given): readonly ApiSet[] =>
    depth < DEEPEST ? impliedBy(next, wanted, checker, args, depth + 1) : [];
  const expression = unwrap(condition);
  if (ts.isPrefixUnaryExpression(expression) && expression.operator === ts.SyntaxKind.ExclamationToken)
    return follow(expression.operand, !outcome);
  if (ts.isBinaryExpression(expression)) {
    const { kind } = expression.operatorToken;
    // Both sides are known only of `a && b` that is true and of `a || b` that is false.
    const both = outcome ? ts.SyntaxKind.AmpersandAmpersandToken : ts.SyntaxKind.BarBarToken;
    return kind === both ? [...follow(expression.left), ...follow(expression.right)] : [];
  }
  if (ts.isIdentifier(expression)) {
    const value = constantOf(expression, checker);
    return value ? follow(value) : [];
  }
  if (!ts.isCallExpression(expression)) return [];
  const declaration = checker.getResolvedSignature(expression)?.declaration;
  if (!declaration || ts.isJSDocSignature(declaration)) return [];
  if (isOffice(declaration)) {
    if (nameOf(declaration) !== ASKED || !outcome) return [];
    const [name, version] = expression.arguments.map((each) => textOf(each, checker, given));
    if (name === undefined || (version === undefined && expression.arguments.length > 1)) return [];
    return [{ name, version: version ?? '1.1' }];
  }
  const returned = returnedBy(declaration);
  return returned ? follow(returned, outcome, argumentsOf(expression, declaration, checker, given)) : [];
}

/** The one expression that a function returns, where it does nothing else. A promise is always truthy. */
function returnedBy(declaration: ts.SignatureDeclaration): ts.Expression | undefined {
  if (!('body' in declaration) || !declaration.body) return undefined;
  if (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Async) return undefined;
  if ('asteriskToken' in declaration && declaration.asteriskToken) return undefined;
  const body = declaration.body as ts.ConciseBody;
  if (!ts.isBlock(body)) return body;
  const [first] = body.statements;
  return first && ts.isReturnStatement(first) ? first.expression : undefined;
}

function argumentsOf(
  call: ts.CallExpression,
  { parameters }: ts.SignatureDeclaration,
  checker: ts.TypeChecker,
  given: Arguments,
): Arguments {
  const args = new Map<ts.Symbol, ts.Expression>();
  parameters.forEach((parameter, index) => {
    const symbol = checker.getSymbolAtLocation(parameter.name);
    const passed = call.arguments[index] ?? parameter.initializer;
    if (symbol && passed) args.set(symbol, replaced(passed, checker, given));
  });
  return args;
}

/** An argument that is itself a parameter of the helper around it becomes what that stands for. */
function replaced(expression: ts.Expression, checker: ts.TypeChecker, given: Arguments): ts.Expression {
  const symbol = ts.isIdentifier(expression) ? checker.getSymbolAtLocation(expression) : undefined;
  return (symbol && given.get(symbol)) ?? expression;
}

function textOf(argument: ts.Expression, checker: ts.TypeChecker, given: Arguments): string | undefined {
  const type = checker.getTypeAtLocation(replaced(argument, checker, given));
  return type.isStringLiteral() || type.isNumberLiteral() ? String(type.value) : undefined;
}

/** Without what changes no value: brackets, assertions, `satisfies`. */
export function unwrap(expression: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(expression) ||
    ts.isAsExpression(expression) ||
    ts.isSatisfiesExpression(expression) ||
    ts.isNonNullExpression(expression)
    ? unwrap(expression.expression)
    : expression;
}

/** What a `const` was given; a `let` may have changed since. */
export function constantOf(identifier: ts.Identifier, checker: ts.TypeChecker): ts.Expression | undefined {
  let symbol = checker.getSymbolAtLocation(identifier);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  const declaration = symbol?.valueDeclaration;
  const isConstant =
    declaration &&
    ts.isVariableDeclaration(declaration) &&
    ts.isIdentifier(declaration.name) &&
    ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const;
  return isConstant ? declaration.initializer : undefined;
}
