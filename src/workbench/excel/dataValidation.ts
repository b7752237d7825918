/** Data validation (1.8): what a user may type. What an add-in writes is not held to it, as in Excel. */
import { intersect, subtract } from '../model/address';
import type { Area } from '../model/address';
import type { Validation, ValidationAlert, ValidationPrompt } from '../model/parts';
import { NO_ALERT, NO_PROMPT, typeOf } from '../model/validations';
import type { Workbook } from '../model/workbook';
import type { Scalar } from '../protocol/hostType';
import { flag, oneOf, record, text } from './arguments';
import { mayChange } from './guard';
import type { ExcelContext, Place } from './objects';
import { define } from './objects';
import { readRule } from './validationRules';

const on = ({ sheet, areas }: Place): readonly Validation[] =>
  sheet.validations.filter((each) => each.areas.some((one) => areas.some((other) => intersect(one, other))));

const coversAll = (outer: readonly Area[], inner: readonly Area[]): boolean =>
  inner.every(
    (area) =>
      outer.reduce((rest: readonly Area[], each) => rest.flatMap((one) => subtract(one, each)), [area])
        .length === 0,
  );

/** The one validation of all the cells; `None` where there is none at all. */
function single(place: Place): Validation | 'None' | 'Inconsistent' | 'MixedCriteria' {
  const [first, ...others] = on(place);
  if (!first) return 'None';
  if (others.length > 0) return 'MixedCriteria';
  return coversAll(first.areas, place.areas) ? first : 'Inconsistent';
}

/** The cells get a validation of their own; a wider one keeps the rest of its cells. */
function change(place: Place, workbook: Workbook, work: (validation: Validation) => void): void {
  const { sheet, areas } = place;
  mayChange(sheet);
  const [present] = on(place);
  const own: Validation = {
    rule: present?.rule ?? {},
    ignoreBlanks: present?.ignoreBlanks ?? true,
    prompt: present?.prompt ?? NO_PROMPT,
    errorAlert: present?.errorAlert ?? NO_ALERT,
    areas,
  };
  work(own);
  remove(place);
  sheet.validations = [...sheet.validations, own];
  workbook.emit({ kind: 'layout', sheet });
}

function remove({ sheet, areas }: Place): void {
  for (const each of sheet.validations)
    each.areas = areas.reduce((rest, area) => rest.flatMap((one) => subtract(one, area)), each.areas);
  sheet.validations = sheet.validations.filter((each) => each.areas.length > 0);
}

function member<Name extends 'ignoreBlanks' | 'prompt' | 'errorAlert'>(
  name: Name,
  missing: Validation[Name],
  parse: (value: unknown) => Validation[Name],
): Scalar<Place, ExcelContext> {
  return {
    since: '1.8',
    get: (place) => {
      const found = single(place);
      if (found === 'None') return missing;
      return typeof found === 'string' ? null : found[name];
    },
    set: (place, value, { workbook }) => {
      const parsed = parse(value);
      change(place, workbook, (validation) => {
        validation[name] = parsed;
      });
    },
  };
}

const given = (value: unknown): string => (value === undefined || value === null ? '' : text(value));

function prompt(value: unknown): ValidationPrompt {
  const { showPrompt = true, title, message } = record(value);
  return { showPrompt: flag(showPrompt), title: given(title), message: given(message) };
}

function alert(value: unknown): ValidationAlert {
  const { showAlert = true, style = 'Stop', title, message } = record(value);
  return {
    showAlert: flag(showAlert),
    style: oneOf(style, ['Stop', 'Warning', 'Information']),
    title: given(title),
    message: given(message),
  };
}

define('DataValidation', {
  scalars: {
    type: {
      since: '1.8',
      get: (place) => {
        const found = single(place);
        return typeof found === 'string' ? found : typeOf(found.rule);
      },
    },
    rule: {
      since: '1.8',
      get: (place) => {
        const found = single(place);
        if (found === 'None') return {};
        return typeof found === 'string' ? null : found.rule;
      },
      set: (place, value, { workbook }) => {
        const rule = readRule(value, workbook);
        change(place, workbook, (validation) => {
          validation.rule = rule;
        });
      },
    },
    ignoreBlanks: member('ignoreBlanks', true, flag),
    prompt: member('prompt', NO_PROMPT, prompt),
    errorAlert: member('errorAlert', NO_ALERT, alert),
  },
});
