/** The whole report: every paragraph read, and its facts numbered through. */
import type { ReportDocument, ReportPlace, StatedFact } from '../model/report/reportText';
import type { Joined } from './brokenLines';
import { isTorn, joinBroken } from './brokenLines';
import type { ParagraphReading } from './paragraph';
import { readParagraph } from './paragraph';
import { placeOf } from './compact';
import type { Figure } from './figures';
import { Places } from './places';
import type { Reading } from './reading';
import { statementsIn } from './statements';
import type { Draft } from './statements/story';
import { declaredUnits } from './tableLines';
import { titleIn } from './title';

export interface PlacedFact extends Omit<StatedFact, 'fields'> {
  readonly reading: Reading;
}

export interface Unplaced {
  readonly text: string;
  readonly place: ReportPlace;
}

export interface DocumentReading {
  readonly facts: readonly PlacedFact[];
  readonly unplaced: readonly Unplaced[];
  /** What it states of its own figures. */
  readonly statements: readonly Draft[];
}

/** Reads every figure of the text. Never throws, whatever the text. */
export function readDocument(document: ReportDocument): DocumentReading {
  const title = titleIn(document);
  const unitName = title?.unitName?.text ?? '';
  const places = new Places();
  const before: Reading[] = [];
  const told: Reading[] = [];
  let left = MOST_READ;
  const lines = joinBroken(document.paragraphs);
  const units = declaredUnits(lines.map((line) => line?.text ?? ''));
  const paragraphs = lines.map((line, at) => {
    const { text, numbering } = line ?? { text: '', numbering: '' };
    const own = text.slice(0, Math.min(left, LONGEST_PARAGRAPH));
    left -= own.length;
    const read = readParagraph(
      own,
      numbering !== '',
      title?.year,
      at,
      places,
      { before: before.slice(), told: told.slice() },
      units[at],
    );
    const levels = read.readings.filter(({ kind, side }) => kind === 'level' && side === 'now');
    remember(
      before,
      levels.filter(({ partOf }) => !partOf),
    );
    remember(told, levels);
    return { ...read, length: own.length };
  });
  // By which some figures turn out to be parts of others.
  const statements = statementsIn(
    paragraphs,
    lines.map((line) => (line ? `${line.numbering}${line.text}` : '')),
  ).filter((draft) => !isOfTorn(draft, paragraphs, document));
  const order = new Map<Reading, number>();
  for (const { readings } of paragraphs) for (const reading of readings) order.set(reading, order.size);
  const indexOf = (reading: Reading | undefined): number | undefined => reading && order.get(reading);
  const facts: PlacedFact[] = [];
  const unplaced: Unplaced[] = [];
  paragraphs.forEach((read, at) => {
    const line = lines[at];
    if (!line) return;
    for (const reading of read.readings) {
      const fact = factOf(reading, read, line, indexOf);
      facts.push({ ...fact, item: without(fact.item, unitName) });
    }
    for (const figure of read.unplaced) {
      const { start, end } = placeOf(read.compact, figure.start, figure.end);
      unplaced.push({ text: line.text.slice(start, end), place: line.placeOf(start, end) });
    }
    if (read.length < line.text.length) unplaced.push(unreadFrom(line, read.length));
  });
  return { facts, unplaced, statements };
}

/** Whether it is said by a sentence of which the beginning was torn: it may have stated another figure. */
function isOfTorn(
  { terms }: Draft,
  paragraphs: readonly ParagraphReading[],
  document: ReportDocument,
): boolean {
  return Object.values(terms).some((readings) =>
    readings.some(
      ({ paragraph, figure }) =>
        paragraphs[paragraph]!.clauses[figure.clause]!.sentence === 0 &&
        isTorn(document.paragraphs, paragraph),
    ),
  );
}

function factOf(
  reading: Reading,
  read: ParagraphReading,
  line: Joined,
  indexOf: (reading: Reading | undefined) => number | undefined,
): PlacedFact {
  const { item, role, value, unit, year, approximate, figure } = reading;
  const place = placeOf(read.compact, figure.start, figure.end);
  const of = [indexOf(reading.of), indexOf(reading.base)].filter((at) => at !== undefined);
  return {
    item,
    role,
    value,
    unit,
    year,
    partOf: indexOf(reading.partOf),
    ...(of.length > 0 && { of }),
    ...(approximate && { approximate }),
    sentence: clauseText(figure, read, line.text),
    place: line.placeOf(place.start, place.end),
    reading,
  };
}

/** Characters that are read: of a report of hundreds of pages all, of what is no report as much. */
const MOST_READ = 500_000;
/** No paragraph of a report is as long. */
const LONGEST_PARAGRAPH = 30_000;

/** What is too long to be read is said, and not passed over. */
function unreadFrom({ text, placeOf: place }: Joined, start: number): Unplaced {
  return { text: `${text.slice(start, start + 20)}…`, place: place(start, text.length) };
}

/** So many figures back the paragraphs before are looked at for what a list is of. */
const REMEMBERED = 40;

function remember(all: Reading[], more: readonly Reading[]): void {
  all.push(...more.slice(-REMEMBERED));
  all.splice(0, all.length - REMEMBERED);
}

/** So much of a clause is quoted. */
const QUOTED = 120;

/** The figure's clause as written, without its list number and marks. */
function clauseText(figure: Figure, { clauses, compact }: ParagraphReading, text: string): string {
  const { tokens } = clauses[figure.clause]!;
  const end = tokens.at(-1)!;
  const place = placeOf(compact, tokens[0]!.start, end.kind === 'number' ? end.behind : end.end);
  const figureAt = placeOf(compact, figure.start, figure.end);
  if (place.end - place.start <= QUOTED) return text.slice(place.start, place.end).trim();
  const start = Math.max(place.start, figureAt.end - QUOTED);
  return text.slice(start, Math.min(place.end, start + QUOTED)).trim();
}

/** The unit's own name says nothing of an item: 区档案馆行政编制 → 行政编制. */
function without(item: string, unitName: string): string {
  const own =
    unitName !== '' && item.startsWith(unitName) ? item.slice(unitName.length).replace(/^的/, '') : '';
  return own === '' ? item : own;
}
