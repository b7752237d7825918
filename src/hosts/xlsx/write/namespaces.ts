/** What the parts of a file are written in. */

/** What a part begins with. */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Of workbooks, sheets, styles and tables. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Of references from part to part, and of their types. */
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
