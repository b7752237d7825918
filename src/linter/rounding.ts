/** What holds by rounding only: said once for a whole file, not place by place. */
import type { FieldId } from '../model/form/fields';
import type { FormSet } from '../model/form/form';
import type { Diagnostic, Evidence, RuleOutcome } from '../model/result/diagnostic';
import type { RuleMeta } from '../model/result/rule';
import { asIs, localized } from '../model/text/locale';
import { cellsOf, messageOf, textsOf } from './checkRelation';
import type { PlacedOutcome } from './placed';
import { flatMap } from '../model/flatMap';

/** All rounding differences of a file as one hint. */
export function gatherRounding(
  placed: readonly PlacedOutcome[],
  rounding: RuleMeta,
): readonly PlacedOutcome[] {
  const places: { readonly set: FormSet; readonly evidence: Evidence; readonly field: FieldId }[] = [];
  for (const { outcome, set, writeOut } of placed) {
    if (outcome.status !== 'passed' || !outcome.byRounding || !writeOut) continue;
    const evidence = writeOut();
    places.push({ set, evidence, field: evidence.terms[0]!.field });
  }
  const first = places[0];
  if (!first) return [];
  const cells = flatMap(places, ({ set, field }) => cellsOf([field], set).map((cell) => ({ cell, set })));
  const data = {
    count: asIs(String(places.length)),
    places: localized((locale) =>
      places.map(({ evidence }) => evidence.arithmetic[locale]).join(locale === 'en' ? '; ' : '；'),
    ),
  };
  const diagnostic: Diagnostic = {
    ruleId: rounding.id,
    messageId: 'gathered',
    data,
    severity: rounding.severity,
    message: messageOf(rounding, 'gathered', data),
    cells: cells.map(({ cell }, index) => ({ ...cell, role: index === 0 ? 'subject' : 'related' })),
    figures: flatMap(cells, ({ cell, set }) => textsOf([cell], set)),
    evidence: undefined,
  };
  const outcome: RuleOutcome = { ruleId: rounding.id, place: first.field, status: 'failed', diagnostic };
  return [{ outcome, set: first.set }];
}
