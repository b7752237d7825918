/** What a self-evaluation report's text states, figure by figure, and the form that the rules see of it. */
import type { FormModel } from '../model/form/form';
import type { ReportDocument, ReportText, StatedFact } from '../model/report/reportText';
import type { DocumentReading, PlacedFact } from './document';
import { readDocument } from './document';
import { draftForm } from './form/form';
import type { ReportDraft } from './form/draft';

/**
 * Every figure that the text states, in the order of the text; and those that were seen and could not be
 * placed. Dates, document numbers, hotlines and the like are neither. Never throws.
 */
export function factsOf(document: ReportDocument): Pick<ReportText, 'facts' | 'unplaced'> {
  const reading = readDocument(document);
  return { facts: facts(reading, draftForm(document, reading)?.fieldOf), unplaced: reading.unplaced };
}

/**
 * The report as a form of kind `report`, money in 万元. Undefined where the text is no self-evaluation report:
 * it has no title of the kind, and states no figure that a field of ours is for.
 */
export function reportForm(document: ReportDocument): FormModel | undefined {
  const reading = readDocument(document);
  const drafted = draftForm(document, reading);
  if (!drafted) return undefined;
  return {
    ...drafted.form,
    report: {
      source: document.source,
      name: document.name,
      paragraphs: document.paragraphs,
      facts: facts(reading, drafted.fieldOf),
      unplaced: reading.unplaced,
    },
  };
}

function facts(reading: DocumentReading, fieldOf: ReportDraft['fieldOf'] | undefined): StatedFact[] {
  return reading.facts.map((fact) => {
    const { item, role, value, unit, year, partOf, of, approximate, sentence, place } =
      fact satisfies PlacedFact;
    return {
      item,
      role,
      value,
      unit,
      year,
      partOf,
      ...(of && { of }),
      ...(approximate && { approximate }),
      sentence,
      place,
      field: fieldOf?.get(fact),
    };
  });
}
