/** Whether a conditional format stops those below it: exceljs neither reads nor writes that. */
import type { Sheet } from '../model/sheet';
import type { Xml } from './xml';
import { all, isOn } from './xml';

/** The priorities in the file are the places in the list, from 1 on. */
export function withStops(xml: string, { conditionalFormats }: Sheet): string {
  return conditionalFormats.reduce(
    (text, { stopIfTrue }, index) =>
      stopIfTrue
        ? text.replace(new RegExp(`<cfRule (?=[^<>]*\\spriority="${index + 1}")`), '<cfRule stopIfTrue="1" ')
        : text,
    xml,
  );
}

export function readStops(tree: Xml, { conditionalFormats }: Sheet): void {
  const rules = all(tree, 'conditionalFormatting')
    .flatMap((each) => all(each, 'cfRule'))
    .sort((one, other) => priorityOf(one) - priorityOf(other));
  // A kind that exceljs leaves out would move all others.
  if (rules.length !== conditionalFormats.length) return;
  for (const [index, { attributes }] of rules.entries())
    conditionalFormats[index]!.stopIfTrue = isOn(attributes['stopIfTrue']);
}

const priorityOf = ({ attributes }: Xml): number => Number(attributes['priority'] ?? 0);
