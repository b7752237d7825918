/** The page of everything that we write: A4, by its number in files. */
export const A4 = 9;
/** The sheet, and its page among all. */
export const FOOTER = '&L&A&R&P / &N';
