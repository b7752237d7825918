/** What goes back to each unit: its own findings, with what is asked and room for the answer; nothing of others. */
import { baseName } from '../../model/text/fileName';
import type { Locale } from '../../model/text/locale';
import { fingerprint, placeKey } from '../../model/result/findingPlace';
import { sheetOfFile } from '../../model/result/together';
import { WORK_NAMES } from '../../model/result/work';
import type { ReturnLetter } from '../../model/writing/letter';
import { oneEach } from '../marks';
import type { UnitLine } from './conclude';
import { isCounted } from './conclude';
import type { FileState, Registered } from './register';
import type { Returned, ReturnItem } from './returnItems';
import type { ItemBetween } from './together';
import { itemTexts, numbered } from './returnItems';
import { returnPage } from './returnPage';
import { RETURN_WORDS } from './returnWords';
import { remarks } from './unitRows';
import { flatMap } from '../../model/flatMap';

/** Parts of the width. */
const WIDTHS = [0.06, 0.14, 0.16, 0.3, 0.14, 0.2];

const KINDS = ['unread', 'blank', 'error', 'explain'] as const;

/** An older file, a second copy of one, and the answers to an earlier letter are no fault of the forms. */
const FAULTLESS: readonly FileState[] = ['superseded', 'duplicate', 'letter'];

/** Undefined where nothing goes back: what passes, is not there, or is nobody's for certain. */
export function letterOf(
  line: UnitLine,
  returnedOf: (file: string) => Returned,
  between: readonly ItemBetween[],
  locale: Locale,
): ReturnLetter | undefined {
  const { unit, conclusion, files, others } = line;
  if (!unit || (conclusion !== 'returned' && conclusion !== 'not-whole')) return undefined;
  const words = RETURN_WORDS[locale];
  // A report repeats what its unit's workbook says.
  const counted = files
    .filter(isCounted)
    .sort((one, other) => Number(hasReport(one)) - Number(hasReport(other)));
  const itemsOf = (of: readonly Registered[]): readonly ReturnItem[] =>
    flatMap(of, ({ entry: { desk } }) => {
      const { items: own } = returnedOf(desk.file);
      return counted.length > 1 ? own.map((item) => inFile(item, desk.file)) : own;
    });
  const items = onlyOnce(
    withBetween(
      itemsOf(counted.filter((file) => !hasReport(file))),
      between,
      itemsOf(counted.filter(hasReport)),
    ),
  );
  const faulty = others.filter(({ state }) => !FAULTLESS.includes(state));
  const notes = remarks({ ...line, files: counted, others: faulty }, locale);
  const noted = notes.length > 0 ? [`${words.others}${notes.join(locale === 'en' ? '; ' : '；')}`] : [];
  const counts = KINDS.map((kind) => {
    const name = kind === 'unread' ? words.unread : WORK_NAMES[kind][locale];
    return [name, items.filter((item) => item.counts === kind).length] as const;
  }).filter(([, count]) => count > 0);
  // What was not read is among the notes, and was not reviewed.
  const names = (counted.length > 0 ? counted : faulty).map(({ entry }) => baseName(entry.desk.file));
  const filesText = counted.length > 0 ? words.files : words.notRead;
  return {
    unit: unit.name,
    title: words.title,
    to: words.to(unit.name),
    paragraphs: [
      filesText(names.join(locale === 'en' ? ', ' : '、')),
      ...(items.length > 0 ? [words.found(counts)] : []),
      ...noted,
    ],
    columns: words.columns,
    columnWidths: WIDTHS,
    rows: numbered(items).map(([number, item]) => ({
      texts: [String(number), ...itemTexts(item, locale), ''],
      ...(item.about && { key: fingerprint(unit.name, item.about.rule, item.about.place) }),
    })),
    closing: words.closing,
    pages: counted.map(({ entry: { desk } }) => {
      const { file, modified } = desk;
      const { items: own, marks } = returnedOf(file);
      const others = between.filter((item) => item.file === file);
      const flags = flatMap(between, (item) => item.marks.filter((each) => each.file === file));
      const head = { to: words.to(unit.name), notes: noted };
      return {
        ...{ file, modified },
        sheet: returnPage(withBetween(own, others), head, locale),
        marks: oneEach([...marks, ...flags.map(({ mark }) => mark)]),
      };
    }),
  };
}

/** All by what is to be done about: what was found only between files stands with what one found of the same. */
function withBetween(
  own: readonly ReturnItem[],
  between: readonly ItemBetween[],
  later: readonly ReturnItem[] = [],
): readonly ReturnItem[] {
  const [before, after] = [own, later].map(inGroups) as [ReturnItem[][], ReturnItem[][]];
  const added = new Map<number, ReturnItem[]>();
  for (const item of between) {
    const group =
      added.get(item.issue) ??
      [...before, ...after].find((items) =>
        items.some(({ about }) => about && item.own.includes(placeKey(about.rule, about.place))),
      );
    if (group) {
      group[0] = { ...group[0]!, counts: item.asks };
      group.push({ ...item, counts: undefined });
    } else added.set(item.issue, [{ ...item, counts: item.asks }]);
  }
  return [...before, ...added.values(), ...after].flat();
}

/** All that is found at one cell begins with what is counted. */
function inGroups(items: readonly ReturnItem[]): ReturnItem[][] {
  const groups: ReturnItem[][] = [];
  for (const item of items)
    if (item.counts || groups.length === 0) groups.push([item]);
    else groups.at(-1)!.push(item);
  return groups;
}

/** Of one file of several it is told which: the same sheet may stand in each. */
function inFile(item: ReturnItem, file: string): ReturnItem {
  return item.place === '' ? item : { ...item, place: sheetOfFile(baseName(file), item.place) };
}

const hasReport = ({ entry }: Registered): boolean => entry.desk.submission?.hasReport ?? false;

/** The same at the same place of a form is told once, in whichever file of the unit that form stands. */
function onlyOnce(items: readonly ReturnItem[]): readonly ReturnItem[] {
  const told = new Set<string>();
  return items.filter(({ about, message }) => {
    if (!about) return true;
    const key = `${placeKey(about.rule, about.place)}\n${message}`;
    const isFirst = !told.has(key);
    told.add(key);
    return isFirst;
  });
}
