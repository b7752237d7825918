/** `gouji policies`: every preset with its clauses, what its system refuses on saving, and where each was read. */
import { policiesText, policiesToJson } from '../check';
import type { Locale } from '../model/text/locale';

export function policiesCommand({ format, locale }: { format: 'text' | 'json'; locale: Locale }): number {
  process.stdout.write(
    format === 'text' ? policiesText(locale) : `${JSON.stringify(policiesToJson(locale), null, 2)}\n`,
  );
  return 0;
}
