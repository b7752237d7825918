/** Two texts side by side, for a reader to judge. */
import { baseName } from '../../model/text/fileName';
import type { Locale } from '../../model/text/locale';
import type { Row } from '../summarySheet/cells';
import { ordinal, text } from '../summarySheet/cells';
import { addressText } from '../words';
import type { Pair, UnitText } from './copied';
import { DESK_WORDS } from './words';

export const COPIED_WIDTHS = [6, 18, 16, 20, 44, 18, 16, 20, 44, 12, 36];

/** A reader knows by then. */
const MOST_SHOWN = 240;
const shortened = (written: string): string =>
  written.length > MOST_SHOWN ? `${written.slice(0, MOST_SHOWN)}…` : written;

export function copiedRows(pairs: readonly Pair[], locale: Locale): readonly Row[] {
  const words = DESK_WORDS[locale];
  const side = ({ unit, item, file, cell, text: written }: UnitText): Row => [
    text(unit),
    text(item[locale]),
    text(`${baseName(file)}\n${addressText(cell, locale)}`),
    text(shortened(written)),
  ];
  return pairs.map(({ text: one, other, alike, shared }, at) => [
    ordinal(at + 1),
    ...side(one),
    ...(alike === 'name' ? [text(other.unit), text(''), text(''), text('')] : side(other)),
    text(words.alike[alike]),
    text(shortened(shared.join('\n'))),
  ]);
}
