/**
 * Every use of a member of Office in a source file: read, written, called, destructured, given as an option,
 * named as an enum's member or by its text, or asked for in the text of a `load`.
 *
 * What goes through `any` is not seen (lint forbids it), nor is a type, which does nothing at run time.
 */
import ts from 'typescript';
import { loadUses } from './apiSetLoads';
import {
  isEnumMember,
  needOf,
  partsOf,
  propertiesOf,
  textsOf,
  use,
  useOfAny,
  type Use,
} from './apiSetMembers';
import { isOffice } from './apiSetTags';

/** An object within an object within…: enough for every options type that there is. */
const DEEPEST = 6;

export function usesIn(source: ts.SourceFile, checker: ts.TypeChecker): readonly Use[] {
  const uses: Use[] = [];
  const walk = (node: ts.Node): void => {
    uses.push(...usesAt(node, checker));
    ts.forEachChild(node, walk);
  };
  walk(source);
  return uses.sort((left, right) => left.sites[0]!.getStart() - right.sites[0]!.getStart());
}

function usesAt(node: ts.Node, checker: ts.TypeChecker): readonly Use[] {
  if (ts.isPropertyAccessExpression(node))
    return [
      ...use([checker.getSymbolAtLocation(node.name)], [node.name], checker, node),
      ...handed(node, checker),
    ];
  if (ts.isElementAccessExpression(node)) {
    const type = checker.getTypeAtLocation(node.expression);
    const names = textsOf(checker.getTypeAtLocation(node.argumentExpression));
    return [
      ...names.flatMap((name) => use(propertiesOf(type, name, checker), [node], checker, node)),
      ...handed(node, checker),
    ];
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent) && !node.dotDotDotToken) {
    const name = (node.propertyName ?? node.name).getText().replace(/^(['"])(.*)\1$/, '$2');
    return use(propertiesOf(checker.getTypeAtLocation(node.parent), name, checker), [node], checker);
  }
  if (ts.isObjectLiteralElementLike(node) && ts.isObjectLiteralExpression(node.parent) && node.name) {
    const expected = checker.getContextualType(node.parent);
    const given = ts.isIdentifier(node.name) || ts.isStringLiteral(node.name) ? node.name.text : undefined;
    // In `({ values } = range)` the braces take out and put nothing in.
    const taken =
      ts.isIdentifier(node.name) && isTarget(node.parent)
        ? checker.getPropertySymbolOfDestructuringAssignment(node.name)
        : undefined;
    const symbols = expected && given !== undefined ? propertiesOf(expected, given, checker) : [taken];
    return useOfAny(symbols, [node.name], checker);
  }
  if (ts.isStringLiteralLike(node)) return enumUses(node, [node.text], expectedOf(node, checker));
  if (ts.isCallExpression(node)) return [...loadUses(node, checker), ...handed(node, checker)];
  if (ts.isIdentifier(node) && !('name' in node.parent && node.parent.name === node))
    return handed(node, checker);
  return [];
}

function isTarget(literal: ts.ObjectLiteralExpression): boolean {
  let node: ts.Node = literal;
  while (ts.isObjectLiteralExpression(node.parent) || ts.isPropertyAssignment(node.parent))
    node = node.parent;
  return ts.isBinaryExpression(node.parent) && node.parent.left === node;
}

/** What Office expects where a value stands: an enum is taken as its texts by an overload of the same name. */
function expectedOf(node: ts.Expression, checker: ts.TypeChecker): readonly ts.Type[] {
  const { parent } = node;
  const contextual = checker.getContextualType(node);
  const call = ts.isCallExpression(parent) && parent.arguments.includes(node) ? parent : undefined;
  const index = call?.arguments.indexOf(node) ?? -1;
  const name = call && ts.isPropertyAccessExpression(call.expression) ? call.expression.name : undefined;
  const overloads = (name && checker.getSymbolAtLocation(name)?.declarations?.filter(isOffice)) ?? [];
  const taken = overloads.flatMap((overload) => {
    const type = ts.isFunctionLike(overload) ? overload.parameters[index]?.type : undefined;
    return type ? checker.getTypeFromTypeNode(type) : [];
  });
  return [...(contextual ? [contextual] : []), ...taken];
}

/** `'EdgeTop'` for `Excel.BorderIndex.edgeTop`. */
function enumUses(site: ts.Node, texts: readonly string[], expected: readonly ts.Type[]): readonly Use[] {
  const members = expected.flatMap(partsOf).filter(isEnumMember);
  return texts.flatMap((text) => {
    const found = members.find((each) => (each as ts.LiteralType).value === text)?.symbol;
    const declaration = found?.declarations?.find(isOffice);
    return declaration ? [{ sites: [site], needs: [needOf([declaration])] }] : [];
  });
}

/** A value of our own that was made elsewhere and is handed to Office here: its texts and its properties. */
function handed(node: ts.Expression, checker: ts.TypeChecker): readonly Use[] {
  const expected = expectedOf(node, checker);
  if (expected.length === 0) return [];
  const type = checker.getTypeAtLocation(node);
  return [
    ...enumUses(node, textsOf(type), expected),
    ...expected.slice(0, 1).flatMap((each) => propertyUses(node, type, each, checker)),
  ];
}

function propertyUses(
  site: ts.Node,
  given: ts.Type,
  expected: ts.Type,
  checker: ts.TypeChecker,
  depth = 0,
): readonly Use[] {
  const objects = partsOf(given).filter((part) => part.flags & ts.TypeFlags.Object);
  return objects.flatMap((part) =>
    part.getProperties().flatMap((property) => {
      const made = property.declarations?.[0];
      if (!made || made.getSourceFile().isDeclarationFile || depth > DEEPEST) return [];
      const wanted = propertiesOf(expected, property.name, checker);
      const deeper = wanted.flatMap((each) =>
        propertyUses(
          site,
          checker.getTypeOfSymbolAtLocation(property, site),
          checker.getTypeOfSymbolAtLocation(each, site),
          checker,
          depth + 1,
        ),
      );
      return [...useOfAny(wanted, [site, made], checker), ...deeper];
    }),
  );
}
