/** What was read of a file, as text for a terminal: what was not read before what was. */
import type { Field, FormModel, UnreadCell } from '../../model/form/form';
import { isParagraph, paragraphCell } from '../../model/report/reportText';
import type { FileReading } from '../../model/result/reading';
import { printableInLine } from '../../model/text/printable';
import { otherSheetsText, skippedText } from '../../model/result/skipped';
import type { Locale, LocalizedText } from '../../model/text/locale';
import { sentence } from '../../model/text/locale';
import type { CellAddress } from '../../model/workbook/cell';
import { areaToA1, toA1 } from '../../model/workbook/cell';
import { widthOf } from '../../model/writing/rowHeight';
import { factLines } from './factsText';
import { addressText, formPlace, inOneLine, readingNoteText, taughtTexts, unrecognizedText } from '../words';
import { flatMap } from '../../model/flatMap';

/** Of a label, in half-width characters; a longer one pushes its value to the right. */
const LABEL_WIDTH = 44;
/** Of a value, in characters: goals and reasons are as long as a page. JSON has all of them. */
const VALUE_LENGTH = 60;

const BLANK: LocalizedText = { 'zh-CN': '（空）', en: '(blank)' };
const NO_NUMBER: LocalizedText = { 'zh-CN': '（读不成数）', en: '(cannot be read as a number)' };

/** What is said of one file, without a line end after it. */
export function readingText(read: FileReading, locale: Locale): string {
  return linesOf(read, locale).map(printableInLine).join('\n');
}

function linesOf({ file, reading, problem, notes = [] }: FileReading, locale: Locale): readonly string[] {
  const forms = reading?.forms ?? [];
  const skipped = skippedText(reading?.skipped ?? [], locale);
  const others = otherSheetsText(reading?.otherSheets ?? [], locale);
  const unread = flatMap(forms, (form) => unreadLines(form, locale));
  return [
    file,
    ...[...(problem ? [problem] : []), ...notes].map(({ message }) => `  ${message}`),
    ...[skipped, others].filter((told) => told !== undefined).map((told) => `  ${sentence(told, locale)}`),
    ...(reading ? taughtTexts(reading, locale) : []).map((line) => `  ${line}`),
    ...(unread.length > 0 ? [unreadHead(unread.length, locale), ...unread] : []),
    ...flatMap(forms, (form) => formLines(form, locale)),
  ];
}

function unreadHead(count: number, locale: Locale): string {
  return locale === 'en' ? `  Not read (${count}):` : `  没有读到（${count} 处）：`;
}

function unreadLines(form: FormModel, locale: Locale): readonly string[] {
  const { unread, unrecognized, report } = form;
  return [
    ...unread.map((cell) => unreadCell(cell, form, locale)),
    ...unrecognized.map((row) => unrecognizedText(row, locale)),
    ...(report?.unplaced ?? []).map(
      ({ text, place }) => `${addressText(paragraphCell(place.paragraph), locale)} ${quoted(text)}`,
    ),
  ].map((line) => `    ${line}`);
}

function unreadCell({ cell, text, near, needed }: UnreadCell, form: FormModel, locale: Locale): string {
  const meant = near && (form.fields.get(near)?.label ?? form.known.get(near)?.name);
  const parts = [`${addressText(cell, locale)} ${quoted(text)}`];
  if (meant) parts.push(locale === 'en' ? `perhaps ${meant.en}` : `可能是${meant['zh-CN']}`);
  if (needed) parts.push(locale === 'en' ? 'needed by the form' : '这张表必须有');
  return parts.join(' · ');
}

function quoted(text: string): string {
  return `“${inOneLine(text)}”`;
}

function formLines(form: FormModel, locale: Locale): readonly string[] {
  const fields = [...form.fields.values()];
  const rows = fields.map((field) => [field.label[locale], shown(field, locale), field.cell] as const);
  // A level's name stands in one cell for all its indicators: once is enough.
  const seen = new Set<string>();
  const once = rows.filter(([, value, cell]) => {
    const key = `${toA1(cell)} ${value}`;
    return !seen.has(key) && seen.add(key);
  });
  return [
    `  ${headOf(form, fields.length, locale)}`,
    ...table(once, locale),
    ...form.readingNotes.map((note) => `    ${readingNoteText(note, locale)}`),
    ...(form.report ? factLines(form.report.facts, form.year, locale) : []),
  ];
}

function headOf(form: FormModel, count: number, locale: Locale): string {
  const { title, edition, name, year, sheet, area, unit } = form;
  const place = formPlace({ sheet, range: areaToA1(area) });
  const fields = locale === 'en' ? `${count} fields` : `${count} 项`;
  return [title[locale], edition?.name[locale], name, year && `${year}`, place, unit, fields]
    .filter(Boolean)
    .join(' · ');
}

function shown({ value }: Field, locale: Locale): string {
  if (value.kind === 'blank') return BLANK[locale];
  if (value.kind === 'quantity') return value.quantity.text;
  return value.kind === 'text' ? value.text : `${value.text}${NO_NUMBER[locale]}`;
}

/** Values under each other, so that the eye runs down them. */
function table(
  rows: readonly (readonly [label: string, value: string, cell: CellAddress])[],
  locale: Locale,
): readonly string[] {
  const lines = rows.map(([label, value, cell]) => [inOneLine(label), cut(inOneLine(value)), cell] as const);
  const width = Math.min(LABEL_WIDTH, Math.max(0, ...lines.map(([label]) => widthOf(label))));
  return lines.map(([label, value, cell]) => {
    const gap = ' '.repeat(Math.max(0, width - widthOf(label)));
    return `    ${label}${gap}  ${value}  [${placeText(cell, locale)}]`;
  });
}

/** The sheet stands above. */
function placeText(cell: CellAddress, locale: Locale): string {
  return isParagraph(cell) ? addressText(cell, locale) : toA1(cell);
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length > VALUE_LENGTH ? `${characters.slice(0, VALUE_LENGTH).join('')}…` : text;
}
