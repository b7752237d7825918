/**
 * Puts the explanations of a workbook to its findings. One closes a finding only where everything agrees: the
 * subject, the figures, and that the reason says something. Anything else leaves the finding open.
 */
import type { Diagnostic, DiagnosticExplanation, RuleOutcome } from '../model/result/diagnostic';
import type { Explanation, ExplanationSubject } from '../model/reason/explanation';
import { explanationKey, sameFigures, subjectName } from '../model/reason/explanation';
import type { FieldId } from '../model/form/fields';
import type { FormModel, FormSet } from '../model/form/form';
import { reviewReason } from '../model/reason/review';
import { reasonPlaceOf } from './reasonPlace';
import type { Policy } from '../model/policy/policy';
import { judgeReason } from '../model/reason/reason';
import type { PlacedOutcome } from './placed';
import { Kept } from '../model/kept';
import type { Writable } from '../model/writable';
import { flatMap } from '../model/flatMap';

/** Findings of another severity cannot be explained away, and take no explanation. */
export function applyExplanations(
  placed: readonly PlacedOutcome[],
  explanations: readonly Explanation[],
  policy: Policy,
): readonly PlacedOutcome[] {
  // A finding is numbered among its rule's outcomes: those of a rule without any to explain need no name.
  const asking = new Set<string>();
  for (const { outcome } of placed) if (isToExplain(outcome)) asking.add(outcome.ruleId);
  if (asking.size === 0) return placed;
  const kept = new Map(explanations.map((each) => [explanationKey(each), each]));
  const seen = new Map<string, number>();
  return placed.map((each) => {
    const { outcome, set } = each;
    if (!asking.has(outcome.ruleId)) return each;
    const at = subjectOf(fieldOf(outcome), set);
    if (!at) return each;
    const nth = counted(outcome.ruleId, at, seen);
    if (!isToExplain(outcome)) return each;
    const { ruleId, place } = outcome;
    const { sheet, form } = at;
    const named = nth === 1 ? at.place : `${at.place}（${nth}）`;
    const subject: ExplanationSubject =
      form === undefined
        ? { rule: ruleId, sheet, place: named }
        : { rule: ruleId, sheet, form, place: named };
    const diagnostic: Writable<Diagnostic> = { ...outcome.diagnostic };
    diagnostic.subject = subject;
    const reasonPlace = reasonPlaceOf(diagnostic, set);
    if (reasonPlace) diagnostic.reasonPlace = reasonPlace;
    const given = kept.size > 0 ? kept.get(explanationKey(subject)) : undefined;
    if (given) diagnostic.explanation = explanationOf(diagnostic, given, policy, set);
    return { outcome: { ruleId, place, status: 'failed', diagnostic }, set };
  });
}

function isToExplain(outcome: RuleOutcome): outcome is Extract<RuleOutcome, { status: 'failed' }> {
  return outcome.status === 'failed' && outcome.diagnostic.severity === 'explain';
}

function explanationOf(
  diagnostic: Diagnostic,
  { reason, at, figures }: Explanation,
  policy: Policy,
  set: FormSet,
): DiagnosticExplanation {
  const stale =
    !sameFigures(figures, diagnostic.figures) || !judgeReason(reason, policy).ok || isBefore(at, set);
  const weak = !reviewReason(reason, diagnostic).saysWhat;
  return { reason, at, stale, weak };
}

/** Nobody explains the figures of a year before it has begun: such a reason was not given in the pane. */
function isBefore(at: string, { forms }: FormSet): boolean {
  const years = flatMap(forms, ({ year }) => year ?? []);
  return years.length > 0 && Number(at.slice(0, 4)) < Math.max(...years);
}

/** A rule may find fault with a cell that the form lacks (no column for reasons); then the first it names counts. */
function fieldOf(outcome: RuleOutcome): FieldId | undefined {
  const first = outcome.status === 'failed' ? outcome.diagnostic.cells[0]?.field : undefined;
  return first ?? outcome.place;
}

type Subject = Omit<ExplanationSubject, 'rule'>;

/** What an explanation of a field is kept under, but for the rule; without a field it is about its form. */
function subjectOf(id: FieldId | undefined, { forms }: FormSet): Subject | undefined {
  const form = id === undefined ? undefined : forms.findLast(({ fields }) => fields.has(id));
  if (form) return subjectIn(form, form.fields.get(id!)!.label['zh-CN']);
  const [first] = forms;
  return first && subjectIn(first, first.title['zh-CN']);
}

/** Every outcome of a form is told by it. */
const names = new Kept<FormModel, string>();

function nameOf(form: FormModel): string {
  let name = names.get(form);
  if (name === undefined) names.set(form, (name = subjectName(form.name ?? '')));
  return name;
}

function subjectIn(model: FormModel, label: string): Subject {
  const { sheet, title } = model;
  const form = nameOf(model);
  const place = subjectName(label) || title['zh-CN'];
  return form === '' ? { sheet, place } : { sheet, form, place };
}

/**
 * Two projects may bear one name, and one rule may hold two relations of one cell: the second is told by a
 * number. What is counted are the outcomes, whatever they are, so that a finding that is gone renames no other.
 */
function counted(rule: string, { sheet, form = '', place }: Subject, seen: Map<string, number>): number {
  // As `explanationKey` tells them apart. Only the name of a sheet may have lines: it stands last.
  const key = `${rule}\n${form}\n${place.replaceAll('·', ' ')}\n${sheet}`;
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return count;
}
