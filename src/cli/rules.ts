/** `gouji rules`: every rule, with source and severity. */
import { RULES, rulesText } from '../check';
import type { Locale } from '../model/text/locale';

export function rulesCommand({ format, locale }: { format: 'text' | 'json'; locale: Locale }): number {
  if (format === 'text') {
    process.stdout.write(rulesText(RULES, locale));
    return 0;
  }
  const rules = RULES.map(({ id, severity, needs, title, requirement, source }) => ({
    id,
    severity,
    forms: needs,
    title: title[locale],
    requirement: requirement[locale],
    source: { mark: source.mark, text: source.text[locale] },
  }));
  process.stdout.write(`${JSON.stringify({ schemaVersion: 1, rules }, null, 2)}\n`);
  return 0;
}
