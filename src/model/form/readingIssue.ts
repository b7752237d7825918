/**
 * What is found while a form is read, before any relation: figures that its reader does not see as they were read,
 * or sees twice. Told as findings, since a form may be drawn up so that they are overlooked.
 */
import type { LocalizedText } from '../text/locale';
import type { FieldId } from './fields';

export const READING_ISSUES = [
  'label-twice',
  'hidden-figures',
  'shown-figures',
  'stale-results',
  'changing-results',
  'unverified-results',
] as const;
export type ReadingIssueKind = (typeof READING_ISSUES)[number];

export interface ReadingIssue {
  readonly kind: ReadingIssueKind;
  readonly messageId: string;
  /** The first is the one that it is about. */
  readonly fields: readonly FieldId[];
  readonly data: Readonly<Record<string, LocalizedText>>;
}
