import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { FORM_KINDS, policiesToJson } from '../../../src/check';
import { LOCALES } from '../../../src/model/text/locale';
import { policiesSchema } from '../../../src/outputs/formats/policiesSchema';

const PUBLISHED = path.join(__dirname, '../../../assets/policies.schema.json');
const schema = policiesSchema(FORM_KINDS);

test.each(LOCALES)('every preset fits the schema (%s)', (locale) => {
  const parsed: unknown = JSON.parse(JSON.stringify(policiesToJson(locale)));
  expect(v.safeParse(schema, parsed).issues).toBeUndefined();
});

test('the published schema is that of the code', () => {
  const written = `${JSON.stringify(toJsonSchema(schema), null, 2)}\n`;
  if (process.env.UPDATE_SCHEMA) writeFileSync(PUBLISHED, written);
  expect(readFileSync(PUBLISHED, 'utf8')).toBe(written);
});
