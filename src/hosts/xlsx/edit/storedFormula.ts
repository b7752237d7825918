/** Formulas as a file holds them: without the sign, and newer functions with the marks that a cell does not show. */

const NEWER = new Set(
  'CONCAT IFS MAXIFS MINIFS SWITCH TEXTJOIN XLOOKUP XMATCH UNIQUE SEQUENCE SORTBY RANDARRAY LET LAMBDA TEXTSPLIT TEXTBEFORE TEXTAFTER VSTACK HSTACK TAKE DROP TOROW TOCOL CHOOSECOLS CHOOSEROWS IFNA DAYS NUMBERVALUE SHEET SHEETS FORMULATEXT ISFORMULA XOR CEILING.MATH FLOOR.MATH RANK.EQ RANK.AVG STDEV.S STDEV.P VAR.S VAR.P PERCENTILE.INC PERCENTILE.EXC QUARTILE.INC MODE.SNGL'.split(
    ' ',
  ),
);
/** These two have a second mark. */
const OF_SHEETS = new Set(['FILTER', 'SORT']);

/** @param formula with its leading `=` */
export function storedFormula(formula: string): string {
  const text = formula.replace(/^=/, '');
  // Pieces in quotes are texts and names of sheets.
  return text
    .split(/("[^"]*"|'[^']*')/)
    .map((piece, at) =>
      at % 2 === 1
        ? piece
        : piece.replace(/(?<![A-Za-z0-9_.])([A-Z][A-Z.]{0,30})(?=\()/gi, (name) => {
            const upper = name.toUpperCase();
            if (OF_SHEETS.has(upper)) return `_xlfn._xlws.${name}`;
            return NEWER.has(upper) ? `_xlfn.${name}` : name;
          }),
    )
    .join('');
}
