/** A check beside the one that the workbook's own summary sheet tells of. */
import * as v from 'valibot';
import { isSameName } from '../../model/form/formNames';
import type { CheckResult } from '../../model/result/result';
import type { Closure, FormerItem, SinceLast } from '../../model/result/since';
import type { ListedRows } from '../../model/result/submission';
import type { WorkbookSnapshot } from '../../model/workbook/snapshot';
import { KEPT_HEADERS } from '../../model/writing/own';
import type { Compared, Remembered } from './compare';
import { compare, isOfPrior } from './compare';
import type { KeptRow } from './keptTable';
import { fromJson, keptTable } from './keptTable';
import { settledIn } from './part';
import { keptListSchema, placeSchema } from './schemas';
import { flatMap } from '../../model/flatMap';

const keptHead = v.object({
  at: v.string(),
  unit: v.string(),
  year: v.nullable(v.number()),
  findings: v.number(),
  prior: v.boolean(),
  report: v.boolean(),
  lists: v.array(keptListSchema),
});
const keptFinding = v.object({ rule: v.string(), severity: v.string(), place: placeSchema });

const HEADERS = {
  number: ['序号', 'No.'],
  place: ['位置', 'Place'],
  item: ['项目', 'Item'],
  message: ['问题', 'Message'],
} as const;

interface LastFinding extends Remembered, Omit<FormerItem, 'closure'> {
  readonly severity: string;
  /** What was counted as one has the same. */
  readonly number: string;
}

interface LastTime {
  readonly head: v.InferOutput<typeof keptHead>;
  readonly findings: readonly LastFinding[];
  readonly lists: readonly ListedRows[];
}

/** The same result, with what each finding is beside last time; as it was where there is nothing to compare with. */
export function withLastTime(result: CheckResult, snapshot: WorkbookSnapshot): CheckResult {
  const last = result.status === 'no-form' ? undefined : lastTimeIn(snapshot);
  if (!last || isOther(last, result)) return result;
  const compared = compare(last, settledIn(result, result.submission()));
  // As `settledIn` has it: what has no place is not compared.
  let at = 0;
  const diagnostics = result.diagnostics.map((diagnostic) => {
    if (!diagnostic.place) return diagnostic;
    const since = compared.since[at++]!;
    // What was not looked at last time may have been there as well.
    return since === 'new' && !wasAsked(last, diagnostic.ruleId) ? diagnostic : { ...diagnostic, since };
  });
  const since: SinceLast = {
    at: last.head.at,
    former: formerItems(last.findings, compared),
    lost: Math.max(0, last.head.findings - last.findings.length),
  };
  return { ...result, diagnostics, since };
}

/** Whether the last check had the files that a rule compares with. */
function wasAsked({ head }: LastTime, rule: string): boolean {
  return (head.prior || !isOfPrior(rule)) && (head.report || !rule.startsWith('report/'));
}

/** Another unit's sheet that came along with the workbook, or another year's. */
function isOther({ head }: LastTime, { unitName = '', year }: CheckResult): boolean {
  if (head.year !== null && year !== undefined && head.year !== year) return true;
  return head.unit !== '' && unitName !== '' && !isSameName(head.unit, unitName);
}

function lastTimeIn({ sheets, summarySheet }: WorkbookSnapshot): LastTime | undefined {
  const sheet = sheets.find(({ name }) => name === summarySheet);
  // What was read of it in part tells old findings for new.
  if (!sheet || sheet.partial) return undefined;
  const head = sheet.cells
    .filter(({ row }) => row === 0)
    .map(({ value }) => v.safeParse(keptHead, fromJson(typeof value === 'string' ? value : undefined)))
    .find(({ success }) => success)?.output as LastTime['head'] | undefined;
  if (!head) return undefined;
  const rows = keptTable(sheet)?.rows ?? [];
  return { head, lists: head.lists, findings: flatMap(rows, findingIn) };
}

function findingIn({ text, row }: KeptRow): readonly LastFinding[] {
  const kept = v.safeParse(keptFinding, fromJson(text(KEPT_HEADERS)));
  if (!kept.success) return [];
  const { rule, severity, place } = kept.output;
  const told = {
    number: text(HEADERS.number) ?? `row ${row}`,
    at: text(HEADERS.place) ?? '',
    item: text(HEADERS.item) ?? '',
    message: text(HEADERS.message) ?? '',
  };
  return [{ rule, severity, place, ...told }];
}

/** Of several findings the one that is not settled speaks. */
const GRAVEST: readonly Closure[] = ['unchanged', 'stale', 'explained', 'unsettled', 'gone', 'corrected'];

interface Closed {
  readonly finding: LastFinding;
  readonly closure: Closure;
  /** It has a finding this time, which says the same. */
  readonly isThere: boolean;
}

/**
 * The items that have no finding any more, and of one that is still there the cells that have none; each cell once.
 * Hints are told while they are there, and not missed.
 */
function formerItems(findings: readonly LastFinding[], { closures, was }: Compared): readonly FormerItem[] {
  const there = new Set(was);
  const closed = findings
    .map((finding, at): Closed => ({
      finding,
      closure: closures[at] ?? 'unsettled',
      isThere: there.has(at),
    }))
    .filter(({ finding }) => finding.severity !== 'hint');
  const all = flatMap(
    grouped(closed, ({ finding }) => finding.number),
    (item) => {
      const whole = formerItem(item);
      return whole
        ? [whole]
        : flatMap(
            grouped(item, ({ finding }) => finding.at),
            (cell) => formerItem(cell) ?? [],
          );
    },
  );
  return all.filter(
    ({ at, closure }, nth) =>
      at === '' || all.findIndex((other) => other.at === at && other.closure === closure) === nth,
  );
}

function formerItem(all: readonly Closed[]): FormerItem | undefined {
  const { at, item, message } = all[0]!.finding;
  const closure = GRAVEST.find((each) => all.some((one) => one.closure === each));
  const isHere = all.some((one) => one.isThere && one.closure === closure);
  return !isHere && closure !== undefined && closure !== 'unchanged' && closure !== 'stale'
    ? { closure, at, item, message }
    : undefined;
}

function grouped(all: readonly Closed[], by: (each: Closed) => string): readonly (readonly Closed[])[] {
  const groups = new Map<string, Closed[]>();
  for (const each of all) {
    const group = groups.get(by(each));
    if (group) group.push(each);
    else groups.set(by(each), [each]);
  }
  return [...groups.values()];
}
