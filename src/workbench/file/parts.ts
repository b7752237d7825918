/**
 * What exceljs drops, hangs on or must not see, put into the package that it wrote and taken out of the one
 * that it is to read: names, settings, page layout, validations, links, threads, charts, states of tables.
 */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { withFontsInOrder } from '../../hosts/xlsx/write/fontOrder';
import { newId } from '../model/parts';
import type { Workbook } from '../model/workbook';
import { readCustomXml, writeCustomXml } from './customXml';
import { drawingElement, readDrawings } from './drawings';
import { putExtras, readExtras, withoutNames } from './extras';
import { linksElement, readLinks } from './linkXml';
import type { Files } from './package';
import { WORKBOOK, put, sheetParts, textOf } from './package';
import { pageElements, pageNames, readPage, readPageName } from './pageXml';
import {
  customPropertiesElement,
  readCustomProperties,
  readDocumentProperties,
  writeDocumentProperties,
} from './propertyXml';
import { inOrder, sheetTree, withElement, withoutElement } from './sheetXml';
import { readStops, withStops } from './stopXml';
import { readTableStates, writeTableStates } from './tableXml';
import type { Persons } from './threadXml';
import { readPersons, readThreads, writePersons, writeThreads } from './threadXml';
import { readValidations, validationsElement } from './validationXml';

const STYLES = 'xl/styles.xml';

/** Parts that nothing of ours takes over, by the kind that is told to the user. */
const LOSSES: readonly (readonly [RegExp, string])[] = [
  [/^xl\/media\//, 'picture'],
  [/^xl\/pivotTables\//, 'pivotTable'],
  [/^xl\/vbaProject/, 'macro'],
  [/^xl\/slicers\//, 'slicer'],
  [/^xl\/externalLinks\//, 'externalLink'],
  [/^xl\/ctrlProps\//, 'control'],
];

/** Puts into what exceljs wrote all that it does not write; what is not written at all is named in `lost`. */
export function putParts(bytes: Uint8Array, workbook: Workbook, lost: Set<string>): Uint8Array {
  const files = unzipSync(bytes);
  const persons: Persons = new Map();
  const parts = sheetParts(files);
  for (const [index, sheet] of workbook.sheets.entries()) {
    const part = parts[index]!;
    putSheetElements(files, part, workbook, index, lost);
    writeThreads(files, part, index, sheet, persons);
    writeTableStates(files, part, sheet);
  }
  writePersons(files, persons);
  writeDocumentProperties(files, workbook.properties);
  put(files, STYLES, withFontsInOrder(textOf(files, STYLES)));
  putExtras(files, {
    names: [...ownNames(workbook), ...printNames(workbook)],
    settings: workbook.settingsByInstallation,
    structureProtected: workbook.protection.on,
  });
  writeCustomXml(files, workbook.customXml);
  return zipSync(files);
}

function putSheetElements(
  files: Files,
  part: string,
  workbook: Workbook,
  index: number,
  lost: Set<string>,
): void {
  const sheet = workbook.sheets[index]!;
  const { printOptions, pageMargins, pageSetup, headerFooter } = pageElements(sheet.pageLayout);
  let xml = withStops(inOrder(textOf(files, part)), sheet);
  xml = withElement(xml, 'dataValidations', validationsElement(sheet.validations));
  xml = withElement(xml, 'hyperlinks', linksElement(files, part, sheet));
  xml = withElement(xml, 'printOptions', printOptions);
  xml = withElement(xml, 'pageMargins', pageMargins);
  xml = withElement(xml, 'pageSetup', pageSetup);
  xml = withElement(xml, 'headerFooter', headerFooter);
  xml = withElement(xml, 'customProperties', customPropertiesElement(files, part, index, sheet));
  xml = withElement(xml, 'drawing', drawingElement(files, part, workbook, sheet, lost));
  put(files, part, xml);
}

const ownNames = ({ names, sheets }: Workbook) =>
  names.map(({ name, formula, visible, comment, sheetId }) => {
    const sheet = sheets.findIndex(({ id }) => id === sheetId);
    return { name, formula, visible, comment, ...(sheet >= 0 && { sheet }) };
  });

const printNames = ({ sheets }: Workbook) =>
  sheets.flatMap((each, sheet) =>
    pageNames(each.name, each.pageLayout).map((name) => ({ ...name, visible: true, comment: '', sheet })),
  );

/** A package that exceljs reads, and how to take over what was taken out of it. */
export function takeParts(bytes: Uint8Array): {
  readonly rest: Uint8Array;
  takeOver(workbook: Workbook): void;
} {
  const files = unzipSync(bytes);
  const parts = sheetParts(files);
  return {
    rest: zipSync(bareFiles(files, parts), { level: 0 }),
    takeOver: (workbook) => {
      takeExtras(files, workbook);
      const lost = new Set<string>(lostParts(Object.keys(files)));
      Object.assign(workbook.properties, readDocumentProperties(files));
      const persons = readPersons(files);
      for (const [index, sheet] of workbook.sheets.entries()) {
        const part = parts[index];
        if (part === undefined) continue;
        const tree = sheetTree(textOf(files, part));
        readPage(tree, sheet.pageLayout);
        sheet.validations = readValidations(tree);
        readStops(tree, sheet);
        readLinks(files, part, tree, sheet);
        readCustomProperties(files, part, tree, sheet);
        readThreads(files, part, sheet, persons);
        readTableStates(files, part, sheet, lost);
        readDrawings(files, part, sheet, lost);
      }
      workbook.lost.push(...lost);
    },
  };
}

function bareFiles(files: Files, parts: readonly string[]): Files {
  const rest: Files = { ...files, [WORKBOOK]: strToU8(withoutNames(textOf(files, WORKBOOK))) };
  for (const name of Object.keys(rest)) if (/^xl\/(?:charts|drawings\/(?!vml))/.test(name)) delete rest[name];
  for (const part of parts) {
    const bare = (['dataValidations', 'hyperlinks', 'customProperties', 'drawing'] as const).reduce(
      withoutElement,
      textOf(files, part),
    );
    rest[part] = strToU8(bare);
  }
  return rest;
}

function takeExtras(files: Files, workbook: Workbook): void {
  const { names, settings, structureProtected } = readExtras(files);
  for (const { name, formula, visible, comment, sheet } of names) {
    const owner = sheet === undefined ? undefined : workbook.sheets[sheet];
    if (name.startsWith('_xlnm.')) {
      if (owner) readPageName(name, formula, owner.pageLayout);
      continue;
    }
    workbook.names.push({ name, formula, visible, comment, ...(owner && { sheetId: owner.id }) });
  }
  for (const [installation, bag] of settings) workbook.settingsByInstallation.set(installation, new Map(bag));
  for (const xml of readCustomXml(files)) workbook.customXml.set(newId(), xml);
  workbook.protection.on = structureProtected;
}

function lostParts(names: readonly string[]): readonly string[] {
  return LOSSES.filter(([pattern]) => names.some((name) => pattern.test(name))).map(([, kind]) => kind);
}
