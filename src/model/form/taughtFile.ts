/**
 * Taught labels as JSON: the file that a bureau gives out, and what a workbook keeps. Whatever is not understood
 * refuses the whole, as half of a layout would read half of a form otherwise.
 */
import * as v from 'valibot';
import type { Locale } from '../text/locale';
import { parseJson, refuse } from '../text/jsonText';
import type { Opening, TaughtLabel } from './taught';
import { isSameLabel, LABEL_PLACES } from './taught';
import { flatMap } from '../flatMap';

/** What of which form can be taught, and how its labels are compared. */
export interface Teachable {
  /** By kind of form. */
  readonly openings: ReadonlyMap<string, readonly Opening[]>;
  /** The core words of a label; '' where it has none. */
  readonly normalize: (label: string) => string;
}

const MOST_LABELS = 1000;
/** Characters of a label; a longer text is none. */
const LONGEST_LABEL = 200;
/** Characters of a whole file. */
const LONGEST_TEXT = 1024 * 1024;

const word = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_LABEL));

/** Published as assets/layout.schema.json. */
export const layoutSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  schemaVersion: v.literal(1),
  labels: v.pipe(
    v.array(
      v.strictObject({
        /** The kind of form, as `gouji read --format json` names it. */
        form: word,
        place: v.picklist(LABEL_PLACES),
        /** As the form prints it. */
        label: word,
        /** As `gouji read --format json` names it; null: not needed. */
        field: v.nullable(word),
      }),
    ),
    v.maxLength(MOST_LABELS),
  ),
});

/**
 * The labels of a file. Fails with `ConfigError`.
 * @param file what the messages call it
 */
export function parseLayout(
  text: string,
  file: string,
  locale: Locale,
  teachable: Teachable,
): readonly TaughtLabel[] {
  if (text.length > LONGEST_TEXT) throw refuse(file, [TOO_LONG[locale]]);
  const { labels } = parseJson(layoutSchema, text, file, locale);
  const wrong = flatMap(labels, (label, index) => {
    const why = wrongIn(label, labels.slice(0, index), teachable, locale);
    return why ? [`“labels.${index}”${locale === 'en' ? ': ' : '：'}${why}`] : [];
  });
  if (wrong.length > 0) throw refuse(file, wrong);
  return labels;
}

/** As a file or a workbook keeps them; undefined for none, so that nothing is carried along. */
export function layoutText(labels: readonly TaughtLabel[]): string | undefined {
  if (labels.length === 0) return undefined;
  const plain = labels.map(({ form, place, label, field }) => ({ form, place, label, field }));
  return `${JSON.stringify({ schemaVersion: 1, labels: plain }, null, 2)}\n`;
}

function wrongIn(
  label: TaughtLabel,
  before: readonly TaughtLabel[],
  { openings, normalize }: Teachable,
  locale: Locale,
): string | undefined {
  const words = WORDS[locale];
  const { form, place, field } = label;
  const known = openings.get(form);
  if (!known) return words.noForm(form, [...openings.keys()]);
  const here = known.filter((opening) => opening.place === place);
  if (here.length === 0) return words.noPlace(form, place);
  if (normalize(label.label) === '') return words.noWords(label.label);
  if (field !== null && !here.some(({ fields }) => fields.includes(field)))
    return words.noField(
      field,
      here.map(({ fields }) => fields[0]!),
    );
  return before.some((other) => isSameLabel(other, label, normalize)) ? words.twice(label.label) : undefined;
}

const TOO_LONG = { 'zh-CN': '文件太大，没有读取。', en: 'the file is too large; it was not read.' };

const WORDS = {
  'zh-CN': {
    noForm: (form: string, known: readonly string[]) => `没有“${form}”这种表，只有 ${known.join('、')}`,
    noPlace: (form: string, place: string) => `“${form}”没有“${place}”这种位置的标签`,
    noWords: (label: string) => `“${label}”只有序号、年度、单位一类的字，认不出是哪个标签`,
    noField: (field: string, known: readonly string[]) => `这个位置没有“${field}”，只有 ${known.join('、')}`,
    twice: (label: string) => `“${label}”指定了不止一次`,
  },
  en: {
    noForm: (form: string, known: readonly string[]) =>
      `there is no form “${form}”, only ${known.join(', ')}`,
    noPlace: (form: string, place: string) => `“${form}” has no labels at “${place}”`,
    noWords: (label: string) => `“${label}” is all numbering, year or unit and tells no label from another`,
    noField: (field: string, known: readonly string[]) =>
      `there is no “${field}” at this place, only ${known.join(', ')}`,
    twice: (label: string) => `“${label}” is given more than once`,
  },
} as const;
