/**
 * By what a copy of ours is known again as long as nobody has worked on it: a digest of all its parts, kept in the
 * file. Only such a copy may be replaced by the next one.
 */
import { UnreadableFile } from '../../ooxml/errors';
import { crc32 } from '../../ooxml/crc32';
import type { OoxmlPackage } from '../../ooxml/package';
import { openPackage } from '../../ooxml/package';
import { parseKeptXml } from '../../../model/writing/keptPart';
import type { KeptTexts } from '../../../model/writing/keptPart';
import { keptParts } from '../kept';
import { readWorkbookPart } from '../workbookPart';
import { withoutText } from './journal';

const COPY_KEY = 'gouji.copy';

/** What is kept, with the digest of the package that it goes into. */
export function stamped(complete: (texts: KeptTexts) => OoxmlPackage, texts: KeptTexts): KeptTexts {
  const blank = { ...texts, [COPY_KEY]: '-' };
  return { ...blank, [COPY_KEY]: digestOf(complete(blank), blank) };
}

/** Whether the bytes are a copy that `gouji mark` has made, as it made it. */
export function isUntouchedCopy(bytes: Uint8Array): boolean {
  try {
    const file = openPackage(bytes);
    const [own] = keptParts(file, readWorkbookPart(file).path);
    const texts = own && parseKeptXml(file.text(own.path) ?? '');
    return texts?.[COPY_KEY] !== undefined && texts[COPY_KEY] === digestOf(file, texts);
  } catch (error) {
    if (error instanceof UnreadableFile) return false;
    throw error;
  }
}

function digestOf(file: OoxmlPackage, texts: KeptTexts): string {
  const own = new Set(keptParts(file, readWorkbookPart(file).path).map(({ path }) => path.toLowerCase()));
  const parts = file.contents().flatMap((part): string[] => {
    const name = 'entry' in part ? part.entry.name : part.path;
    if (own.has(name.toLowerCase())) return [];
    const [crc, size] =
      'entry' in part ? [part.entry.crc, part.entry.size] : [crc32(part.content), part.content.length];
    return [`${name} ${crc} ${size}`];
  });
  const rest = withoutText(texts, COPY_KEY);
  const kept = Object.keys(rest)
    .sort()
    .map((key) => `${key} ${rest[key]}`);
  const digest = crc32(new TextEncoder().encode([...parts.sort(), ...kept].join('\n')));
  return digest.toString(16).padStart(8, '0');
}
