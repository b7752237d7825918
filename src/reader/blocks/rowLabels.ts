/** What labels a row of a table, and which row of the form that is. */
import type { RowLayout } from '../../model/form/layout';
import type { FormDraft } from '../draft';
import type { Place } from '../grid';
import { normalizeLabel } from '../labels';
import { isEmptyText } from '../parseValue';
import { vocabularyOf } from '../vocabulary';

/** The labels of a row, the one nearest to the figures first. A label merged over several rows stands on its first. */
export function labelsIn(draft: FormDraft, row: number, left: number, firstColumn: number): readonly Place[] {
  const { grid } = draft;
  const labels: Place[] = [];
  for (const { column } of grid.row(row))
    if (column < firstColumn && column >= left) labels.unshift(grid.at(row, column));
  return labels;
}

export function matchRow(
  rows: readonly RowLayout[],
  labels: readonly Place[],
  section: string | undefined,
): { readonly layout: RowLayout; readonly label: Place } | undefined {
  const vocabulary = vocabularyOf(rows);
  for (const place of labels) {
    for (const label of [labelOf(place), lastPart(place.text)]) {
      for (const { layout } of vocabulary.meanings(label))
        if (layout.within === undefined || layout.within === section) return { layout, label: place };
    }
  }
  return undefined;
}

/** Without what stands over several rows with labels of their own: 基本支出 beside 人员经费 and 公用经费. */
export function withoutGroups(labels: readonly Place[], row: number): readonly Place[] {
  const own = labels.find(({ text, words }) => !isEmptyText(text) && !SUM.test(words));
  if (!own || own.area.bottom > row) return labels;
  return labels.filter(({ area }) => area.bottom === area.top);
}

export const SUM = /^(?:合计|小计|总计)$/;

/** What a label names behind what it is a part of: `资金来源：（1）财政性资金` → 财政性资金; `''` where it is no such label. */
function lastPart(text: string): string {
  const colon = text.search(/[:：][^:：]*$/);
  return colon < 0 ? '' : normalizeLabel(text.slice(colon + 1));
}

/** Of two rows that say the same the first one is read. */
export function sayTaughtRow(
  { layout, label }: { readonly layout: RowLayout; readonly label: Place },
  draft: FormDraft,
): void {
  const text = labelOf(label);
  if (Object.values(layout.fields).some((id) => draft.fields.has(id))) draft.passLabel('row', label, text);
  else draft.tookLabel('row', label, text);
}

/** `年度资金总额：86.50万元` is the label 年度资金总额. */
export function labelOf({ text, words }: Place): string {
  const colon = /^(.{2,20}?)[:：]\s*[\d.,，]+\s*(?:万元|元)?$/s.exec(text.trim());
  return colon ? normalizeLabel(colon[1]!) : words;
}
