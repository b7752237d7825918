/** Which cells to flag: the one each open finding is about, in the colour of its gravest finding. */
import { toA1 } from '../model/cell';
import { isExplained, SEVERITIES } from '../model/diagnostic';
import type { Locale } from '../model/locale';
import type { Mark } from '../model/marks';
import type { CheckResult } from '../model/result';

export function marksFor(result: CheckResult, locale: Locale): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const diagnostic of result.diagnostics) {
    if (isExplained(diagnostic)) continue;
    const { cells, severity, message } = diagnostic;
    const cell = cells[0]?.address;
    if (!cell) continue;
    const key = `${cell.sheet}!${toA1(cell)}`;
    const earlier = marks.get(key);
    const graver =
      earlier && SEVERITIES.indexOf(earlier.severity) < SEVERITIES.indexOf(severity)
        ? earlier.severity
        : severity;
    marks.set(key, {
      cell,
      severity: graver,
      message: earlier ? `${earlier.message}\n${message[locale]}` : message[locale],
    });
  }
  return [...marks.values()];
}
