/** Values in columns as a spreadsheet program saves them, in UTF-8 or, as Excel does in China, in GBK. */

export function columnsOfText(bytes: Uint8Array): readonly (readonly string[])[] {
  const text = decoded(bytes).replace(/^\uFEFF/, '');
  const [line = ''] = text.split(/\r?\n/, 1);
  const separator = ['\t', ';', ','].find((each) => line.includes(each)) ?? ',';
  const rows: string[][] = [[]];
  let value = '';
  let isQuoted = false;
  const endValue = (): void => {
    rows[rows.length - 1]!.push(value);
    value = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!;
    if (isQuoted) {
      if (letter !== '"') value += letter;
      else if (text[at + 1] === '"') {
        value += '"';
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"' && value === '') isQuoted = true;
    else if (letter === separator) endValue();
    else if (letter === '\n') {
      endValue();
      rows.push([]);
    } else if (letter !== '\r') value += letter;
  }
  endValue();
  return rows.filter((row) => row.some((each) => each.trim() !== ''));
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
