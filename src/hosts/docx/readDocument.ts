/**
 * A .docx file → the report that it is: its text, and its tables as sheets. Bytes in, plain data out:
 * no file system, no DOM, so that the command line and the pane read files alike.
 */
import type { ReportDocument } from '../../model/report/reportText';
import { UnreadableFile } from '../ooxml/errors';
import { openPackage, type OoxmlPackage } from '../ooxml/package';
import { type BodyItem, BodyReader } from './body';
import { Budget, DOCUMENT_LIMITS, type DocumentLimits } from './limits';
import { Numbering } from './numbering';
import { sheetsOf } from './sheets';
import { Styles } from './styles';

/** Fails with `UnreadableFile`, and with nothing else. `name` is the file's, without its folder. */
export function readDocx(
  bytes: Uint8Array,
  name?: string,
  limits: Partial<DocumentLimits> = {},
): ReportDocument {
  const merged = { ...DOCUMENT_LIMITS, ...limits };
  const items = readBody(open(bytes, merged), new Budget(merged));
  const named = name === undefined ? {} : { name };
  return {
    ...named,
    source: 'docx',
    paragraphs: items.flatMap((item) => (item.kind === 'paragraph' ? [item.paragraph] : [])),
    tables: { ...named, sheets: sheetsOf(items) },
    ...answersIn(items),
  };
}

/** Nothing where it is no letter of ours. */
function answersIn(items: readonly BodyItem[]): Pick<ReportDocument, 'answers'> {
  const rows = items.flatMap((item) => (item.kind === 'table' ? item.table.keyed : []));
  return rows.length === 0 ? {} : { answers: rows.filter(({ text }) => text !== '') };
}

function open(bytes: Uint8Array, limits: DocumentLimits): OoxmlPackage {
  try {
    return openPackage(bytes, limits);
  } catch (error) {
    const isOther =
      error instanceof UnreadableFile && (error.code === 'not-a-workbook' || error.code === 'old-xls');
    throw isOther ? new UnreadableFile('not-a-document', error.detail, { cause: error }) : error;
  }
}

/** Found through the package's relationship: its name is the writer's choice. */
function readBody(file: OoxmlPackage, budget: Budget): readonly BodyItem[] {
  const main = file.mainDocument();
  if (!main || main.external) throw new UnreadableFile('not-a-document', 'no Office document in the package');
  const related = file.relationships(main.target);
  const partOf = (wanted: string): string | undefined =>
    related.find(({ type, external }) => type === wanted && !external)?.target;
  const numbering = partOf('numbering');
  const styles = partOf('styles');
  const reader = new BodyReader(
    numbering === undefined ? undefined : Numbering.read(file, numbering),
    styles === undefined ? undefined : Styles.read(file, styles),
    budget,
  );
  let root: string | undefined;
  const found = file.xml(main.target, {
    mixes: true,
    open(name, attributes) {
      if (root === undefined) {
        root = name;
        if (root !== 'document') throw new UnreadableFile('not-a-document', `a ${root}`);
      }
      return reader.open(name, attributes);
    },
    close: (name, text) => reader.close(name, text),
  });
  if (!found) throw new UnreadableFile('damaged', `no part ${main.target}`);
  return reader.items;
}
