/** Page layout between the model and a sheet's part. The file measures in inches. */
import { parseArea, splitReference } from '../model/address';
import type { Area } from '../model/address';
import { LAST_COLUMN, LAST_ROW, absoluteReference } from '../model/address';
import type { HeaderFooter, HeaderPart, Margin, PageLayout, Zoom } from '../model/pageLayout';
import { newPageLayout } from '../model/pageLayout';
import { PAPERS } from '../model/paper';
import type { XmlAttributes } from '../../hosts/ooxml/xml';
import { frameOf } from '../../hosts/xlsx/edit/sheetFrame';
import { readBreaks, writeBreaks } from './breakXml';
import type { SheetEdit } from './sheetXml';
import { changedAttributes, replaceElement, setAttributes } from './sheetXml';
import { setProperty } from './viewXml';
import type { Attributes, Xml } from './xml';
import { down, element, escape, isOn } from './xml';

const INCH = 72;

const MARGINS: Readonly<Record<Margin, string>> = {
  leftMargin: 'left',
  rightMargin: 'right',
  topMargin: 'top',
  bottomMargin: 'bottom',
  headerMargin: 'header',
  footerMargin: 'footer',
};
const COMMENTS = { NoComments: 'none', EndSheet: 'atEnd', InPlace: 'asDisplayed' } as const;
const ERRORS = { AsDisplayed: 'displayed', Blank: 'blank', Dash: 'dash', NotAvailable: 'NA' } as const;

const fitsPages = ({ zoom }: PageLayout): boolean =>
  zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;

/** What has changed of how a sheet is printed; what else a file says of it stays. */
export function writePage(edit: SheetEdit): void {
  const [before, now] = [edit.before.pageLayout, edit.now.pageLayout];
  if (fitsPages(before) !== fitsPages(now)) setFits(edit, fitsPages(now));
  for (const [name, attributesOf] of Object.entries(ELEMENTS))
    setAttributes(edit, name, changedAttributes(attributesOf(before), attributesOf(now)));
  const text = headerFooter(now);
  if (text !== headerFooter(before)) replaceElement(edit, 'headerFooter', text);
  writeBreaks(edit);
}

function setFits(edit: SheetEdit, fits: boolean): void {
  const { root } = frameOf(edit.draft, edit.part);
  const given = down(root, 'sheetPr', 'pageSetUpPr')?.attributes ?? {};
  setProperty(edit, 'pageSetUpPr', element('pageSetUpPr', { ...given, fitToPage: fits || undefined }));
}

/** The elements of a sheet that say how it is printed, in attributes. */
const ELEMENTS: Readonly<Record<string, (layout: PageLayout) => Attributes>> = {
  printOptions: (layout) => ({
    horizontalCentered: layout.centerHorizontally || undefined,
    verticalCentered: layout.centerVertically || undefined,
    headings: layout.printHeadings || undefined,
    gridLines: layout.printGridlines || undefined,
  }),
  pageMargins: (layout) =>
    Object.fromEntries(
      Object.entries(MARGINS).map(([name, word]) => [
        word,
        Number((layout.margins[name as Margin] / INCH).toPrecision(12)),
      ]),
    ),
  pageSetup,
};

function pageSetup(layout: PageLayout): Attributes {
  const { zoom } = layout;
  const fits = fitsPages(layout);
  return {
    paperSize: PAPERS.indexOf(layout.paperSize) + 1,
    scale: zoom.scale === 100 ? undefined : zoom.scale,
    firstPageNumber: layout.firstPageNumber === '' ? undefined : layout.firstPageNumber,
    fitToWidth: fits ? (zoom.horizontalFitToPages ?? 0) : undefined,
    fitToHeight: fits ? (zoom.verticalFitToPages ?? 0) : undefined,
    pageOrder: layout.printOrder === 'OverThenDown' ? 'overThenDown' : undefined,
    orientation: layout.orientation.toLowerCase(),
    blackAndWhite: layout.blackAndWhite || undefined,
    draft: layout.draftMode || undefined,
    cellComments: layout.printComments === 'NoComments' ? undefined : COMMENTS[layout.printComments],
    useFirstPageNumber: layout.firstPageNumber === '' ? undefined : true,
    errors: layout.printErrors === 'AsDisplayed' ? undefined : ERRORS[layout.printErrors],
  };
}

const SECTIONS = { left: '&L', center: '&C', right: '&R' } as const;

function section(texts: HeaderFooter, end: 'Header' | 'Footer'): string {
  return (['left', 'center', 'right'] as const)
    .map((side) => {
      const text = texts[`${side}${end}`];
      return text ? SECTIONS[side] + text : '';
    })
    .join('');
}

function headerFooter({ headersFooters }: PageLayout): string {
  const { state, texts, useSheetMargins, useSheetScale } = headersFooters;
  const parts = [
    ['odd', texts.defaultForAllPages],
    ['even', texts.evenPages],
    ['first', texts.firstPage],
  ] as const;
  const elements = parts.flatMap(([pages, of]) =>
    (['Header', 'Footer'] as const).map((end) => {
      const text = section(of, end);
      return text === '' ? '' : element(`${pages}${end}`, {}, escape(text));
    }),
  );
  const attributes = {
    differentOddEven: state.includes('Odd') || undefined,
    differentFirst: state.startsWith('First') || undefined,
    scaleWithDoc: useSheetScale ? undefined : false,
    alignWithMargins: useSheetMargins ? undefined : false,
  };
  const plain = Object.values(attributes).every((value) => value === undefined);
  return plain && elements.every((each) => each === '')
    ? ''
    : element('headerFooter', attributes, ...elements);
}

export function readPage(sheet: Xml, layout: PageLayout): void {
  const options = down(sheet, 'printOptions')?.attributes ?? {};
  layout.centerHorizontally = isOn(options['horizontalCentered']);
  layout.centerVertically = isOn(options['verticalCentered']);
  layout.printHeadings = isOn(options['headings']);
  layout.printGridlines = isOn(options['gridLines']);
  const margins = down(sheet, 'pageMargins')?.attributes;
  if (margins)
    layout.margins = Object.fromEntries(
      Object.entries(MARGINS).map(([name, word]) => [name, Number(margins[word] ?? 0) * INCH]),
    ) as PageLayout['margins'];
  const fits = isOn(down(sheet, 'sheetPr', 'pageSetUpPr')?.attributes['fitToPage']);
  const given = down(sheet, 'pageSetup')?.attributes ?? {};
  layout.zoom = zoomOf(given, fits);
  layout.paperSize = PAPERS[Number(given['paperSize'] ?? 1) - 1] ?? newPageLayout().paperSize;
  layout.orientation = given['orientation'] === 'landscape' ? 'Landscape' : 'Portrait';
  layout.printOrder = given['pageOrder'] === 'overThenDown' ? 'OverThenDown' : 'DownThenOver';
  layout.blackAndWhite = isOn(given['blackAndWhite']);
  layout.draftMode = isOn(given['draft']);
  layout.firstPageNumber = isOn(given['useFirstPageNumber']) ? Number(given['firstPageNumber'] ?? 1) : '';
  layout.printComments = wordOf(COMMENTS, given['cellComments']) ?? 'NoComments';
  layout.printErrors = wordOf(ERRORS, given['errors']) ?? 'AsDisplayed';
  readHeaderFooter(down(sheet, 'headerFooter'), layout);
  readBreaks(sheet, layout);
}

function zoomOf(given: XmlAttributes, fits: boolean): Zoom {
  const [wide, high] = [Number(given['fitToWidth'] ?? 1), Number(given['fitToHeight'] ?? 1)];
  if (!fits || (wide === 0 && high === 0)) return { scale: Number(given['scale'] ?? 100) };
  return {
    ...(wide > 0 && { horizontalFitToPages: wide }),
    ...(high > 0 && { verticalFitToPages: high }),
  };
}

function wordOf<Word extends string>(
  words: Readonly<Record<Word, string>>,
  value: string | undefined,
): Word | undefined {
  return (Object.keys(words) as Word[]).find((word) => words[word] === value);
}

function readHeaderFooter(given: Xml | undefined, { headersFooters }: PageLayout): void {
  if (!given) return;
  const { attributes } = given;
  const [odd, first] = [isOn(attributes['differentOddEven']), isOn(attributes['differentFirst'])];
  headersFooters.state = odd
    ? first
      ? 'FirstOddAndEven'
      : 'OddAndEven'
    : first
      ? 'FirstAndDefault'
      : 'Default';
  headersFooters.useSheetScale = isOn(attributes['scaleWithDoc'], true);
  headersFooters.useSheetMargins = isOn(attributes['alignWithMargins'], true);
  const parts = { odd: 'defaultForAllPages', even: 'evenPages', first: 'firstPage' } as const;
  for (const [pages, name] of Object.entries(parts))
    for (const end of ['Header', 'Footer'] as const)
      Object.assign(headersFooters.texts[name], sections(down(given, `${pages}${end}`)?.text ?? '', end));
}

/** `&L左&C第&P页`: what stands before any mark is in the middle; `&&` is an ampersand. */
function sections(text: string, end: 'Header' | 'Footer'): HeaderFooter {
  const found: HeaderFooter = {};
  let part: HeaderPart = `center${end}`;
  for (const [piece] of text.matchAll(/&&|&[LCR]|[\s\S]/g)) {
    if (piece === '&L') part = `left${end}`;
    else if (piece === '&C') part = `center${end}`;
    else if (piece === '&R') part = `right${end}`;
    else found[part] = (found[part] ?? '') + piece;
  }
  return found;
}

/** Excel keeps what is printed, and the titles of every page, in names of its own. */
export function pageNames(
  sheetName: string,
  { printArea, titleRows, titleColumns }: PageLayout,
): readonly { readonly name: string; readonly formula: string }[] {
  const place = (area: Area): string => absoluteReference(sheetName, area).slice(1);
  const titles = [
    ...(titleColumns
      ? [place({ top: 0, bottom: LAST_ROW, left: titleColumns.first, right: titleColumns.last })]
      : []),
    ...(titleRows
      ? [place({ left: 0, right: LAST_COLUMN, top: titleRows.first, bottom: titleRows.last })]
      : []),
  ];
  return [
    ...(printArea.length > 0
      ? [{ name: '_xlnm.Print_Area', formula: `=${printArea.map(place).join(',')}` }]
      : []),
    ...(titles.length > 0 ? [{ name: '_xlnm.Print_Titles', formula: `=${titles.join(',')}` }] : []),
  ];
}

export function readPageName(name: string, formula: string, layout: PageLayout): void {
  const areas = formula
    .replace(/^=/, '')
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .flatMap((each) => parseArea(splitReference(each).cells) ?? []);
  if (name === '_xlnm.Print_Area') layout.printArea = areas;
  if (name !== '_xlnm.Print_Titles') return;
  for (const { top, bottom, left, right } of areas) {
    if (left === 0 && right === LAST_COLUMN) layout.titleRows = { first: top, last: bottom };
    else if (top === 0 && bottom === LAST_ROW) layout.titleColumns = { first: left, last: right };
  }
}
