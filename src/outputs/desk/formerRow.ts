/** A finding of last time as a row, with what has become of it. */
import type { RuleMeta } from '../../model/result/rule';
import type { Closure } from '../../model/result/since';
import { SINCE_NAMES } from '../../model/result/since';
import { WORK_NAMES } from '../../model/result/work';
import type { Locale, LocalizedText } from '../../model/text/locale';
import type { Row } from '../summarySheet/cells';
import { text } from '../summarySheet/cells';
import type { FormerFinding } from './previous';

interface Now {
  readonly unit: string;
  readonly answer: string;
  readonly closure: Closure;
  readonly locale: Locale;
  readonly rules: readonly RuleMeta[];
}

/** All but its first cell, the number among all. */
export function formerRow(
  { severity, item, message, rule, decision, note }: FormerFinding,
  { unit, answer, closure, locale, rules }: Now,
): Row {
  return [
    text(unit),
    {
      value: SINCE_NAMES[closure][locale],
      style: closure === 'corrected' || closure === 'explained' ? 'count' : 'explain',
    },
    text((WORK_NAMES as Partial<Record<string, LocalizedText>>)[severity]?.[locale] ?? severity),
    text(item),
    text(message),
    text(answer),
    text(rules.find(({ id }) => id === rule)?.title[locale] ?? rule),
    text(decision),
    text(note),
  ];
}
