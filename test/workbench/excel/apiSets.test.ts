/** Every member that is played is a real one, and asks for the requirement set that Microsoft's types name. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { definedKinds } from '../../../src/workbench/excel';

const TYPES = require.resolve('@types/office-js/index.d.ts');

/** Type → member → set of `[Api set: ExcelApi 1.x]`; a member without a tag has its type's. */
function publishedSets(): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const source = ts.createSourceFile(TYPES, readFileSync(TYPES, 'utf8'), ts.ScriptTarget.Latest, true);
  const types = new Map<string, Map<string, string>>();
  const setOf = (node: ts.Node): string | undefined =>
    /\[Api set: ExcelApi ([0-9.]+)/.exec(
      ts
        .getJSDocCommentsAndTags(node)
        .map((each) => each.getText())
        .join('\n'),
    )?.[1];
  const visit = (node: ts.Node): void => {
    if (ts.isModuleDeclaration(node) && node.name.text === 'Excel' && node.body) {
      ts.forEachChild(node.body, (child) => {
        if (!ts.isClassDeclaration(child) || !child.name) return;
        const members = types.get(child.name.text) ?? new Map<string, string>();
        for (const member of child.members) {
          const name = member.name && ts.isIdentifier(member.name) ? member.name.text : undefined;
          // The oldest set of all overloads counts.
          if (name && !members.has(name)) members.set(name, setOf(member) ?? setOf(child) ?? '1.1');
        }
        types.set(child.name.text, members);
      });
    }
    if (ts.isModuleDeclaration(node) || ts.isSourceFile(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return types;
}

/** The library's private members and the two names under which it writes public ones. */
const isPrivate = (type: string, name: string): boolean =>
  name.startsWith('_') || (type === 'Worksheet' && (name === 'gridlines' || name === 'headings'));

const published = publishedSets();
const kinds = [...definedKinds()].filter(([name]) => name !== 'Bag');

test.each(kinds.map(([name]) => name))('%s', (name) => {
  const type = definedKinds().get(name)!;
  const members = published.get(name);
  expect(members).toBeDefined();
  const wrong = [type.scalars, type.navigation, type.methods].flatMap((table) =>
    Object.entries(table ?? {}).flatMap(([member, { since = '1.1' }]) => {
      if (isPrivate(name, member)) return [];
      const wanted = members!.get(member);
      return since === wanted ? [] : [`${member}: played as ${since}, published as ${wanted ?? 'nothing'}`];
    }),
  );
  expect(wrong).toEqual([]);
});
