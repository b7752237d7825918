/** What is kept in a file's custom XML part, wherever the program that saved it has hung that part. */
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from '../../../src/hosts/xlsx';
import { keptXml } from '../../../src/model/writing/keptPart';
import { openWorkbook } from '../../../src/workbench/file/open';
import { SAMPLE_PATH } from '../../helpers/workbook';
import { withSettings } from '../../helpers/settings';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const KEPT = { 'gouji.explanations': '原因 <&>\n', 'gouji.policy': '{"lowExecution":85}' };
const sample = new Uint8Array(readFileSync(SAMPLE_PATH));

/** The file with custom XML parts that hang on the part of these relationships. */
function withParts(relationships: string, parts: Readonly<Record<string, string>>): Uint8Array {
  const files = unzipSync(sample);
  const added = Object.keys(parts).map(
    (target, index) => `<Relationship Id="rIdX${index}" Type="${OFFICE}/customXml" Target="${target}"/>`,
  );
  files[relationships] = strToU8(
    strFromU8(files[relationships]!).replace('</Relationships>', `${added.join('')}</Relationships>`),
  );
  for (const [target, xml] of Object.entries(parts)) files[target.replace('../', '')] = strToU8(xml);
  return zipSync(files);
}

test.each([
  ['Excel', 'xl/_rels/workbook.xml.rels'],
  // As measured of LibreOffice 7.4: on the package, and by a path that leads out of it.
  ['LibreOffice', '_rels/.rels'],
])('as %s saves it', async (_, relationships) => {
  const bytes = withParts(relationships, { '../customXml/item1.xml': keptXml(KEPT) });
  expect(readXlsx(bytes).settings).toEqual(KEPT);
  expect([...(await openWorkbook(bytes, 'a.xlsx')).customXml.values()]).toEqual([keptXml(KEPT)]);
});

test('of parts of other programs, missing and damaged ones, nothing is heeded', () => {
  const bytes = withParts('xl/_rels/workbook.xml.rels', {
    '../customXml/item1.xml':
      '<b:Sources xmlns:b="urn:other"><text key="gouji.policy">"{}"</text></b:Sources>',
    '../customXml/item2.xml': '\u0000',
    '../customXml/item3.xml': keptXml(KEPT),
  });
  const files = unzipSync(bytes);
  delete files['customXml/item2.xml'];
  expect(readXlsx(bytes).settings).toEqual(KEPT);
  expect(readXlsx(zipSync(files)).settings).toEqual(KEPT);
});

test('the part goes before what an older version has left in the settings', () => {
  const bytes = withParts('xl/_rels/workbook.xml.rels', {
    '../customXml/item1.xml': keptXml({ 'gouji.policy': '' }),
  });
  const old = withSettings(bytes, KEPT);
  expect(readXlsx(old).settings).toEqual({ 'gouji.explanations': KEPT['gouji.explanations'] });
});
