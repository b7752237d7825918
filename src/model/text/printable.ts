/**
 * Text from elsewhere on its way to a terminal: what would command it, or turn the rest of a line round, is shown
 * as `\u001b`. JSON writes the same of such a character inside a text, and so stays what it is.
 */

const COMMANDING = /(?![\t\n])[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** Text of several lines. */
export function printable(text: string): string {
  return text.replace(
    COMMANDING,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A name inside a line: its own line ends are shown as well, so that it cannot forge a line of ours. */
export function printableInLine(text: string): string {
  return printable(text).replaceAll('\n', '\\n');
}
