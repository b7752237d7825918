/** Why a file cannot be read, so that the user gets a sentence that says what to do about it. */
export type UnreadableCode =
  | 'empty'
  /** Something else: a text, a picture, a Word document under another name. */
  | 'not-a-workbook'
  /** Something else than the Word document that was asked for. */
  | 'not-a-document'
  /** Protected by a password. */
  | 'encrypted'
  /** Excel 97–2003, to be saved as .xlsx. */
  | 'old-xls'
  /** Word 97–2003, to be saved as .docx. */
  | 'old-doc'
  /** The end is missing: a download or a copy that broke off. */
  | 'truncated'
  /** Contradicts itself or its checksums. */
  | 'damaged'
  /** Beyond a limit that keeps one file from taking the machine's memory. */
  | 'too-large'
  /** A sound file of a kind that is not read. */
  | 'unsupported';

/** The only error that reading a file ends in, whatever the bytes are. */
export class UnreadableFile extends Error {
  constructor(
    readonly code: UnreadableCode,
    /** What exactly was found, for a log; never the message that users see. */
    readonly detail: string = '',
    options?: ErrorOptions,
  ) {
    super(`${code}${detail ? `: ${detail}` : ''}`, options);
    this.name = 'UnreadableFile';
  }
}
