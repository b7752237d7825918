/** What gouji keeps in a workbook, in a custom XML part: see `model/writing/keptPart.ts`. */
import { textsOfParts } from '../../model/writing/kept';
import type { KeptTexts } from '../../model/writing/keptPart';
import { isKeptXml, MAX_PART_LENGTH } from '../../model/writing/keptPart';
import { UnreadableFile } from '../ooxml/errors';
import type { OoxmlPackage } from '../ooxml/package';

/** Of all programs together. */
const MAX_PARTS = 50;

/** @param workbookPath the path of the workbook's part. Undefined where nothing is kept */
export function readKept(file: OoxmlPackage, workbookPath: string): KeptTexts | undefined {
  return textsOfParts(keptParts(file, workbookPath).map(({ path }) => file.text(path)!));
}

/** Our parts: one, unless another program has copied it. Writers hang them on the workbook or on the package. */
export function keptParts(
  file: OoxmlPackage,
  workbookPath: string,
): readonly { readonly from: string; readonly path: string }[] {
  const places = [workbookPath, ''].flatMap((from) =>
    file
      .relationships(from)
      .filter(({ type, external }) => type === 'customXml' && !external)
      .map(({ target }) => ({ from, path: target })),
  );
  return places.slice(0, MAX_PARTS).filter(({ path }) => isKeptXml(textOf(file, path) ?? ''));
}

/** The forms can be checked without it: a part of any program's that cannot be read makes no file unreadable. */
function textOf(file: OoxmlPackage, path: string): string | undefined {
  if ((file.size(path) ?? 0) > MAX_PART_LENGTH) return undefined;
  try {
    return file.text(path);
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined;
    throw error;
  }
}
