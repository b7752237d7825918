/** Blank forms as sheets of a file. */
import type { PackageDraft } from '../../ooxml/draft';
import { escaped } from '../../ooxml/escaped';
import { areaToA1 } from '../../../model/workbook/cell';
import type { PlacedValidation, TemplateCell, TemplateSheet } from '../../../model/writing/template';
import { validationsOf } from '../../../model/writing/template';
import { templateLook } from '../write/looks';
import { isLikeFormula } from '../write/texts';
import { addSheet, bookOf, defineName, quotedSheet } from './book';
import { newSheetXml } from './drawnSheet';
import { Styles } from './styles';

/** Adds them behind the sheets that are there. */
export function addTemplates(
  draft: PackageDraft,
  templates: readonly TemplateSheet[],
  names: readonly string[],
): void {
  const styles = new Styles(draft, bookOf(draft));
  const drawn = templates.map((template) => ({
    columnWidths: template.columnWidths,
    rowHeights: template.rowHeights,
    cells: template.cells.map((cell) => ({
      area: cell.area,
      style: styles.lookOf(templateLook(cell.style, formatOf(cell))),
      content: cell.value,
      ...(cell.result !== undefined && { result: cell.result }),
    })),
  }));
  styles.write();
  templates.forEach((template, index) => {
    const book = bookOf(draft);
    const name = names[index]!;
    const between = validationsXml(validationsOf(template));
    const xml = newSheetXml(drawn[index]!, book.flavour, { orientation: 'portrait' }, { between });
    addSheet(draft, book, { name, xml });
    const rows = template.titleRows;
    if (!rows) return;
    const formula = `${quotedSheet(name)}!$${rows.top + 1}:$${rows.bottom + 1}`;
    defineName(draft, book, { name: '_xlnm.Print_Titles', formula, sheet: book.names.length });
  });
}

/** A unit's name may start with `=`. */
function formatOf({ value, numberFormat }: TemplateCell): string | undefined {
  return typeof value === 'string' && isLikeFormula(value) ? '@' : numberFormat;
}

function validationsXml(placed: readonly PlacedValidation[]): string {
  if (placed.length === 0) return '';
  return `<dataValidations count="${placed.length}">${placed.map(validationXml).join('')}</dataValidations>`;
}

function validationXml({ areas, validation, max }: PlacedValidation): string {
  const { kind, min, title, message, quiet } = validation;
  const [head, text] = [escaped(title), escaped(message)];
  const operator = min === undefined ? ' operator="lessThanOrEqual"' : '';
  const prompt = quiet ? '' : ` promptTitle="${head}" prompt="${text}"`;
  const limits = min === undefined ? [max] : [min, max];
  return `<dataValidation type="${kind}"${operator} allowBlank="1"${quiet ? '' : ' showInputMessage="1"'} showErrorMessage="1" errorTitle="${head}" error="${text}"${prompt} sqref="${areas
    .map(areaToA1)
    .join(
      ' ',
    )}">${limits.map((limit, at) => `<formula${at + 1}>${limit}</formula${at + 1}>`).join('')}</dataValidation>`;
}
