/** Excel's object model as far as it is played: each import defines some kinds of objects. */
import './areas';
import './bags';
import './borders';
import './chartParts';
import './charts';
import './comments';
import './conditionalFormats';
import './conditionalLooks';
import './customXml';
import './dataValidation';
import './format';
import './names';
import './pageBreaks';
import './pageLayout';
import './range';
import './settings';
import './tables';
import './workbook';
import './worksheetCollection';
import './worksheetParts';
import './worksheets';

export { definedKinds, object } from './objects';
export type { ExcelContext, ExcelHandle } from './objects';
