/** What the reviewer's desk keeps of one file, made where it was checked. */
import type { LetterAnswer } from '../../model/report/reportText';
import type { Answer } from '../../model/result/answer';
import type { CheckResult } from '../../model/result/result';
import { isExplained } from '../../model/result/diagnostic';
import { kindOf } from '../../model/result/diagnostic';
import type { Issue, Work } from '../../model/result/issues';
import { issues, severityOf, workOf } from '../../model/result/issues';
import type { Locale } from '../../model/text/locale';
import { isParagraph } from '../../model/report/reportText';
import type { FindingPlace } from '../../model/result/findingPlace';
import { placeKey } from '../../model/result/findingPlace';
import type { Submission } from '../../model/result/submission';
import type { FileResult } from '../formats/json';
import { readingProblem } from '../words';
import type { Settled } from './compare';
import { isOfPrior } from './compare';
import { flatMap } from '../../model/flatMap';

export interface DeskPart {
  readonly file: string;
  /** When it was last saved, in milliseconds since 1970; undefined where there is no such file. */
  readonly modified: number | undefined;
  /** The same for files of the same content. */
  readonly digest: string | undefined;
  readonly answers: readonly Answer[];
  /** What was answered in it, where it is a letter of ours and no form at all. */
  readonly letter?: readonly LetterAnswer[];
  readonly submission: Submission | undefined;
  /** The command was interrupted before it was read: nothing is known of it. */
  readonly isNotReached: boolean;
  /** Why it could not be read, or what of it was not. */
  readonly problem?: string;
  /** What each form is called, one for each of the submission's forms. */
  readonly formNames: readonly string[];
  /** How many issues are: see `isWeak`. */
  readonly weak: number;
  /** Issues that a report's text takes part in: all that counts of a report whose tables are a workbook's. */
  readonly ofReport: Readonly<Record<'blank' | 'error' | 'explain', number>>;
  /** Why it was not compared with last year's forms. */
  readonly withoutPrior: readonly string[];
  readonly isEmpty: boolean;
  readonly total: { readonly reported: string | undefined; readonly computed: string | undefined };
  /** Only where it is held against last time. */
  readonly settled: Settled | undefined;
}

export function deskPart(
  { file, result, problem, submitted }: FileResult,
  compares: boolean,
  locale: Locale,
): DeskPart {
  const total = result?.scores?.total;
  const told = readingProblem({ problem, result }, locale);
  return {
    file,
    modified: submitted?.modified,
    digest: submitted?.digest,
    answers: submitted?.answers ?? [],
    ...(submitted?.letter && { letter: submitted.letter }),
    submission: result?.status === 'no-form' ? undefined : result?.submission(),
    isNotReached: problem?.code === 'not-reached',
    ...(told && told.code !== 'not-reached' && { problem: told.message }),
    formNames: (result?.forms ?? []).map(({ title }) => title['zh-CN']),
    weak: issues(result?.diagnostics ?? []).filter(isWeak).length,
    ofReport: issuesOfReport(result),
    withoutPrior: (result?.prior?.missing ?? []).map((reason) => reason[locale]),
    isEmpty: result?.forms.some((form) => form.isEmpty) ?? false,
    total: { reported: total?.reported, computed: total?.computed },
    settled: compares && result ? settledIn(result, result.submission()) : undefined,
  };
}

/** Its reason says nothing, or was given for other figures. */
export function isWeak(issue: Issue): boolean {
  return severityOf(issue) === 'explain' && issue.diagnostics.some(({ explanation }) => explanation?.stale);
}

function issuesOfReport(result: CheckResult | undefined): DeskPart['ofReport'] {
  const kinds = issues(result?.diagnostics ?? [])
    .filter(({ diagnostics }) =>
      diagnostics.some(({ cells }) => cells.some(({ address }) => isParagraph(address))),
    )
    .map(workOf);
  const count = (wanted: Work): number => kinds.filter((each) => each === wanted).length;
  return { blank: count('blank'), error: count('error'), explain: count('explain') };
}

/** What a check has decided, for a comparison with another time. */
export function settledIn(
  {
    outcomes,
    diagnostics,
    status,
    policy,
  }: Pick<CheckResult, 'outcomes' | 'diagnostics' | 'status' | 'policy'>,
  { forms, lists }: Pick<Submission, 'forms' | 'lists'>,
): Settled {
  const passed: string[] = [];
  const explained: (readonly [string, FindingPlace])[] = [];
  const undecided: string[] = [];
  const silent = new Set(
    flatMap(Object.entries(policy.policy.rules), ([id, set]) => (set === 'off' ? [id] : [])),
  );
  for (const outcome of outcomes) {
    const { ruleId, at } = outcome;
    if (outcome.status === 'passed' && at) {
      if (outcome.explained) explained.push([ruleId, at]);
      else passed.push(placeKey(ruleId, at));
    } else if (outcome.status === 'crashed') silent.add(ruleId);
    else if (outcome.status === 'notChecked' && kindOf(outcome.reason) !== 'not-applicable') {
      if (at) undecided.push(placeKey(ruleId, at));
      else silent.add(ruleId);
    }
  }
  return {
    found: flatMap(diagnostics, (diagnostic) => {
      const { ruleId, place, explanation } = diagnostic;
      const state = isExplained(diagnostic) ? 'explained' : explanation ? 'stale' : 'open';
      return place ? [{ rule: ruleId, place, state } as const] : [];
    }),
    passed,
    explained,
    undecided,
    silent: [...silent],
    isWhole: status === 'checked',
    hasPrior: outcomes.some(({ ruleId }) => isOfPrior(ruleId)),
    forms,
    lists,
  };
}
