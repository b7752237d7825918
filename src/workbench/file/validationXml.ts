/** Data validations between the model and a sheet's part. */
import { setAttribute } from '../../hosts/ooxml/xmlTree';
import { frameOf, removal } from '../../hosts/xlsx/edit/sheetFrame';
import { parseArea } from '../model/address';
import type { Comparison, Validation, ValidationRule } from '../model/parts';
import { comparisonOf } from '../model/validations';
import { differences } from './differences';
import { refOf } from './package';
import type { SheetEdit } from './sheetXml';
import { editList } from './sheetXml';
import type { Xml } from './xml';
import { all, deep, down, element, escape, isOn } from './xml';

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

/** Those that did not change stay as they are written, with what the model has no words for. */
export function writeValidations(edit: SheetEdit): void {
  const { draft, part, now } = edit;
  const frame = frameOf(draft, part);
  const key = (validation: Validation): string => JSON.stringify(validation);
  const { gone, added } = differences(
    readValidations(frame.root),
    now.validations,
    ({ validation }) => key(validation),
    key,
  );
  const isPlain = ({ element: { start } }: FileValidation): boolean =>
    all(down(frame.root, 'dataValidations'), 'dataValidation').some((each) => each.start === start);
  // Those of the newer kind stand in a list of their own.
  const newer = gone.filter((each) => !isPlain(each)).map((each) => each.element);
  editList(edit, 'dataValidations', {
    gone: gone.filter(isPlain).map((each) => each.element),
    added: added.map(validationElement),
  });
  if (newer.length > 0) dropNewer(edit, newer);
}

function dropNewer({ draft, part }: SheetEdit, gone: readonly Xml[]): void {
  const places = new Set(gone.map((each) => down(each, 'sqref')?.text));
  const { root, text } = frameOf(draft, part);
  for (const extension of all(down(root, 'extLst'), 'ext')) {
    const list = down(extension, 'dataValidations');
    const own = list?.children.filter((each) => places.has(down(each, 'sqref')?.text)) ?? [];
    if (!list || own.length === 0) continue;
    const left = list.children.length - own.length;
    draft.splice(
      part.path,
      left === 0
        ? [removal(extension)]
        : [setAttribute(text, list, 'count', String(left)), ...own.map(removal)],
    );
    return;
  }
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
      sqref: areas.map(refOf).join(' '),
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

export interface FileValidation {
  readonly validation: Validation;
  readonly element: Xml;
}

/** Also those of the newer kind, which stand at the end of the sheet with their places inside. */
export function readValidations(sheet: Xml): readonly FileValidation[] {
  return deep(sheet, 'dataValidation').flatMap((each) => {
    const { attributes } = each;
    const places = attributes['sqref'] ?? down(each, 'sqref')?.text ?? '';
    const areas = places.split(/\s+/).flatMap((place) => parseArea(place) ?? []);
    if (areas.length === 0) return [];
    const validation: Validation = {
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
    return { validation, element: each };
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
