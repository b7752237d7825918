/**
 * Which cells to flag: the one each open finding is about, in the colour of its gravest finding. Where a cause
 * is known, its own cell and not those that only suffer from it.
 */
import { cellName } from '../model/workbook/cell';
import { isExplained } from '../model/result/diagnostic';
import { SEVERITIES } from '../model/result/severity';
import type { Locale } from '../model/text/locale';
import type { Mark } from '../model/writing/marks';
import type { Issue } from '../model/result/issues';
import { issues, severityOf } from '../model/result/issues';
import { isParagraph } from '../model/report/reportText';
import type { CheckResult } from '../model/result/result';
import { flatMap } from '../model/flatMap';

export function marksFor(result: CheckResult, locale: Locale): readonly Mark[] {
  return oneEach(flatMap(issues(result.diagnostics), (each) => marksOf(each, locale)));
}

/** One mark a cell: the gravest severity, all its messages. */
export function oneEach(all: readonly Mark[]): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const { cell, severity, message } of all) {
    const key = cellName(cell);
    const earlier = marks.get(key);
    const graver =
      earlier && SEVERITIES.indexOf(earlier.severity) < SEVERITIES.indexOf(severity)
        ? earlier.severity
        : severity;
    const said = earlier?.message.split('\n') ?? [];
    marks.set(key, {
      cell,
      severity: graver,
      message: said.includes(message) ? said.join('\n') : [...said, message].join('\n'),
    });
  }
  return [...marks.values()];
}

/** Nothing of a report's paragraphs. */
function marksOf(issue: Issue, locale: Locale): readonly Mark[] {
  const { cause, diagnostics } = issue;
  const severity = severityOf(issue);
  if (!severity) return [];
  if (cause?.kind === 'cell')
    return cause.corrections.map(({ cell }) => ({ cell, severity, message: cause.message[locale] }));
  return flatMap(
    diagnostics.filter((diagnostic) => !isExplained(diagnostic)),
    ({ cells, severity: own, message }) => {
      const cell = cells[0]?.address;
      return cell && !isParagraph(cell) ? [{ cell, severity: own, message: message[locale] }] : [];
    },
  );
}
