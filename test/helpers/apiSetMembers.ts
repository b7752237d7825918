/** A use of a member of Office, and how a member is found along the types. */
import ts from 'typescript';
import { isOffice, isOfficeSymbol, nameOf, setsOf, setsOfArguments, type Alternatives } from './apiSetTags';

export interface Use {
  /** Where it stands; a guard of any of these places is enough. The first is reported. */
  readonly sites: readonly ts.Node[];
  /** Every one of these must be there. */
  readonly needs: readonly Need[];
  /** Why nothing can be said of it. */
  readonly problem?: string;
}

export interface Need {
  readonly member: string;
  /** Any one is enough; none: it is there everywhere. */
  readonly sets: Alternatives;
}

/** A member of a union stands in several types: each must have it. Overloads of one type are alternatives. */
export function use(
  symbols: readonly (ts.Symbol | undefined)[],
  sites: readonly ts.Node[],
  checker: ts.TypeChecker,
  callee?: ts.Expression,
): readonly Use[] {
  return symbols.filter(isOfficeSymbol).map((symbol) => {
    const declarations = symbol.declarations!.filter(isOffice);
    const owners = new Map(declarations.map(({ parent }) => [parent, [] as ts.Declaration[]]));
    for (const declaration of declarations) owners.get(declaration.parent)!.push(declaration);
    const call = callee?.parent;
    if (owners.size === 1 && call && ts.isCallExpression(call) && call.expression === callee) {
      const called = checker.getResolvedSignature(call)?.declaration;
      if (called && !ts.isJSDocSignature(called) && declarations.includes(called)) {
        const sets = setsOfArguments(called, call.arguments.length);
        return { sites, needs: [needOf([called]), ...(sets ? [{ member: nameOf(called), sets }] : [])] };
      }
    }
    return { sites, needs: [...owners.values()].map(needOf) };
  });
}

/** The same where the member of any one of the types will do: an option that several take. */
export function useOfAny(
  symbols: readonly (ts.Symbol | undefined)[],
  sites: readonly ts.Node[],
  checker: ts.TypeChecker,
): readonly Use[] {
  const needs = use(symbols, sites, checker).flatMap((each) => each.needs);
  return needs.length > 0 ? [{ sites, needs: [{ member: needs[0]!.member, sets: anyOf(needs) }] }] : [];
}

export function needOf(declarations: readonly ts.Declaration[]): Need {
  const sets = anyOf(declarations.map((declaration) => ({ sets: setsOf(declaration) ?? [] })));
  return { member: nameOf(declarations[0]!), sets };
}

function anyOf(needs: readonly Pick<Need, 'sets'>[]): Alternatives {
  return needs.some(({ sets }) => sets.length === 0) ? [] : needs.flatMap(({ sets }) => sets);
}

export function partsOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

export function propertiesOf(type: ts.Type, name: string, checker: ts.TypeChecker): readonly ts.Symbol[] {
  return partsOf(checker.getNonNullableType(type)).flatMap(
    (part) => checker.getPropertyOfType(checker.getApparentType(part), name) ?? [],
  );
}

export function isEnumMember(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.EnumLiteral) !== 0;
}

/** The texts that a value of our own can be; what has the type of an Office property came from Office. */
export function textsOf(type: ts.Type): readonly string[] {
  const parts = partsOf(type);
  return parts.some(isEnumMember)
    ? []
    : parts.flatMap((part) => (part.isStringLiteral() || part.isNumberLiteral() ? String(part.value) : []));
}
