/** The tables of the summary sheet: what can be sorted and filtered. */
import type { PackageDraft } from '../../ooxml/draft';
import { readXml } from '../../ooxml/xml';
import type { XmlAttributes } from '../../ooxml/xml';
import { childOf } from '../../ooxml/xmlTree';
import type { CellArea } from '../../../model/workbook/cell';
import type { SummaryCell } from '../../../model/writing/marks';
import { tableXml } from '../write/bookSheet';
import { MAIN } from '../write/namespaces';
import type { Book, BookSheet } from './book';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const NAME = 'GoujiFindings';

interface Wanted {
  readonly area: CellArea;
  readonly header: readonly SummaryCell[];
}

/** Gives the ids by which the sheet names them. */
export function addTables(
  draft: PackageDraft,
  book: Book,
  sheet: BookSheet,
  tables: readonly Wanted[],
): readonly string[] {
  if (tables.length === 0) return [];
  const taken = takenBy(draft, book);
  return tables.map(({ area, header }) => {
    const number = Math.max(0, ...taken.numbers) + 1;
    let name = NAME;
    for (let next = 2; taken.names.has(name.toLowerCase()); next += 1) name = NAME + next;
    taken.numbers.push(number);
    taken.names.add(name.toLowerCase());
    const path = draft.freePath('xl/tables/table#.xml');
    const xml = tableXml({ name, header, lines: [], sums: undefined }, area, number);
    draft.add(path, xml.replace(MAIN, book.flavour.main));
    draft.declare(path, TYPE);
    return draft.relate(sheet.path, `${book.flavour.relations}/table`, path);
  });
}

/** Numbers and names are each used once in a workbook; names also beside defined ones. */
function takenBy(
  draft: PackageDraft,
  book: Book,
): { readonly numbers: number[]; readonly names: Set<string> } {
  const roots = book.sheets.flatMap(({ path }) =>
    tablesOf(draft, path).map((table) => rootAttributes(draft, table)),
  );
  const defined = childOf(draft.tree(book.path), 'definedNames')?.children ?? [];
  const names = [
    ...roots.flatMap(({ name, displayName }) => [name, displayName]),
    ...defined.map(({ attributes }) => attributes.name),
  ];
  return {
    numbers: roots.map(({ id }) => Number(id)).filter(Number.isFinite),
    names: new Set(names.flatMap((name) => name?.toLowerCase() ?? [])),
  };
}

function rootAttributes(draft: PackageDraft, path: string): XmlAttributes {
  let found: XmlAttributes = {};
  readXml(
    draft.text(path) ?? '<table/>',
    {
      open(_, attributes) {
        found = attributes;
        return false;
      },
    },
    draft.base.limits,
  );
  return found;
}

/** What stands in them stays; that they are tables is over. */
export function clearTables(draft: PackageDraft, sheet: BookSheet): void {
  for (const path of tablesOf(draft, sheet.path)) draft.remove(sheet.path, path);
}

const tablesOf = (draft: PackageDraft, path: string): readonly string[] =>
  draft.package
    .relationships(path)
    .filter(({ type, external }) => type === 'table' && !external)
    .map(({ target }) => target);
