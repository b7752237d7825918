/**
 * The part in which what gouji keeps travels with a workbook: one custom XML part, known by its namespace. Excel
 * gives an add-in's settings only to the same add-in installed the same way; a custom XML part it gives to all.
 * LibreOffice leaves it in the file, though it hangs it on the package and no longer on the workbook: readers of
 * files find it in either place.
 *
 * A text stands as a JSON text, so that whoever writes the XML anew (line ends, blanks, quotes of attributes)
 * changes nothing of it. An empty one was removed: it is told from one that nobody has taken over yet.
 */
export const KEPT_NAMESPACE = 'urn:gouji:kept:1';

/** Texts by their keys, which begin with `gouji.`; `''` where it was removed. */
export type KeptTexts = Readonly<Record<string, string>>;

/** Characters of a part that is looked at. */
export const MAX_PART_LENGTH = 16 * 1024 * 1024;
/** Characters in which the namespace of a part's root stands. */
const HEAD = 500;

const KEY = 'gouji\\.[A-Za-z]{1,50}';
const PREFIX = '(?:[A-Za-z]+:)?';
const ENTRY = `<${PREFIX}text key=(?:"(${KEY})"|'(${KEY})')>([^<]*)</${PREFIX}text\\s*>\\s*`;
const WHOLE = new RegExp(
  `^\\s*(?:<\\?xml[^<>]*\\?>\\s*)?<${PREFIX}kept\\s[^<>]*>\\s*(?:${ENTRY})*</${PREFIX}kept\\s*>\\s*$`,
);

/** The part's XML, in the order of the keys: the same texts give the same part. */
export function keptXml(texts: KeptTexts): string {
  const entries = Object.keys(texts)
    .sort()
    .map((key) => `<text key="${key}">${escaped(JSON.stringify(texts[key]))}</text>`);
  return `<?xml version="1.0" encoding="UTF-8"?><kept xmlns="${KEPT_NAMESPACE}">${entries.join('')}</kept>`;
}

/** Whether a custom XML part is ours, whatever else stands in it: only its start is looked at. */
export function isKeptXml(xml: string): boolean {
  return (
    xml.slice(0, HEAD).includes(`"${KEPT_NAMESPACE}"`) || xml.slice(0, HEAD).includes(`'${KEPT_NAMESPACE}'`)
  );
}

/** What `keptXml` made; undefined where any of it is not so: half of it would look like all. */
export function parseKeptXml(xml: string): KeptTexts | undefined {
  if (xml.length > MAX_PART_LENGTH || !isKeptXml(xml) || !WHOLE.test(xml)) return undefined;
  const found = new Map<string, string>();
  for (const [, one, other, content] of xml.matchAll(new RegExp(ENTRY, 'g'))) {
    const text = fromJson(unescaped(content!));
    if (text === undefined) return undefined;
    found.set((one ?? other)!, text);
  }
  return Object.fromEntries(found);
}

/** Not in XML, and in no JSON text of ours: their escapes of JSON's do as well. */
const NO_XML = /[\u007f-\u009f\ufffe\uffff]/g;

function escaped(json: string): string {
  return json
    .replace(NO_XML, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(String(hex), 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function fromJson(json: string): string | undefined {
  try {
    const text: unknown = JSON.parse(json);
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}
