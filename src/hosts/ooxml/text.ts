/** Bytes of an XML part to text: UTF-8, or UTF-16 with or without a byte order mark, and nothing else. */
import { UnreadableFile } from './errors';

/** Large parts are decoded piece by piece: a text of twice their size never stands in memory. */
const CHUNK_BYTES = 1024 * 1024;

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** For parts in one piece; one that is given a text in pieces remembers where it stands. */
const decoders = new Map<Encoding, TextDecoder>();

export function* decodeChunks(bytes: Uint8Array): Generator<string> {
  if (bytes.length <= CHUNK_BYTES) {
    const encoding = encodingOf(bytes);
    const known = decoders.get(encoding) ?? new TextDecoder(encoding, { fatal: true });
    decoders.set(encoding, known);
    yield decode(known, bytes, false);
    return;
  }
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    const next = at + CHUNK_BYTES;
    yield decode(decoder, bytes.subarray(at, next), next < bytes.length);
  }
}

/** Of a part that comes in pieces. */
export function* decodePieces(pieces: Iterable<Uint8Array>): Generator<string> {
  let decoder: TextDecoder | undefined;
  for (const piece of pieces) {
    if (piece.length === 0) continue;
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    yield decode(decoder, piece, true);
  }
  if (decoder) yield decode(decoder, new Uint8Array(), false);
}

function decode(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch (error) {
    throw new UnreadableFile('damaged', `no ${decoder.encoding} text`, { cause: error });
  }
}

export function decodeText(bytes: Uint8Array): string {
  return [...decodeChunks(bytes)].join('');
}

/** XML starts with `<`, so that a zero byte beside it gives UTF-16 away where the mark is missing. */
function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

const BOM = '\uFEFF';

/** A text in the encoding of the bytes that it was read from, so that it comes back byte for byte. */
export function encodeLike(text: string, former: Uint8Array): Uint8Array {
  const encoding = encodingOf(former);
  if (encoding === 'utf-8') {
    const marked = former[0] === 0xef && former[1] === 0xbb && former[2] === 0xbf;
    return new TextEncoder().encode(marked ? BOM + text : text);
  }
  const whole = former[0] === 0xff || former[0] === 0xfe ? BOM + text : text;
  const view = new DataView(new ArrayBuffer(whole.length * 2));
  for (let at = 0; at < whole.length; at++)
    view.setUint16(at * 2, whole.charCodeAt(at), encoding === 'utf-16le');
  return new Uint8Array(view.buffer);
}
