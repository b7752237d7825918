/** A rule as an add-in writes it, into the form in which Excel gives it back: operands as formulas. */
import { absoluteReference } from '../model/address';
import type { Comparison, ComparisonKind, ValidationRule } from '../model/parts';
import type { Workbook } from '../model/workbook';
import { Fault } from '../protocol/fault';
import { flag, ofKind, oneOf, record, text } from './arguments';

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;

/** A list that is written out may be so long; a longer one has to stand in cells. */
const LONGEST_LIST = 255;
const EPOCH = 25_569;
const DAY = 86_400_000;

export function readRule(value: unknown, workbook: Workbook): ValidationRule {
  const entries = Object.entries(record(value)).filter(([, each]) => each !== undefined && each !== null);
  const [entry, ...others] = entries;
  if (!entry || others.length > 0) throw new Fault('InvalidArgument', 'A rule is of exactly one kind.');
  const [kind, criteria] = entry;
  switch (kind) {
    case 'list':
      return { list: list(record(criteria), workbook) };
    case 'custom':
      return { custom: { formula: formula(text(record(criteria)['formula']), workbook) } };
    case 'wholeNumber':
    case 'decimal':
    case 'textLength':
    case 'date':
    case 'time':
      return { [kind]: comparison(kind, record(criteria), workbook) };
    default:
      throw new Fault('InvalidArgument', `${kind} is no kind of rule.`);
  }
}

function list(given: Readonly<Record<string, unknown>>, workbook: Workbook) {
  const { source, inCellDropDown } = given;
  const place = ofKind(source, 'Range');
  const written = place ? absoluteReference(place.sheet.name, place.area) : text(source);
  if (!written.startsWith('=') && (written === '' || written.length > LONGEST_LIST))
    throw new Fault('InvalidArgument', 'The list is empty or too long.');
  return {
    inCellDropDown: inCellDropDown === undefined || inCellDropDown === null ? true : flag(inCellDropDown),
    source: written.startsWith('=') ? formula(written, workbook) : written,
  };
}

function comparison(
  kind: ComparisonKind,
  given: Readonly<Record<string, unknown>>,
  workbook: Workbook,
): Comparison {
  const operator = oneOf(given['operator'], OPERATORS);
  const formula1 = operand(kind, given['formula1'], workbook);
  if (operator !== 'Between' && operator !== 'NotBetween') return { formula1, operator };
  return { formula1, formula2: operand(kind, given['formula2'], workbook), operator };
}

function operand(kind: ComparisonKind, value: unknown, workbook: Workbook): string {
  if (typeof value === 'number') return `=${value}`;
  const place = ofKind(value, 'Range');
  if (place) return absoluteReference(place.sheet.name, place.area);
  const written = text(value).trim();
  if (written.startsWith('=')) return formula(written, workbook);
  if (written !== '' && Number.isFinite(Number(written))) return `=${Number(written)}`;
  const moment = kind === 'date' || kind === 'time' ? Date.parse(written) : Number.NaN;
  if (Number.isNaN(moment)) throw new Fault('InvalidArgument', `${written} is no operand.`);
  return `=${moment / DAY + EPOCH}`;
}

function formula(written: string, workbook: Workbook): string {
  const given = written.startsWith('=') ? written : `=${written}`;
  if (!workbook.calculator.parse(given)) throw new Fault('InvalidArgument', `${written} is no formula.`);
  return given;
}
