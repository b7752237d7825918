/** What the reviewer's desk is told of the files of one unit that were held against each other. */
import { isExplained } from '../../model/result/diagnostic';
import type { Diagnostic } from '../../model/result/diagnostic';
import { WHOLE_FILE } from '../../model/result/findingPlace';
import type { Issue, Work } from '../../model/result/issues';
import { severityOf, workOf } from '../../model/result/issues';
import type { Together } from '../../model/result/together';
import { cellInFile } from '../../model/result/together';
import type { Locale } from '../../model/text/locale';
import type { Mark } from '../../model/writing/marks';
import type { CellAddress } from '../../model/workbook/cell';
import { isParagraph } from '../../model/report/reportText';
import type { FindingKey, PartOptions } from '../batch/part';
import { rowsOf } from '../batch/findings';
import type { RuleTally } from '../batch/rules';
import { ruleTallies } from '../batch/rules';
import type { Row } from '../summarySheet/cells';
import { text } from '../summarySheet/cells';
import { addressText } from '../words';
import type { Settled } from './compare';
import { isWeak, settledIn } from './part';
import type { ReturnItem } from './returnItems';
import { isAsked, itemsOfIssue } from './returnItems';
import { flatMap } from '../../model/flatMap';

/** A finding as its unit is told it, on the page of the workbook that holds one of its cells. */
export interface ItemBetween extends ReturnItem {
  /** The number of what is to be done about, and as what that counts with all that was found of it. */
  readonly issue: number;
  readonly asks: ReturnItem['counts'];
  /** By `placeKey`, what a file found of the same by itself. */
  readonly own: readonly string[];
  /** Undefined where all its cells are in Word files. */
  readonly file: string | undefined;
  readonly marks: readonly { readonly file: string; readonly mark: Mark }[];
}

/** What there is beyond what each file counts: less than nothing where two of its files' are one, or another kind. */
export interface TogetherCounts extends Readonly<Record<Work, number>> {
  /** What is to be done about which something was found only here. */
  readonly found: number;
  /** Of all relations of all the files, in each of them and between them. */
  readonly applicable: number;
  readonly checked: number;
  readonly weak: number;
}

export interface TogetherPart {
  /** Why they were not held against each other. */
  readonly problem?: string;
  readonly findings: readonly Row[];
  readonly keys: readonly (FindingKey & { readonly file: string })[];
  readonly counts: TogetherCounts;
  /** As of `Together`. */
  readonly isAny: boolean;
  readonly unclear: readonly string[];
  readonly rules: readonly RuleTally[];
  readonly settled: Settled | undefined;
  readonly returned: readonly ItemBetween[];
}

const NOTHING = {
  applicable: 0,
  checked: 0,
  found: 0,
  weak: 0,
  blank: 0,
  error: 0,
  explain: 0,
  hint: 0,
  explained: 0,
};

/** Of files that could not be held against each other. */
export function notTogether(problem: string): TogetherPart {
  return {
    ...{ problem, counts: NOTHING, settled: undefined },
    ...{ findings: [], keys: [], isAny: true, unclear: [], rules: [], returned: [] },
  };
}

export function togetherPart(together: Together, options: PartOptions): TogetherPart {
  const { locale, compares = false, returns = false, ruleTitle } = options;
  const { files, diagnostics, isAny, unclear } = together;
  const unit = text(together.unitName ?? '');
  const fileOf = ({ cells: [subject] }: Diagnostic): string =>
    (subject && cellInFile(subject.address, files)?.file.file) ?? files[0]!.file;
  return {
    findings: rowsOf(
      diagnostics,
      locale,
      ruleTitle,
      (diagnostic) => [unit, text(fileOf(diagnostic))],
      (diagnostic) => placesText(diagnostic, together, locale),
    ),
    keys: diagnostics.map((diagnostic) => ({
      file: fileOf(diagnostic),
      rule: diagnostic.ruleId,
      severity: isExplained(diagnostic) ? 'explained' : diagnostic.severity,
      place: diagnostic.place ?? WHOLE_FILE,
    })),
    counts: countsOf(together),
    isAny,
    unclear,
    // What could not be decided is told of each file.
    rules: ruleTallies({ diagnostics, outcomes: [] }),
    settled: compares ? { ...settledIn(together, together.submission), isTogether: true } : undefined,
    returned: returns ? itemsIn(together, locale) : [],
  };
}

function countsOf({ issues, counts: { applicable, checked } }: Together): TogetherCounts {
  const counts = { ...NOTHING, applicable, checked };
  const add = (issue: Issue, by: 1 | -1): void => {
    counts[workOf(issue)] += by;
    if (isWeak(issue)) counts.weak += by;
  };
  for (const { issue, before } of issues) {
    if (isAsked(workOf(issue))) counts.found += 1;
    add(issue, 1);
    for (const each of before) add(each, -1);
  }
  return counts;
}

/** The first cell, and one of each other file that takes part: all of them may be many. */
function placesText({ cells }: Diagnostic, { files }: Together, locale: Locale): string {
  const seen = new Set<string>();
  const places = flatMap(cells, ({ address }) => {
    const at = cellInFile(address, files);
    if (!at || seen.has(at.file.file)) return [];
    seen.add(at.file.file);
    return [
      isParagraph(address)
        ? `[${at.file.name}]${addressText(address, locale)}`
        : addressText(address, locale),
    ];
  });
  return places.join('\n');
}

function itemsIn(together: Together, locale: Locale): readonly ItemBetween[] {
  return flatMap(together.issues, ({ issue, found, own }, nth) => {
    const { cause } = issue;
    const kind = workOf(issue);
    const whole = { issue: nth, asks: isAsked(kind) ? kind : undefined, own };
    return itemsOfIssue({ cause, diagnostics: found }, kind, locale).map(
      ([item, diagnostic]): ItemBetween => {
        const place = placesText(diagnostic, together, locale).replaceAll(
          '\n',
          locale === 'en' ? '; ' : '；',
        );
        const inBook = (address: CellAddress) => {
          const at = isParagraph(address) ? undefined : cellInFile(address, together.files);
          return at && !at.file.hasReport ? [at] : [];
        };
        const [at] = flatMap(diagnostic.cells, ({ address }) => inBook(address));
        if (!at) return { ...withoutCell(item), ...whole, place, file: undefined, marks: [] };
        const wrong = cause?.kind === 'cell' ? flatMap(cause.corrections, ({ cell }) => inBook(cell)) : [];
        const severity = severityOf(issue) ?? diagnostic.severity;
        const message = cause?.kind === 'cell' ? cause.message[locale] : diagnostic.message[locale];
        const marks = (wrong.length > 0 ? wrong : [at]).map(({ file, cell }) => ({
          file: file.file,
          mark: { cell, severity, message },
        }));
        return { ...item, ...whole, place, cell: at.cell, file: at.file.file, marks };
      },
    );
  });
}

/** The cell of a file that has no page. */
function withoutCell(item: ReturnItem): ReturnItem {
  const { cell, ...rest } = item;
  return cell ? rest : item;
}
