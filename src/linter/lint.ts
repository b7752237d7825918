/**
 * Runs the rules over the forms and puts the results in order.
 *
 * May not: read a host, a clock or a file, know a form or a rule by name, change its input. A rule that
 * throws is one crashed outcome; the others go on.
 */
import type { Diagnostic, NotCheckedReason, RuleOutcome } from '../model/result/diagnostic';
import type { Severity } from '../model/result/severity';
import { SEVERITIES } from '../model/result/severity';
import type { Explanation } from '../model/reason/explanation';
import type { FormModel, FormSet, NeededForm } from '../model/form/form';
import { localized } from '../model/text/locale';
import type { Policy } from '../model/policy/policy';
import type { FunctionRule, Rule, RuleMeta, Verdict } from '../model/result/rule';
import { askedOf } from './asked';
import { cellsOf, checkRelations, evidenceOfFigures, messageOf, textsOf } from './checkRelation';
import { applyExplanations } from './explain';
import { placeFindings } from './findingPlaces';
import type { PlacedOutcome } from './placed';
import { readingOutcomes } from './readingIssues';
import { gatherRounding } from './rounding';
import { inOneUnit } from './units';
import { noPriorForm, nothingOfTheKind } from './reasons';
import { fieldCells } from '../model/form/missing';
import { namedUnread, unreadCells, unreadFor } from '../model/form/unread';
import { flatMap } from '../model/flatMap';

const switchedOff: NotCheckedReason = {
  code: 'not-applicable',
  text: { 'zh-CN': '已在配置中关闭', en: 'switched off by policy' },
};

export interface LintResult {
  readonly outcomes: readonly RuleOutcome[];
  readonly diagnostics: readonly Diagnostic[];
  /** The same outcomes with their forms, and with the arithmetic of those that hold. */
  readonly placed: readonly PlacedOutcome[];
}

/**
 * @param rounding the rule that gathers what differs by rounding only
 * @param explanations what the workbook keeps of them
 * @param reading the rules that tell what was found while the forms were read
 */
export function lint(
  sets: readonly FormSet[],
  rules: readonly Rule[],
  rounding: RuleMeta,
  policy: Policy,
  explanations: readonly Explanation[] = [],
  reading: readonly RuleMeta[] = [],
): LintResult {
  const found = runAll(sets, rules, rounding, policy, reading);
  const placed = applyExplanations(placeFindings(found, rounding.id), explanations, policy);
  return {
    outcomes: placed.map(({ outcome }) => outcome),
    diagnostics: inOrder(diagnosticsIn(placed), sets),
    placed,
  };
}

/** What is found by these rules, and no more of it than where and what: for forms that hold other figures. */
export function findingsIn(
  sets: readonly FormSet[],
  rules: readonly Rule[],
  rounding: RuleMeta,
  policy: Policy,
  reading: readonly RuleMeta[] = [],
): readonly Diagnostic[] {
  return inOrder(diagnosticsIn(runAll(sets, rules, rounding, policy, reading)), sets);
}

function runAll(
  sets: readonly FormSet[],
  rules: readonly Rule[],
  rounding: RuleMeta,
  policy: Policy,
  reading: readonly RuleMeta[],
): readonly PlacedOutcome[] {
  const placed: PlacedOutcome[] = [];
  for (const set of sets.map(inOneUnit))
    for (const { rule, missing } of askedOf(set, rules)) {
      if (missing) placed.push(notChecked(rule.meta.id, missing, set));
      else for (const each of run(rule, set, policy)) placed.push(each);
    }
  const gathered =
    policy.rules[rounding.id] === 'off'
      ? [{ outcome: leftOut(rounding.id), set: { forms: [] } }]
      : gatherRounding(placed, rounding);
  const all = [...readingOutcomes(sets, reading, policy), ...placed, ...gathered];
  if (Object.keys(policy.rules).length === 0) return all;
  const metas = [...rules.map(({ meta }) => meta), rounding, ...reading];
  return all.map((each) => {
    const outcome = withSetting(each.outcome, metas, policy);
    return outcome === each.outcome ? each : { ...each, outcome };
  });
}

function diagnosticsIn(placed: readonly PlacedOutcome[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { outcome } of placed) if (outcome.status === 'failed') found.push(outcome.diagnostic);
  return found;
}

function run(rule: Rule, set: FormSet, policy: Policy): readonly PlacedOutcome[] {
  const { id, needs } = rule.meta;
  if (policy.rules[id] === 'off') return [{ outcome: leftOut(id), set }];
  if (rule.meta.comparesWith) {
    const without = withoutPrior(set, needs);
    if (without) return without.map((reason) => notChecked(id, reason, set));
  }
  try {
    const said =
      'relations' in rule
        ? checkRelations(rule, set)
        : rule.check(set, policy).map((verdict) => ({ outcome: outcomeOf(rule, verdict, set), set }));
    return said.length > 0 ? said : [notChecked(id, nothingOfTheKind, set)];
  } catch (error) {
    return [{ outcome: { ruleId: id, place: undefined, status: 'crashed', error: String(error) }, set }];
  }
}

/** Why nothing can be compared with last year; undefined where it can, no reason where nobody asks for it. */
function withoutPrior(
  { prior }: FormSet,
  needs: readonly NeededForm[],
): readonly NotCheckedReason[] | undefined {
  if (!prior) return [];
  if ('missing' in prior) return [{ code: 'form-missing', text: prior.missing }];
  const has = needs.every((need) => prior.forms.some(({ traits }) => traits.is.includes(need)));
  return has ? undefined : [noPriorForm];
}

function notChecked(ruleId: string, reason: NotCheckedReason, set: FormSet): PlacedOutcome {
  return { outcome: { ruleId, place: undefined, status: 'notChecked', reason }, set };
}

function leftOut(ruleId: string): RuleOutcome {
  return { ruleId, place: undefined, status: 'notChecked', reason: switchedOff };
}

/**
 * A severity set by the policy takes the place of the rule's own. What counts for less by its case (a score
 * that is only rounded too far) is never raised by it; what counts for more (a slip of units in a rule of hints) is
 * never lowered by a setting that does not lower the rule.
 */
function withSetting(outcome: RuleOutcome, metas: readonly RuleMeta[], policy: Policy): RuleOutcome {
  const setting = policy.rules[outcome.ruleId];
  if (outcome.status !== 'failed' || setting === undefined || setting === 'off') return outcome;
  const meta = metas.find(({ id }) => id === outcome.ruleId);
  const { severity } = outcome.diagnostic;
  const rank = (of: Severity): number => SEVERITIES.indexOf(of);
  const milder = severity !== meta?.severity && rank(severity) > rank(setting);
  const raised = meta !== undefined && rank(setting) <= rank(meta.severity) && rank(severity) < rank(setting);
  return milder || raised
    ? outcome
    : { ...outcome, diagnostic: { ...outcome.diagnostic, severity: setting } };
}

function outcomeOf(rule: FunctionRule, verdict: Verdict, set: FormSet): RuleOutcome {
  const { meta } = rule;
  const { place } = verdict;
  switch (verdict.status) {
    case 'passed': {
      const { related, explained } = verdict;
      const passed = { ruleId: meta.id, place, status: 'passed', byRounding: false } as const;
      if (explained) return { ...passed, ...(related && { related }), explained };
      return related ? { ...passed, related } : passed;
    }
    case 'notChecked':
      return { ruleId: meta.id, place, status: 'notChecked', reason: reasonOf(verdict, set) };
    case 'failed': {
      const { messageId, data, figures } = verdict;
      const ids = [place, ...verdict.related];
      const cells = cellsOf(ids, set);
      const diagnostic: Diagnostic = {
        ruleId: meta.id,
        messageId,
        data,
        severity: verdict.severity ?? meta.severity,
        message: messageOf(meta, messageId, data),
        cells,
        figures: textsOf(cells, set),
        evidence: figures && evidenceOfFigures(figures, ids, set),
      };
      return { ruleId: meta.id, place, status: 'failed', diagnostic };
    }
  }
}

/** What a rule did not find may be there all the same, under a label that was not read. */
function reasonOf(
  { place, reason }: Extract<Verdict, { status: 'notChecked' }>,
  set: FormSet,
): NotCheckedReason {
  const unread = reason.code === 'not-found' ? unreadFor([place], set) : [];
  // A rule's own words are about its place.
  if (unread.length === 0)
    return reason.code === 'undecidable' ? { cells: fieldCells([place], set), ...reason } : reason;
  // In the rule's own words: it may be about more than the place, which has no name where a form never shows it.
  return {
    code: 'unread',
    cells: unreadCells(unread),
    text: localized((locale) => {
      const labels = namedUnread(unread, locale);
      return locale === 'en'
        ? `${reason.text.en}; may be ${labels}`
        : `${reason.text[locale]}，可能是${labels}`;
    }),
  };
}

/** By form, then by severity, then from top to bottom. */
function inOrder(diagnostics: readonly Diagnostic[], sets: readonly FormSet[]): readonly Diagnostic[] {
  const forms = flatMap(sets, (set) => set.forms);
  const placed = diagnostics.map((diagnostic) => {
    const { row = 0, column = 0 } = diagnostic.cells[0]?.address ?? {};
    const form = formOf(diagnostic, forms);
    return { diagnostic, form, severity: SEVERITIES.indexOf(diagnostic.severity), row, column };
  });
  placed.sort((a, b) => a.form - b.form || a.severity - b.severity || a.row - b.row || a.column - b.column);
  return placed.map(({ diagnostic }) => diagnostic);
}

function formOf(diagnostic: Diagnostic, forms: readonly FormModel[]): number {
  const at = diagnostic.cells[0]?.address;
  const found = forms.findIndex(
    (form) => at && form.sheet === at.sheet && at.row >= form.area.top && at.row <= form.area.bottom,
  );
  return found < 0 ? forms.length : found;
}
