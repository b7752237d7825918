/** A worksheet's part without its cells: what stands in it, in which order, and where something new belongs. */
import type { PackageDraft } from '../../ooxml/draft';
import type { PackageLimits } from '../../ooxml/limits';
import { isTrue } from '../../ooxml/xml';
import type { Splice, XmlElement } from '../../ooxml/xmlTree';
import type { BookSheet } from './book';
import { insertInOrder, parseTree, prefixOf } from '../../ooxml/xmlTree';

/** The order that the standard lays down (CT_Worksheet). */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

export interface SheetFrame {
  readonly text: string;
  readonly root: XmlElement;
  /** What elements of ours have before their names. */
  readonly prefix: string;
  readonly isProtected: boolean;
}

/** Of each draft the frames of its sheets, as long as their texts stay: a write looks at them several times. */
const known = new WeakMap<PackageDraft, Map<string, SheetFrame>>();

export function frameOf(draft: PackageDraft, { path }: BookSheet): SheetFrame {
  const frames = known.get(draft) ?? new Map<string, SheetFrame>();
  known.set(draft, frames);
  const text = draft.requireText(path);
  const found = frames.get(path);
  if (found?.text === text) return found;
  const frame = sheetFrame(text, draft.base.limits);
  frames.set(path, frame);
  return frame;
}

function sheetFrame(text: string, limits: PackageLimits): SheetFrame {
  const root = parseTree(text, limits, { skip: 'sheetData' });
  const protection = root.children.find(({ name }) => name === 'sheetProtection');
  return {
    text,
    root,
    prefix: prefixOf(text, root),
    isProtected: isTrue(protection?.attributes.sheet),
  };
}

/** Puts an element where the standard wants one of its name. */
export function insertChild({ root, text }: SheetFrame, name: string, xml: string): Splice {
  return insertInOrder(text, root, ORDER, name, xml);
}

export const removal = ({ start, end }: XmlElement): Splice => ({ at: start, end, text: '' });

/** `r:id="rId3"`, with a prefix that means the relationships there. */
export function relationAttribute(frame: SheetFrame, relations: string, id: string): string {
  const declared = Object.entries(frame.root.attributes).find(
    ([name, value]) => name.startsWith('xmlns:') && value === relations,
  );
  const prefix = declared?.[0].slice('xmlns:'.length);
  return prefix === undefined ? `xmlns:r="${relations}" r:id="${id}"` : `${prefix}:id="${id}"`;
}
