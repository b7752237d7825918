/** The published schemas, with the kinds of forms that there are. */
import { FORM_KINDS } from '../../src/check';
import { readSchema as readSchemaOf } from '../../src/outputs/formats/readSchema';
import { resultSchema as resultSchemaOf } from '../../src/outputs/formats/schema';

export const readSchema = readSchemaOf(FORM_KINDS);
export const resultSchema = resultSchemaOf(FORM_KINDS);
