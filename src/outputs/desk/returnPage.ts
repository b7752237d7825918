/** The page that a workbook is sent back with, as its first sheet: its own findings, and room to answer each. */
import type { Locale } from '../../model/text/locale';
import type { SummaryCell, SummarySheet } from '../../model/writing/marks';
import type { Row } from '../summarySheet/cells';
import { header, ordinal, text } from '../summarySheet/cells';
import { aboutText } from './answers';
import type { ReturnItem } from './returnItems';
import { itemTexts, numbered } from './returnItems';
import { RETURN_WORDS } from './returnWords';

/** In characters; the last for what the program itself knows a row by. */
const WIDTHS = [6, 18, 22, 58, 20, 38, 8];
const HIDDEN = [WIDTHS.length - 1];

export function returnPage(
  items: readonly ReturnItem[],
  { to, notes }: { readonly to: string; readonly notes: readonly string[] },
  locale: Locale,
): SummarySheet {
  const words = RETURN_WORDS[locale];
  const wide = (value: string, style: SummaryCell['style']): Row => [
    { value, style, span: WIDTHS.length - HIDDEN.length },
  ];
  const all = numbered(items);
  const count = all.at(-1)?.[0] ?? 0;
  const rows = all.map(([number, each]): Row => {
    const [place = '', ...rest] = itemTexts(each, locale);
    const where: SummaryCell =
      each.cell && place !== '' ? { value: place, style: 'link', link: each.cell } : text(place);
    return [
      ordinal(number),
      where,
      ...rest.map((said) => text(said)),
      text(''),
      text(each.about ? aboutText(each.about) : ''),
    ];
  });
  const table = rows.length > 0 ? [header([...words.columns, words.key]), ...rows, []] : [];
  return {
    name: words.sheet,
    columnWidths: WIDTHS,
    hiddenColumns: HIDDEN,
    titleRows: 1,
    rows: [
      wide(words.title, 'title'),
      wide(to, 'heading'),
      wide(words.here(count), 'signature'),
      ...(rows.length > 0 ? [wide(words.inSheet, 'signature')] : []),
      ...notes.map((note) => wide(note, 'signature')),
      [],
      ...table,
      ...words.closing.map((line) => wide(line, 'signature')),
    ],
  };
}
