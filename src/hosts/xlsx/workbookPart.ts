/** `workbook.xml`: which sheets there are, in the order of their tabs, and how dates are counted. */
import { UnreadableFile } from '../ooxml/errors';
import type { OoxmlPackage } from '../ooxml/package';
import { isTrue, prefixedAttribute } from '../ooxml/xml';
import type { SheetSnapshot } from '../../model/workbook/snapshot';
import { RETURN_NAME, SUMMARY_NAME } from '../../model/writing/own';
import { decodeEscapes } from './sharedStrings';

export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetSnapshot['visibility'];
  readonly relationshipId: string;
}

export interface WorkbookPart {
  readonly path: string;
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  /** The sheet that is called our own summary, where the file holds one. */
  readonly summarySheet: string | undefined;
  /** The same of the page on which it was sent back. */
  readonly returnSheet: string | undefined;
}

/** Found through the package's relationship: its name is the writer's choice. */
export function readWorkbookPart(file: OoxmlPackage): WorkbookPart {
  const main = file.mainDocument();
  if (!main || main.external) throw new UnreadableFile('not-a-workbook', 'no Office document in the package');
  if (file.contentType(main.target)?.includes('binary')) throw new UnreadableFile('unsupported', 'xlsb');

  const sheets: SheetEntry[] = [];
  let date1904 = false;
  let root: string | undefined;
  let definedName: string | undefined;
  let summarySheet: string | undefined;
  let returnSheet: string | undefined;
  const found = file.xml(main.target, {
    open(name, attributes) {
      root ??= name;
      if (root !== 'workbook') throw new UnreadableFile('not-a-workbook', `a ${root}`);
      if (name === 'workbookPr') date1904 = isTrue(attributes.date1904);
      else if (name === 'sheet') {
        sheets.push({
          name: decodeEscapes(attributes.name ?? ''),
          visibility: visibilityOf(attributes.state),
          relationshipId: prefixedAttribute(attributes, 'id') ?? '',
        });
      }
      if (name === 'definedName') definedName = attributes.name;
      return name !== 'extLst';
    },
    close(name, text) {
      if (name !== 'definedName') return;
      if (definedName === SUMMARY_NAME) summarySheet = sheetOfReference(text);
      if (definedName === RETURN_NAME) returnSheet = sheetOfReference(text);
    },
  });
  if (!found) throw new UnreadableFile('damaged', `no part ${main.target}`);
  return { path: main.target, date1904, sheets, summarySheet, returnSheet };
}

/** `'勾稽结果 (2)'!$A$1` → `勾稽结果 (2)`. */
function sheetOfReference(reference: string): string | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(reference.trim());
  return match?.[1]?.replace(/''/g, "'") ?? match?.[2];
}

function visibilityOf(state: string | undefined): SheetSnapshot['visibility'] {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}
