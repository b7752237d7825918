/** Data validations between the model and a sheet's part: exceljs hangs on one that covers a whole sheet. */
import { areaToA1, parseArea } from '../model/address';
import type { Comparison, Validation, ValidationRule } from '../model/parts';
import { comparisonOf } from '../model/validations';
import type { Xml } from './xml';
import { deep, down, element, escape, isOn } from './xml';

const KINDS = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
} as const;

const STYLES: Readonly<Record<string, string>> = {
  stop: 'Stop',
  warning: 'Warning',
  information: 'Information',
};

const lowerFirst = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
const upperFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The file's words for the operators, where they are not Excel's own. */
const OPERATORS: Readonly<Record<string, string>> = {
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

const operatorName = (word: string): string =>
  Object.keys(OPERATORS).find((name) => OPERATORS[name] === word) ?? upperFirst(word);

export function validationsElement(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  return element('dataValidations', { count: validations.length }, ...validations.map(validationElement));
}

function validationElement({ areas, rule, ignoreBlanks, prompt, errorAlert }: Validation): string {
  const { type, operator, formulas, hidesList } = written(rule);
  return element(
    'dataValidation',
    {
      type,
      errorStyle: errorAlert.style === 'Stop' ? undefined : lowerFirst(errorAlert.style),
      operator,
      allowBlank: ignoreBlanks || undefined,
      // The file's word says the opposite of what it means.
      showDropDown: hidesList || undefined,
      showInputMessage: prompt.showPrompt || undefined,
      showErrorMessage: errorAlert.showAlert || undefined,
      errorTitle: errorAlert.title || undefined,
      error: errorAlert.message || undefined,
      promptTitle: prompt.title || undefined,
      prompt: prompt.message || undefined,
      sqref: areas.map(areaToA1).join(' '),
    },
    ...formulas.map((formula, index) => element(`formula${index + 1}`, {}, escape(formula))),
  );
}

interface Written {
  readonly type?: string;
  readonly operator?: string;
  readonly formulas: readonly string[];
  readonly hidesList?: boolean;
}

function written(rule: ValidationRule): Written {
  if (rule.custom) return { type: 'custom', formulas: [rule.custom.formula.slice(1)] };
  if (rule.list) {
    const { source, inCellDropDown } = rule.list;
    const formula = source.startsWith('=') ? source.slice(1) : `"${source.replaceAll('"', '""')}"`;
    return { type: 'list', formulas: [formula], hidesList: !inCellDropDown };
  }
  const found = comparisonOf(rule);
  if (!found) return { formulas: [] };
  const { formula1, formula2, operator } = found.comparison;
  const word = OPERATORS[operator] ?? lowerFirst(operator);
  return {
    type: KINDS[found.kind],
    ...(word !== 'between' && { operator: word }),
    formulas: [formula1.slice(1), ...(formula2 === undefined ? [] : [formula2.slice(1)])],
  };
}

/** Also those of the newer kind, which stand at the end of the sheet with their places inside. */
export function readValidations(sheet: Xml): readonly Validation[] {
  return deep(sheet, 'dataValidation').flatMap((each) => {
    const { attributes } = each;
    const places = attributes['sqref'] ?? down(each, 'sqref')?.text ?? '';
    const areas = places.split(/\s+/).flatMap((place) => parseArea(place) ?? []);
    if (areas.length === 0) return [];
    return {
      areas,
      rule: readRule(each),
      ignoreBlanks: isOn(attributes['allowBlank']),
      prompt: {
        showPrompt: isOn(attributes['showInputMessage']),
        title: attributes['promptTitle'] ?? '',
        message: attributes['prompt'] ?? '',
      },
      errorAlert: {
        showAlert: isOn(attributes['showErrorMessage']),
        style: STYLES[attributes['errorStyle'] ?? 'stop'] ?? 'Stop',
        title: attributes['errorTitle'] ?? '',
        message: attributes['error'] ?? '',
      },
    };
  });
}

function readRule(given: Xml): ValidationRule {
  const { type = 'none', operator = 'between', showDropDown } = given.attributes;
  const [first, second] = ['formula1', 'formula2'].map((name) => {
    const found = down(given, name);
    return down(found, 'f')?.text ?? found?.text;
  });
  if (first === undefined) return {};
  if (type === 'custom') return { custom: { formula: `=${first}` } };
  if (type === 'list') {
    const plain = /^"([\s\S]*)"$/.exec(first)?.[1]?.replaceAll('""', '"');
    return { list: { inCellDropDown: !isOn(showDropDown), source: plain ?? `=${first}` } };
  }
  const kind = (Object.keys(KINDS) as (keyof typeof KINDS)[]).find((name) => KINDS[name] === type);
  if (!kind) return {};
  const comparison: Comparison = {
    formula1: `=${first}`,
    ...(second !== undefined && { formula2: `=${second}` }),
    operator: operatorName(operator),
  };
  return { [kind]: comparison };
}
