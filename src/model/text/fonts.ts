/** The typefaces in which forms and reports are printed. */

/** Of forms and tables. */
export const FORM_FONT = '宋体';
/** Of a report's text. */
export const REPORT_FONT = '仿宋';
/** Latin letters and figures of a report. */
export const LATIN_FONT = 'Times New Roman';
