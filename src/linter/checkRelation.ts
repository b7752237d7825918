/** Applies one declared relation at one place: an outcome, with the arithmetic behind it. */
import type {
  Diagnostic,
  DiagnosticCell,
  Evidence,
  EvidenceTerm,
  NotCheckedReason,
} from '../model/result/diagnostic';
import type { Severity } from '../model/result/severity';
import type { Evaluation, Operand } from '../model/relation/evaluate';
import { evaluate, evaluateField } from '../model/relation/evaluate';
import type { FieldId } from '../model/form/fields';
import type { Field, FormSet, Measure } from '../model/form/form';
import { findField, isA, isKnown, labelOf, listRows } from '../model/form/form';
import type { LocalizedText } from '../model/text/locale';
import { asIs, fill, localized } from '../model/text/locale';
import { decimal, formatDecimal } from '../model/number/quantity';
import type { Binding, Operator, Relation } from '../model/relation/relation';
import { absentTerms, bind, isOfOtherForms } from '../model/relation/relation';
import type { RelationAt } from '../model/relation/places';
import { placesOf } from '../model/relation/places';
import { figureOf, formatLike, renderRelation } from '../model/relation/render';
import type { RelationRule, RuleMeta, Verdict } from '../model/result/rule';
import type { Agreement } from '../model/relation/compare';
import { compare } from '../model/relation/compare';
import { isParagraph } from '../model/report/reportText';
import { isBreakdownName } from '../model/indicator/indicator';
import { fieldCells, notFoundReason } from '../model/form/missing';
import type { PlacedOutcome } from './placed';
import { noRows, withoutValue } from './reasons';
import { flatMap } from '../model/flatMap';

type Value = Extract<Evaluation, { kind: 'value' }>;

/** The rule's relations at all their places. */
export function checkRelations(rule: RelationRule, set: FormSet): readonly PlacedOutcome[] {
  const relations = rule.relations.filter(
    ({ forms }) => !forms || set.forms.some((form) => forms.some((role) => isA(form, role))),
  );
  const outcomes: PlacedOutcome[] = [];
  for (const relation of relations) {
    const places = placesOf(relation, set);
    for (const at of places) outcomes.push(checkRelation(rule, at));
    if (places.length > 0 || (isOfOtherForms(relation) && relations.length > 1)) continue;
    const reason = noRows(relation.left, set);
    outcomes.push({ outcome: { ruleId: rule.meta.id, place: undefined, status: 'notChecked', reason }, set });
  }
  return outcomes;
}

function checkRelation(rule: RelationRule, at: RelationAt): PlacedOutcome {
  const { relation, binding, place, left, right, set } = at;
  if (left.kind === 'none') return open(rule, at, withoutValue(left, set));
  if (right.kind === 'none') {
    if (right.problem !== 'over-zero') return open(rule, at, withoutValue(right, set));
    const evidence = evidenceOf(at, '≠', left, right);
    return failed(at, diagnose(rule.meta, 'overZero', rule.meta.severity, evidence, set));
  }
  const agreement = compare(left, relation, right);
  const evidenceHere = (): Evidence => evidenceOf(at, signOf(relation, agreement), left, right);
  if (agreement === 'holds' || agreement === 'rounding') {
    const byRounding = agreement === 'rounding';
    return {
      outcome: { ruleId: rule.meta.id, place, status: 'passed', byRounding },
      set,
      terms: right.operands,
      writeOut: evidenceHere,
    };
  }
  const evidence = evidenceHere();
  if (agreement === 'coarse') {
    return failed(at, diagnose(rule.meta, 'rounded', 'hint', evidence, set));
  }
  if (relation.onlyIf && !holds(relation.onlyIf.relation, binding, set)) {
    const { otherwise } = relation.onlyIf;
    return open(rule, at, { code: 'undecidable', text: otherwise, cells: fieldCells([place], set) });
  }
  // An operand that the form does not show may stand under a label we do not know: no ground for a finding.
  const absent = absentTerms(relation, right.zeros, binding, set);
  if (relation.operator === '=' && absent.length > 0 && !closesElsewhere(at)) {
    return open(rule, at, notFoundReason(absent, set));
  }
  const difference = formatDecimal(left.value.minus(right.value));
  const undecided = rule.undecided?.({ relation, place, difference }, set);
  if (undecided)
    return open(rule, at, { code: 'undecidable', text: undecided, cells: fieldCells([place], set) });
  const chosen = rule.chooseMessage?.({ relation, place, difference }, set);
  const diagnostic = diagnose(
    rule.meta,
    chosen?.messageId ?? relation.messageId,
    // Nobody is asked to explain what may have been put together wrongly here.
    binding.guessed ? 'hint' : (chosen?.severity ?? rule.meta.severity),
    evidence,
    set,
    chosen?.data,
    chosen?.related,
  );
  return failed(at, diagnostic);
}

/** So many other columns show that a sum has no other terms than those that were found. */
const ENOUGH_COLUMNS = 2;

/**
 * Whether the same sum closes without rounding in the form's other columns, and every row of figures there was
 * recognised: then a row that the form does not show is none.
 */
function closesElsewhere({ relation, place, set }: RelationAt): boolean {
  const form = set.forms.find(({ fields }) => fields.has(place));
  if (!form || form.unrecognized.length > 0 || form.unread.length > 0) return false;
  if (relation.optionalIn !== undefined && listRows(set, relation.optionalIn).length > 0) return false;
  const others = placesOf(relation, set).filter((each) => each.place !== place);
  const closed = others.filter(
    ({ left, right }) =>
      left.kind === 'value' && right.kind === 'value' && !left.value.eq(0) && left.value.eq(right.value),
  );
  return closed.length >= ENOUGH_COLUMNS && closed.length === others.length;
}

function open({ meta }: RelationRule, { place, set }: RelationAt, reason: NotCheckedReason): PlacedOutcome {
  return { outcome: { ruleId: meta.id, place, status: 'notChecked', reason }, set };
}

function failed({ place, set }: RelationAt, diagnostic: Diagnostic): PlacedOutcome {
  return { outcome: { ruleId: diagnostic.ruleId, place, status: 'failed', diagnostic }, set };
}

function holds(relation: Relation, binding: Binding, set: FormSet): boolean {
  const left = evaluateField(bind(relation.left, binding), set);
  const right = evaluate(relation.right, binding, set);
  return left.kind === 'value' && right.kind === 'value' && compare(left, relation, right) !== 'broken';
}

const SIGNS: Readonly<Record<Operator, { readonly holds: string; readonly broken: string }>> = {
  '=': { holds: '=', broken: '≠' },
  '<=': { holds: '≤', broken: '>' },
  '>=': { holds: '≥', broken: '<' },
};

function signOf({ operator }: Relation, agreement: Agreement): string {
  return agreement === 'holds' || agreement === 'broken' ? SIGNS[operator][agreement] : '≈';
}

function evidenceOf(
  { relation, binding, place, set }: RelationAt,
  sign: string,
  left: Value,
  right: Evaluation,
): Evidence {
  const measure = findField(set, place)?.measure ?? 'money';
  const places = decimalsOf(measure);
  const zeros = right.kind === 'value' ? right.zeros : [];
  return {
    measure,
    arithmetic: renderRelation(place, sign, relation.right, binding, set),
    terms: [...left.operands, ...right.operands]
      .filter(({ id }) => isKnown(set, id))
      .map((operand) => termOf(operand, zeros.includes(operand), set)),
    reported: formatDecimal(left.value),
    computed: right.kind === 'value' ? formatDecimal(right.value, places) : undefined,
    interval:
      right.kind === 'value'
        ? [formatDecimal(right.interval.lower.value, 8), formatDecimal(right.interval.upper.value, 8)]
        : undefined,
    difference: right.kind === 'value' ? formatDecimal(left.value.minus(right.value), places) : undefined,
  };
}

/** Decimals of a computed figure: enough to see the difference, not more than anyone can use. */
function decimalsOf(measure: Measure): number {
  return measure === 'rate' ? 6 : 4;
}

function termOf({ id, field }: Operand, readAsZero: boolean, set: FormSet): EvidenceTerm {
  return {
    field: id,
    label: labelOf(set, id),
    cell: field?.cell,
    value: field && field.value.kind === 'quantity' ? field.value.quantity.text : undefined,
    readAsZero,
  };
}

/** The finding of a relation: its first term is what it is about, the others are related. */
function diagnose(
  meta: RuleMeta,
  messageId: string,
  severity: Severity,
  evidence: Evidence,
  set: FormSet,
  extra: Readonly<Record<string, LocalizedText>> = {},
  related: readonly FieldId[] = [],
): Diagnostic {
  const ids = [...new Set([...evidence.terms.map((term) => term.field), ...related])];
  const subject = findField(set, ids[0]!)!;
  const data = {
    ...figures(subject, evidence),
    ...(isParagraph(subject.cell) && said(evidence, set)),
    ...extra,
  };
  const cells = cellsOf(ids, set);
  return {
    ruleId: meta.id,
    messageId,
    data,
    severity,
    message: messageOf(meta, messageId, data, blanksIn(evidence, set)),
    cells,
    figures: textsOf(cells, set),
    evidence,
  };
}

/** What every relation's message can name. */
function figures(subject: Field, evidence: Evidence): Readonly<Record<string, LocalizedText>> {
  const { reported, computed, difference } = evidence;
  const shown = (value: string | undefined): LocalizedText =>
    asIs(value === undefined ? '' : formatLike(subject, decimal(value)));
  const ratio =
    reported !== undefined && computed !== undefined && !decimal(computed).eq(0)
      ? `${decimal(reported).div(decimal(computed)).times(100).toFixed(2)}%`
      : '';
  return {
    subject: subject.label,
    reported: localized((locale) => figureOf(subject, locale)),
    computed: shown(computed),
    difference: shown(difference === undefined ? undefined : decimal(difference).abs().toFixed()),
    ratio: asIs(ratio),
  };
}

/** What a relation between figures of the text can name: the other figures, and the clauses of all, by paragraph. */
function said({ terms }: Evidence, set: FormSet): Readonly<Record<string, LocalizedText>> {
  const fields = flatMap(terms, ({ field }) => findField(set, field) ?? []);
  const others = fields.slice(1);
  const clauses = new Map(
    fields.map(({ cell, text }) => [`${cell.row} ${text}`, { row: cell.row + 1, text }]),
  );
  return {
    terms: localized((locale) =>
      others
        .map(
          (each) =>
            `${each.shortLabel[locale].replace(/^报告·| in the report$/, '')} ${figureOf(each, locale)}`,
        )
        .join(locale === 'en' ? ', ' : '、'),
    ),
    quotes: localized((locale) =>
      [...clauses.values()]
        .slice(0, MOST_QUOTED)
        .map(({ row, text }) =>
          locale === 'en' ? `“${text}” (paragraph ${row})` : `“${text}”（第${row}段）`,
        )
        .join(locale === 'en' ? ', ' : '、'),
    ),
  };
}

/** Of more clauses the first ones are quoted; the figures of all are named. */
const MOST_QUOTED = 6;

/** A blank inside a sum that does not close is the first thing to look at (DOMAIN T5). */
function blanksIn(evidence: Evidence, set: FormSet): LocalizedText | undefined {
  const blanks = evidence.terms.filter((term) => term.readAsZero && isToBeFilled(term.field, set));
  if (blanks.length === 0) return undefined;
  return localized((locale) => {
    const names = blanks.map((term) => term.label[locale]).join(locale === 'en' ? ', ' : '、');
    return locale === 'en'
      ? ` Counted as 0 because blank: ${names}.`
      : `（${names}为空，按 0 计，是否漏填？）`;
  });
}

/** Not a cell that this form has not, nor one of a row that is a part of the row above it. */
function isToBeFilled(id: FieldId, set: FormSet): boolean {
  const field = findField(set, id);
  const name = field?.rowName === undefined ? undefined : findField(set, field.rowName)?.value;
  return field !== undefined && !(name?.kind === 'text' && isBreakdownName(name.text));
}

/** Of the first field that holds a number: the finding may stand at a text, e.g. a blank reason. */
function measureOf(ids: readonly FieldId[], set: FormSet): Measure {
  const measures = ids.map((id) => findField(set, id)?.measure);
  return measures.find((measure) => measure !== undefined && measure !== 'text') ?? 'text';
}

/** The evidence of a rule that is a function: the two sides it gives, and the fields it names. */
export function evidenceOfFigures(
  { reported, computed, arithmetic }: NonNullable<Extract<Verdict, { status: 'failed' }>['figures']>,
  ids: readonly FieldId[],
  set: FormSet,
): Evidence {
  return {
    measure: measureOf(ids, set),
    arithmetic,
    terms: ids.map((id) => termOf({ id, field: findField(set, id) }, false, set)),
    reported,
    computed,
    interval: undefined,
    difference: formatDecimal(decimal(reported).minus(computed)),
  };
}

/** Shared with rules that are functions: a message in every language, from the rule's templates. */
export function messageOf(
  meta: RuleMeta,
  messageId: string,
  data: Readonly<Record<string, LocalizedText>>,
  suffix?: LocalizedText,
): LocalizedText {
  const template = meta.messages[messageId];
  if (!template) throw new Error(`${meta.id} has no message "${messageId}"`);
  return localized(
    (locale) => fill(template[locale], (name) => data[name]?.[locale]) + (suffix?.[locale] ?? ''),
  );
}

export function cellsOf(ids: readonly FieldId[], set: FormSet): readonly DiagnosticCell[] {
  return flatMap(ids, (id, index): DiagnosticCell[] => {
    const field = findField(set, id);
    if (!field) return [];
    return [
      { address: field.cell, field: id, label: field.label, role: index === 0 ? 'subject' : 'related' },
    ];
  });
}

/** What a finding rests on, as the user sees it. */
export function textsOf(cells: readonly DiagnosticCell[], set: FormSet): readonly string[] {
  return cells.map(({ field }) => findField(set, field)?.text ?? '');
}
