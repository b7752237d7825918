/** Many cells of which one thing is to be said, in one issue. */
import type { Field } from '../model/form/form';
import type { ReadingIssue, ReadingIssueKind } from '../model/form/readingIssue';
import type { LocalizedText } from '../model/text/locale';
import { localized } from '../model/text/locale';
import { toA1 } from '../model/workbook/cell';

/** More of them make a message that nobody reads; the cells themselves are told one by one. */
const MOST_TOLD = 12;

/** One issue of these fields, or none of none; `tell` says of each what stands there. */
export function gathered(
  kind: ReadingIssueKind,
  messageId: string,
  fields: readonly Field[],
  tell: (field: Field) => LocalizedText,
): readonly ReadingIssue[] {
  if (fields.length === 0) return [];
  const texts = fields
    .slice(0, MOST_TOLD)
    .map((field) => localized((locale) => `${toA1(field.cell)} ${tell(field)[locale]}`));
  const count = localized(() => String(fields.length));
  const cells = listed(fields.length > MOST_TOLD ? [...texts, localized(() => '…')] : texts);
  return [{ kind, messageId, fields: fields.map(({ id }) => id), data: { count, cells } }];
}

export function listed(texts: readonly LocalizedText[]): LocalizedText {
  return localized((locale) => texts.map((text) => text[locale]).join(locale === 'en' ? ', ' : '、'));
}
