/** How cells of our own sheets look, as the elements that a file's styles are made of. */
import { FORM_FONT } from '../../../model/text/fonts';
import type { SummaryCell } from '../../../model/writing/marks';
import { SUMMARY_LINE, SUMMARY_LOOKS } from '../../../model/writing/summaryLooks';
import type { TemplateStyle } from '../../../model/writing/template';
import { TEMPLATE_LINE, TEMPLATE_LOOKS } from '../../../model/writing/templateLooks';
import { isLikeFormula } from './texts';

/** Elements as XML, without prefixes; undefined where there is no such thing. */
export interface Look {
  readonly font: string;
  readonly fill: string | undefined;
  readonly border: string | undefined;
  readonly alignment: string;
  readonly numberFormat: string | undefined;
}

/** A text that reads like a formula stays a text also when its cell is edited; a link is a formula. */
function formatOf({ value, numberFormat, link, file }: SummaryCell): string | undefined {
  if (typeof value !== 'string') return numberFormat;
  return isLikeFormula(value) && !link && file === undefined ? '@' : undefined;
}

/** The same for cells that look the same. */
export function summaryLookKey(cell: SummaryCell): string {
  return `${typeof cell.value === 'string' ? 's' : 'n'} ${cell.style} ${formatOf(cell) ?? ''}`;
}

export function summaryLook(cell: SummaryCell): Look {
  const { size, color, bold, underlined, fill, align, boxed, turned } = SUMMARY_LOOKS[cell.style];
  const horizontal = align ? ` horizontal="${align}"` : '';
  // A number that does not fit is to be seen not to.
  const wrap = typeof cell.value === 'string' ? ' wrapText="1"' : '';
  const indent = align && align !== 'center' ? ' indent="1"' : '';
  return {
    font: fontOf({ size, color, isBold: bold ?? false, isUnderlined: underlined ?? false }),
    fill: fill && fillOf(fill),
    border: boxed && boxOf(SUMMARY_LINE),
    alignment: turned
      ? '<alignment horizontal="center" vertical="bottom" textRotation="90" wrapText="1"/>'
      : `<alignment${horizontal} vertical="center"${wrap}${indent}/>`,
    numberFormat: formatOf(cell),
  };
}

export function templateLook(style: TemplateStyle, numberFormat: string | undefined): Look {
  const { size, bold, color, fill, align, indent, wrap, boxed } = TEMPLATE_LOOKS[style];
  return {
    font: fontOf({ size, color, isBold: bold, isUnderlined: false }),
    fill: fill && fillOf(fill),
    border: boxed ? boxOf(TEMPLATE_LINE) : undefined,
    alignment: `<alignment horizontal="${align}" vertical="center"${wrap ? ' wrapText="1"' : ''}${
      indent ? ` indent="${indent}"` : ''
    }/>`,
    numberFormat,
  };
}

interface Font {
  readonly size: number;
  readonly color: string;
  readonly isBold: boolean;
  readonly isUnderlined: boolean;
}

/** In the order that the standard asks for. */
function fontOf({ size, color, isBold, isUnderlined }: Font): string {
  return `<font>${isBold ? '<b/>' : ''}${isUnderlined ? '<u/>' : ''}<sz val="${size}"/>${colorOf(color)}<name val="${FORM_FONT}"/></font>`;
}

function fillOf(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/></patternFill></fill>`;
}

function boxOf(color: string): string {
  const sides = ['left', 'right', 'top', 'bottom'].map(
    (side) => `<${side} style="thin">${colorOf(color)}</${side}>`,
  );
  return `<border>${sides.join('')}<diagonal/></border>`;
}

function colorOf(color: string): string {
  return `<color rgb="${argb(color)}"/>`;
}

function argb(color: string): string {
  return `FF${color.slice(1)}`;
}
