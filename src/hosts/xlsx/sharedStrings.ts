/** The workbook's table of texts, which cells point into. */
import type { OoxmlPackage } from '../ooxml/package';
import type { XmlHandler } from '../ooxml/xml';
import type { Budget } from './limits';

export function readSharedStrings(file: OoxmlPackage, path: string, budget: Budget): string[] {
  const strings: string[] = [];
  file.xml(
    path,
    sharedStringsHandler(budget, (text) => strings.push(text)),
  );
  return strings;
}

/** Hands each text on, in their order. */
export function sharedStringsHandler(budget: Budget, take: (text: string) => void): XmlHandler {
  let current = '';
  return {
    open(name) {
      if (name === 'si') current = '';
      return !isPhonetic(name);
    },
    close(name, text) {
      if (name === 't') current += text;
      else if (name === 'si') {
        budget.spend('sharedStrings');
        take(decodeEscapes(current));
      }
    },
  };
}

/** The reading aid above a text (`rPh`): its `t` is no part of what the cell says. */
export function isPhonetic(name: string): boolean {
  return name === 'rPh';
}

/** `_x000D_` → the character; how Office writes what XML cannot hold. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
