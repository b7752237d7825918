/**
 * What gouji keeps in a workbook, where Excel puts an add-in's settings: as properties in a web extension part,
 * which hangs on the package by way of the part of its task panes (MS-OWEXML).
 *
 * The forms can be checked without it. So nothing here makes a file unreadable: what is damaged or too large is
 * as if it were not there.
 */
import { UnreadableFile } from '../ooxml/errors';
import type { OoxmlPackage } from '../ooxml/package';

/** What the keys of ours begin with. */
export const OWN = 'gouji.';

/** Of all add-ins together; the parts of others are passed over by their names only. */
const MAX_PARTS = 50;
const MAX_PART_BYTES = 16 * 1024 * 1024;
const MAX_SETTINGS = 100;
const MAX_KEY_LENGTH = 100;
/** Characters of one text; what reads the text sets a lower limit and says so. */
const MAX_TEXT_LENGTH = 4 * 1024 * 1024;

/** Undefined where nothing of ours is kept. Of one key in several parts the last counts: Excel adds at the end. */
export function readSettings(file: OoxmlPackage): Readonly<Record<string, string>> | undefined {
  const settings = new Map<string, string>();
  for (const path of extensionParts(file)) {
    for (const [key, text] of ignoring(() => readPart(file, path)) ?? []) {
      if (settings.size < MAX_SETTINGS || settings.has(key)) settings.set(key, text);
    }
  }
  // No key can be one of those that every object has: all begin with ours.
  return settings.size > 0 ? Object.fromEntries(settings) : undefined;
}

/** The parts of all add-ins. */
export function extensionParts(file: OoxmlPackage): readonly string[] {
  const targets = (of: string, type: string): readonly string[] =>
    ignoring(() =>
      file
        .relationships(of)
        .filter((relationship) => relationship.type === type && !relationship.external)
        .map(({ target }) => target),
    ) ?? [];
  const panes = targets('', 'webextensiontaskpanes').slice(0, MAX_PARTS);
  const parts = panes.flatMap((path) => targets(path, 'webextension'));
  return [...new Set(parts)].slice(0, MAX_PARTS);
}

/** All properties of the part, or none: half of them may be an old state of ours. */
function readPart(file: OoxmlPackage, path: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if ((file.size(path) ?? 0) > MAX_PART_BYTES) return found;
  file.xml(path, {
    open(name, { name: key, value }) {
      if (name !== 'property' || !key?.startsWith(OWN) || value === undefined) return;
      if (key.length <= MAX_KEY_LENGTH && value.length <= MAX_TEXT_LENGTH) found.set(key, settingText(value));
    },
  });
  return found;
}

/**
 * Excel keeps a setting's value as JSON, a text in its quotes: these come off, once. A value that is no quoted
 * text is taken as it stands, whether it was put there as an object or is damaged: that is for its reader to say.
 */
function settingText(value: string): string {
  if (!value.trimStart().startsWith('"')) return value;
  try {
    const text: unknown = JSON.parse(value);
    return typeof text === 'string' ? text : value;
  } catch {
    return value;
  }
}

/** The result, or undefined where what is read there is damaged. */
export function ignoring<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined;
    throw error;
  }
}
