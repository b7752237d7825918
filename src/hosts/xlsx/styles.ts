/** `styles.xml`, of which the number formats matter here: a cell's style index → a format code. */
import type { OoxmlPackage } from '../ooxml/package';
import { BUILT_IN_FORMATS } from './builtInFormats';

/** By style index; an index beyond the list is General. */
export type StyleFormats = readonly string[];

export function readStyleFormats(file: OoxmlPackage, path: string): StyleFormats {
  const custom = new Map<number, string>();
  const formatIds: number[] = [];
  let section = '';
  file.xml(path, {
    open(name, attributes) {
      if (name === 'numFmts' || name === 'cellXfs') section = name;
      else if (section === 'numFmts' && name === 'numFmt') {
        custom.set(Number(attributes.numFmtId), neutralCode(attributes.formatCode ?? ''));
      } else if (section === 'cellXfs' && name === 'xf') {
        formatIds.push(Number(attributes.numFmtId ?? 0));
      }
    },
    close(name) {
      if (name === section) section = '';
    },
  });
  return formatIds.map((id) => custom.get(id) || BUILT_IN_FORMATS[id] || 'General');
}

/** Some Chinese writers put the word that Excel shows where the file should have `General`. */
export function neutralCode(code: string): string {
  return code.replaceAll('G/通用格式', 'General');
}
