/** What a self-evaluation report's text states, figure by figure, and the form that the rules see of it. */
import type { FormModel } from '../model/form/form';
import type { ReportDocument, ReportText, StatedFact } from '../model/report/reportText';
import type { DocumentReading, PlacedFact } from './document';
import { readDocument } from './document';
import { draftForm } from './form/form';
import type { ReportDraft } from './form/draft';
import { withFacts } from './facts';
import { withParagraphs } from './paragraphs';

/**
 * Every figure that the text states, in the order of the text; and those that were seen and could not be
 * placed. Dates, document numbers, hotlines and the like are neither. Never throws.
 */
export function factsOf(document: ReportDocument): Pick<ReportText, 'facts' | 'unplaced'> {
  const reading = readDocument(document);
  return { facts: facts(reading, draftForm(document, reading)?.fieldsOf), unplaced: reading.unplaced };
}

/**
 * The report as a form of kind `report`, money in 万元. Undefined where the text is no report: it has no title of the
 * kind, states no figure that a field of ours is for, and nothing that could be held against itself.
 */
export function reportForm(document: ReportDocument): FormModel | undefined {
  return formOf(document, readDocument(document))?.form;
}

/** The same with the report's paragraphs and figures as fields, and what it states of its figures: to be checked. */
export function checkedForm(document: ReportDocument): FormModel | undefined {
  const reading = readDocument(document);
  const found = formOf(document, reading);
  if (!found) return undefined;
  const facts = withFacts(found.form, reading, found.drafted.fieldsOf);
  return withParagraphs(facts, document.paragraphs);
}

function formOf(
  document: ReportDocument,
  reading: DocumentReading,
): { readonly form: FormModel; readonly drafted: NonNullable<ReturnType<typeof draftForm>> } | undefined {
  const drafted = draftForm(document, reading);
  if (!drafted) return undefined;
  const form: FormModel = {
    ...drafted.form,
    report: {
      source: document.source,
      name: document.name,
      paragraphs: document.paragraphs,
      facts: facts(reading, drafted.fieldsOf),
      unplaced: reading.unplaced,
    },
  };
  return { form, drafted };
}

function facts(reading: DocumentReading, fieldsOf: ReportDraft['fieldsOf'] | undefined): StatedFact[] {
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
      fields: fieldsOf?.get(fact) ?? [],
    };
  });
}
