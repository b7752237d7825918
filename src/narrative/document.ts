/** The whole report: every paragraph read, and its facts numbered through. */
import type { ReportDocument, ReportPlace, StatedFact } from '../model/report/reportText';
import type { ParagraphReading } from './paragraph';
import { readParagraph } from './paragraph';
import { placeOf } from './compact';
import type { Figure } from './figures';
import type { Reading } from './reading';
import { titleIn } from './title';

export interface PlacedFact extends Omit<StatedFact, 'field'> {
  readonly reading: Reading;
}

export interface Unplaced {
  readonly text: string;
  readonly place: ReportPlace;
}

export interface DocumentReading {
  readonly facts: readonly PlacedFact[];
  readonly unplaced: readonly Unplaced[];
}

/** Reads every figure of the text. Never throws, whatever the text. */
export function readDocument(document: ReportDocument): DocumentReading {
  const facts: PlacedFact[] = [];
  const unplaced: Unplaced[] = [];
  const title = titleIn(document);
  const year = title?.year;
  const unitName = title?.unitName?.text ?? '';
  document.paragraphs.forEach(({ text, numbering }, paragraph) => {
    const read = readParagraph(text, numbering !== '', year);
    const first = facts.length;
    for (const reading of read.readings) {
      const fact = factOf(reading, read, paragraph, text, first);
      facts.push({ ...fact, item: without(fact.item, unitName) });
    }
    for (const figure of read.unplaced) {
      const place = { paragraph, ...placeOf(read.compact, figure.start, figure.end) };
      unplaced.push({ text: text.slice(place.start, place.end), place });
    }
  });
  return { facts, unplaced };
}

function factOf(
  reading: Reading,
  read: ParagraphReading,
  paragraph: number,
  text: string,
  first: number,
): PlacedFact {
  const { item, role, value, unit, year, partOf, of, approximate, figure } = reading;
  return {
    item,
    role,
    value,
    unit,
    year,
    partOf: partOf === undefined ? undefined : partOf + first,
    ...(of && { of: of.map((index) => index + first) }),
    ...(approximate && { approximate }),
    sentence: clauseText(figure, read, text),
    place: { paragraph, ...placeOf(read.compact, figure.start, figure.end) },
    reading,
  };
}

/** The figure's clause as written, without its list number and marks. */
function clauseText(figure: Figure, { clauses, compact }: ParagraphReading, text: string): string {
  const { tokens } = clauses[figure.clause]!;
  const { start, end } = placeOf(compact, tokens[0]!.start, tokens.at(-1)!.end);
  return text.slice(start, end).trim();
}

/** The unit's own name says nothing of an item: 区档案馆行政编制 → 行政编制. */
function without(item: string, unitName: string): string {
  const own =
    unitName !== '' && item.startsWith(unitName) ? item.slice(unitName.length).replace(/^的/, '') : '';
  return own === '' ? item : own;
}
