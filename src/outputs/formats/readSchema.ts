/** The JSON of `gouji read` as a schema: published as assets/read.schema.json, and what its tests validate against. */
import * as v from 'valibot';
import type { FormKind } from '../../model/form/form';
import { FACT_ROLES } from '../../model/report/reportText';
import { taughtSchema } from './taughtJson';

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const figure = v.pipe(v.string(), v.regex(/^-?\d+(\.\d+)?$/));

const field = v.strictObject({
  label: text,
  /** As the cell shows it. */
  text,
  /** A figure in plain decimal notation, a rate as a fraction; a text; '' where blank or no figure. */
  value: text,
  /** '' where no cell says it. */
  address: text,
});

const form = (kinds: readonly FormKind[]) =>
  v.strictObject({
    form: v.picklist(kinds),
    /** Whose forms it is one of, where its labels tell: `hubei`. */
    edition: v.nullable(text),
    sheet: text,
    range: text,
    unit: v.picklist(['万元', '元', '千元', '亿元']),
    unitName: v.nullable(text),
    projectName: v.nullable(text),
    year: v.nullable(count),
    fields: v.record(text, field),
    unread: v.array(
      v.strictObject({
        address: text,
        text,
        /** The field that may be meant. */
        near: v.nullable(text),
      }),
    ),
    /** Labels that were taught, and what came of that. */
    taught: taughtSchema,
  });

const file = (kinds: readonly FormKind[]) =>
  v.strictObject({
    file: text,
    status: v.picklist(['checked', 'partly-read', 'unreadable', 'no-form']),
    problem: v.nullable(v.strictObject({ code: text, message: text })),
    /** What was not read of the file beside its forms, and what to do about it. */
    notes: v.array(v.strictObject({ code: text, message: text })),
    /** Why the taught labels kept in the workbook were not used. */
    layoutProblem: v.nullable(text),
    /** Looked at, without a form that is known, where other sheets hold one. */
    otherSheets: v.array(text),
    forms: v.array(form(kinds)),
    /** The figures that a report's text states. */
    facts: v.array(
      v.strictObject({
        item: text,
        value: figure,
        unit: text,
        year: v.nullable(count),
        role: v.picklist(FACT_ROLES),
        /** The item of the figure that this one is a part of. */
        parent: v.nullable(text),
        sentence: text,
        /** Counted from 1. */
        paragraph: v.pipe(count, v.minValue(1)),
      }),
    ),
  });

/** @param kinds of forms that may be read */
export const readSchema = (kinds: readonly FormKind[]) =>
  v.strictObject({
    schemaVersion: v.literal(1),
    tool: v.strictObject({ name: v.literal('gouji'), version: text }),
    files: v.array(file(kinds)),
  });
