/** What the reviewer's desk keeps of one file, made where it was checked. */
import type { CheckResult } from '../../model/result/result';
import { isExplained } from '../../model/result/diagnostic';
import { kindOf } from '../../model/result/diagnostic';
import { issues, severityOf } from '../../model/result/issues';
import { placeKey } from '../../model/result/findingPlace';
import type { Submission } from '../../model/result/submission';
import type { FileResult } from '../formats/json';
import type { Settled } from './compare';

export interface DeskPart {
  readonly file: string;
  /** When it was last saved, in milliseconds since 1970; undefined where there is no such file. */
  readonly modified: number | undefined;
  /** The same for files of the same content. */
  readonly digest: string | undefined;
  readonly submission: Submission | undefined;
  /** The command was interrupted before it was read: nothing is known of it. */
  readonly isNotReached: boolean;
  /** What each form is called, one for each of the submission's forms. */
  readonly formNames: readonly string[];
  /** Issues whose reason says nothing, or was given for other figures. */
  readonly weak: number;
  readonly isEmpty: boolean;
  readonly total: { readonly reported: string | undefined; readonly computed: string | undefined };
  /** Only where it is held against last time. */
  readonly settled: Settled | undefined;
}

export function deskPart({ file, result, problem, submitted }: FileResult, compares: boolean): DeskPart {
  const total = result?.scores?.total;
  return {
    file,
    modified: submitted?.modified,
    digest: submitted?.digest,
    submission: result?.status === 'no-form' ? undefined : result?.submission,
    isNotReached: problem?.code === 'not-reached',
    formNames: (result?.forms ?? []).map(({ title }) => title['zh-CN']),
    weak: issues(result?.diagnostics ?? []).filter(
      (issue) =>
        severityOf(issue) === 'explain' && issue.diagnostics.some(({ explanation }) => explanation?.stale),
    ).length,
    isEmpty: result?.forms.some((form) => form.isEmpty) ?? false,
    total: { reported: total?.reported, computed: total?.computed },
    settled: compares && result ? settledIn(result) : undefined,
  };
}

function settledIn(result: CheckResult): Settled {
  const { outcomes, diagnostics, submission, status, policy } = result;
  const passed: string[] = [];
  const undecided: string[] = [];
  const silent = new Set(
    Object.entries(policy.policy.rules).flatMap(([id, set]) => (set === 'off' ? [id] : [])),
  );
  for (const outcome of outcomes) {
    const { ruleId, at } = outcome;
    if (outcome.status === 'passed' && at) passed.push(placeKey(ruleId, at));
    else if (outcome.status === 'crashed') silent.add(ruleId);
    else if (outcome.status === 'notChecked' && kindOf(outcome.reason) !== 'not-applicable') {
      if (at) undecided.push(placeKey(ruleId, at));
      else silent.add(ruleId);
    }
  }
  return {
    found: diagnostics.flatMap((diagnostic) => {
      const { ruleId, place, explanation } = diagnostic;
      const state = isExplained(diagnostic) ? 'explained' : explanation ? 'stale' : 'open';
      return place ? [{ rule: ruleId, place, state } as const] : [];
    }),
    passed,
    undecided,
    silent: [...silent],
    isWhole: status === 'checked',
    forms: submission.forms,
    lists: submission.lists,
  };
}
