/** Strict files have other namespaces than all the rest. */

export interface Flavour {
  /** Of workbooks, sheets, styles, tables and comments. */
  readonly main: string;
  /** Of references from part to part, and of their types. */
  readonly relations: string;
  readonly drawing: string;
  readonly chart: string;
  readonly sheetDrawing: string;
}

const OFFICE = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';
/** Characters of the workbook's part in which the namespace of its root stands. */
const HEAD = 2000;

/** @param workbook the text of the workbook's main part */
export function flavourOf(workbook: string): Flavour {
  const isStrict = workbook.slice(0, HEAD).includes(`${STRICT}/spreadsheetml/main`);
  const at = (area: string, version: string): string =>
    isStrict ? `${STRICT}/${area}` : `${OFFICE}/${area.replace('/', `/${version}/`)}`;
  return {
    main: at('spreadsheetml/main', '2006'),
    relations: at('officeDocument/relationships', '2006'),
    drawing: at('drawingml/main', '2006'),
    chart: at('drawingml/chart', '2006'),
    sheetDrawing: at('drawingml/spreadsheetDrawing', '2006'),
  };
}
