/** The page of everything that we write: A4. */
export const A4 = 9;
/** In inches. */
export const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };
/** The sheet, and its page among all. */
export const FOOTER = '&L&A&R&P / &N';
