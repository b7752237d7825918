/**
 * Random damage with some sense in it: packages bent in their directory and in the tokens of their parts, forms with
 * cells changed, and figures written in every way.
 */
import fc from 'fast-check';
import { check } from '../../src/check';
import { readDocx } from '../../src/hosts/docx';
import { readXlsx, UnreadableFile } from '../../src/hosts/xlsx';
import type { CheckResult } from '../../src/model/result/result';
import type {
  CellSnapshot,
  CellValue,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../../src/model/workbook/snapshot';
import { parseCell, parseText } from '../../src/reader/parseValue';
import { anyContent, anyPlaces, putAt } from '../helpers/arbitraries';
import { layouts } from '../helpers/cleanForms';
import { isSearch, runs } from '../helpers/properties';
import { sampleWorkbook, sheetOf, workbookOf } from '../helpers/workbook';
import { zipTable } from '../helpers/zip';
import type { Base } from './packages';
import { DOCUMENT } from './documents';
import { WORKBOOK } from './workbooks';

/** Told where cases are searched for: how many ended how. */
const counts = new Map<string, number>();
const counted = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);
afterAll(() => {
  if (!isSearch) return;
  const lines = [...counts].sort().map(([what, count]) => `${String(count).padStart(9)}  ${what}\n`);
  process.stderr.write(lines.join(''));
});

function sound(result: CheckResult): CheckResult {
  expect(result.outcomes.filter(({ status }) => status === 'crashed')).toEqual([]);
  return result;
}

/** Reads and checks: nothing may be thrown but what says that the file cannot be read. */
function readAll({ ending }: Base, bytes: Uint8Array, what: string): void {
  try {
    if (ending === '.xlsx') sound(check(readXlsx(bytes)));
    else {
      const report = readDocx(bytes);
      sound(check(report.tables, undefined, report));
    }
    counted(`${what}: read`);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    counted(`${what}: ${error.code}`);
  }
}

const INTERESTING = [0, 1, 0x7f, 0x80, 0xff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

describe.each([
  ['workbook', WORKBOOK],
  ['document', DOCUMENT],
] as const)('a %s', (kind, base) => {
  const plain = zipTable(base.parts);
  const wide = zipTable(base.parts, { zip64: true });
  const streamed = zipTable(base.parts, { descriptor: true });

  test('bent in the headers and the directory of its zip', () => {
    /** Where the fields stand that say what is where. */
    const fields = [plain, wide, streamed].map((bytes) => {
      const zip = Buffer.from(bytes);
      const places: number[] = [];
      for (const mark of ['PK\x03\x04', 'PK\x01\x02', 'PK\x05\x06', 'PK\x06\x06', 'PK\x06\x07']) {
        for (let at = zip.indexOf(mark, 0, 'latin1'); at >= 0; at = zip.indexOf(mark, at + 1, 'latin1')) {
          for (let field = 0; field < 56 && at + field + 4 <= zip.length; field += 1) places.push(at + field);
        }
      }
      return { zip, places };
    });
    const edit = fc.record({
      at: fc.nat(),
      width: fc.constantFrom(1, 2, 4),
      value: fc.oneof(fc.constantFrom(...INTERESTING), fc.nat(0xffff)),
    });
    fc.assert(
      fc.property(fc.nat(2), fc.array(edit, { minLength: 1, maxLength: 4 }), (which, edits) => {
        const { zip, places } = fields[which]!;
        const bytes = Buffer.from(zip);
        for (const { at, width, value } of edits) {
          const place = places[at % places.length]!;
          bytes.writeUIntLE(value % 2 ** (8 * width), Math.min(place, bytes.length - width), width);
        }
        readAll(base, bytes, `${kind}, zip`);
      }),
      runs(200),
    );
  });

  test('with tokens of its parts left out, repeated, exchanged and changed', () => {
    const tokens = new Map(
      Object.entries(base.parts)
        .filter(([path]) => !/theme|docProps/.test(path))
        .map(([path, xml]) => [path, xml.match(/<[^>]*>|[^<]+/g) ?? []]),
    );
    const paths = [...tokens.keys()];
    const all = [...tokens.values()].flat();
    const values = [
      '',
      '0',
      '-1',
      '1',
      '4294967296',
      '1e309',
      'NaN',
      'A1',
      'XFD1048576',
      'A1:B2',
      '../x',
      '__proto__',
      's',
      'str',
      'e',
      'd',
      'shared',
      'restart',
      'true',
      '一',
    ];
    const edit = fc.record({
      path: fc.nat(),
      at: fc.nat(),
      from: fc.nat(),
      action: fc.constantFrom('drop', 'repeat', 'other', 'swap', 'value', 'text', 'many'),
      value: fc.constantFrom(...values),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const changed = new Map<string, string[]>();
        for (const { path, at, from, action, value } of edits) {
          const name = paths[path % paths.length]!;
          const list = changed.get(name) ?? [...tokens.get(name)!];
          changed.set(name, list);
          if (list.length === 0) continue;
          const here = at % list.length;
          const token = list[here]!;
          if (action === 'drop') list.splice(here, 1);
          else if (action === 'repeat') list.splice(here, 0, token);
          else if (action === 'many') list.splice(here, 0, ...new Array<string>(50).fill(token));
          else if (action === 'other') list[here] = all[from % all.length]!;
          else if (action === 'swap')
            [list[here], list[from % list.length]] = [list[from % list.length]!, token];
          else if (action === 'text') list[here] = token.startsWith('<') ? token + value : value;
          else {
            const attributes = [...token.matchAll(/"[^"]*"/g)];
            const chosen = attributes[from % Math.max(1, attributes.length)];
            if (chosen)
              list[here] =
                `${token.slice(0, chosen.index)}"${value}"${token.slice(chosen.index + chosen[0].length)}`;
          }
        }
        const parts = Object.fromEntries([...changed].map(([path, list]) => [path, list.join('')]));
        readAll(base, zipTable({ ...base.parts, ...parts }), `${kind}, XML`);
      }),
      runs(100),
    );
  });
});

describe('forms', () => {
  const sources: readonly WorkbookSnapshot[] = [
    sampleWorkbook(),
    ...layouts().map(([, workbook]) => workbook),
  ];
  const labels = [
    ...new Set(sources.flatMap(({ sheets }) => sheets.flatMap(({ cells }) => cells.map(({ text }) => text)))),
  ];

  test('with anything in any cell: checked, and no rule fails', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        anyPlaces(fc.oneof(anyContent, fc.constantFrom(...labels)), 8),
        (which, changes) => {
          sound(check(putAt(sources[which % sources.length]!, changes)));
          counted('forms, changed cells');
        },
      ),
      runs(10),
    );
  });

  test('grids of labels, figures and merges in any order', () => {
    const value = fc.oneof(
      fc.constantFrom<CellValue>(...labels),
      anyContent,
      fc.constantFrom<string>('<', '^'),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(value, { maxLength: 9 }), { maxLength: 30 }),
        fc.array(fc.tuple(fc.nat(30), fc.nat(9), fc.nat(30), fc.nat(9)), { maxLength: 5 }),
        (rows, areas) => {
          const plain = rows.map((row) =>
            row.map((each) => (typeof each === 'object' || typeof each === 'boolean' ? String(each) : each)),
          );
          const sheet = sheetOf('自评表', plain);
          const overlapping = areas.map(([top, left, height, width]) => ({
            top,
            left,
            bottom: top + height,
            right: left + width,
          }));
          sound(check(workbookOf({ ...sheet, merges: [...sheet.merges, ...overlapping] })));
          counted('forms, random grids');
        },
      ),
      runs(20),
    );
  });

  test('what stands beside the forms makes no error', () => {
    const errors = (workbook: WorkbookSnapshot): readonly string[] =>
      sound(check(workbook))
        .diagnostics.filter(({ severity }) => severity === 'error')
        .map(({ ruleId, cells }) => `${ruleId} ${JSON.stringify(cells[0])}`);
    const known = new Map(sources.map((workbook) => [workbook, errors(workbook)]));
    // No words of a form: those would be a form, or a row of one.
    const stray = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -10_000, max: 1_000_000 }),
      fc.string({ unit: fc.constantFrom(...'0123456789.,%()- ,'), maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(...'另附材料见后页请核阅abcxyz '), maxLength: 20 }),
    );
    const place = fc.record({
      sheet: fc.nat(),
      /** Beside, below, or on a sheet of its own. */
      where: fc.constantFrom('right', 'below', 'other'),
      row: fc.nat(40),
      column: fc.nat(12),
      value: stray,
    });
    fc.assert(
      fc.property(fc.nat(), fc.array(place, { minLength: 1, maxLength: 12 }), (which, places) => {
        const workbook = sources[which % sources.length]!;
        expect(errors(withStrays(workbook, places))).toEqual(known.get(workbook));
        counted('forms, strays beside them');
      }),
      runs(10),
    );
  });
});

interface Stray {
  readonly sheet: number;
  readonly where: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
}

function withStrays(workbook: WorkbookSnapshot, strays: readonly Stray[]): WorkbookSnapshot {
  const other: CellSnapshot[] = [];
  const added = workbook.sheets.map((): CellSnapshot[] => []);
  for (const { sheet, where, row, column, value } of strays) {
    if (String(value).trim() === '') continue;
    const cell = { value, text: String(value), numberFormat: 'General' };
    const at = sheet % workbook.sheets.length;
    const { cells, merges } = workbook.sheets[at]!;
    const bottom = Math.max(...cells.map((each) => each.row), ...merges.map((each) => each.bottom));
    const right = Math.max(...cells.map((each) => each.column), ...merges.map((each) => each.right));
    if (where === 'other') other.push({ ...cell, row, column });
    else if (where === 'right') added[at]!.push({ ...cell, row, column: right + 3 + column });
    else added[at]!.push({ ...cell, row: bottom + 4 + row, column });
  }
  return {
    ...workbook,
    sheets: [
      ...workbook.sheets.map((sheet, at) => ({ ...sheet, cells: placed([...sheet.cells, ...added[at]!]) })),
      { ...sheetOf('附', []), cells: placed(other) },
    ],
  };
}

/** In order, one a place. */
function placed(cells: readonly CellSnapshot[]): SheetSnapshot['cells'] {
  const byPlace = new Map(cells.map((cell) => [cell.row * 16_384 + cell.column, cell]));
  return [...byPlace.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

describe('figures', () => {
  const measures = ['money', 'rate', 'points', 'count', 'area', 'text'] as const;
  const sign = fc.constantFrom(
    ...'0123456789０１２３９.,，．、%％-－+＋—()（）万元分人名个 \u3000\u00a0\u200b\u200e\u202e\u2066\ufeff٣६七½²①ⅧeExX∞NaN',
  );
  const text = fc.oneof(
    fc.string({ unit: sign, maxLength: 24 }),
    fc.string({ unit: 'binary', maxLength: 24 }),
    fc.string({ unit: 'grapheme', maxLength: 24 }),
    fc.nat(400).map((length) => '9'.repeat(length)),
    fc.tuple(fc.nat(60), fc.nat(60)).map(([whole, rest]) => `${'1'.repeat(whole)}.${'7'.repeat(rest)}`),
  );

  test('no text and no number is read as what it does not say', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(...measures),
        fc.constantFrom('万元', '元'),
        (given, measure, unit) => {
          const read = parseText(given, measure, unit);
          counted(`figures, ${read.kind}`);
          if (read.kind !== 'quantity') return;
          const { value, interval } = read.quantity;
          expect(interval.lower.value.lte(value) && interval.upper.value.gte(value)).toBe(true);
          // Digits in, the same digits out, whatever the unit did to the point; of a rate as many as a quotient has.
          const digits = (each: string): string =>
            each
              .replace(/\D/g, '')
              .replace(/^0+|0+$/g, '')
              .slice(0, 25);
          const written = given
            .replace(/[\u200b-\u206f\ufeff]/g, '')
            .normalize('NFKC')
            .replace(/m2/g, '')
            .replace(/\s/g, '');
          expect(digits(value.toFixed())).toBe(digits(written));
          expect(/[②①½Ⅷ七\u202e٣६∞e]/.test(given)).toBe(false);
          expect(value.lt(0)).toBe(written.startsWith('-') && /[1-9]/.test(written));
        },
      ),
      runs(400),
    );
  });

  test('any number of a cell is itself, but for those that no figure has the digits of', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom('money', 'points', 'count', 'area'),
        (value, measure) => {
          const read = parseCell(
            { row: 0, column: 0, value, text: String(value), numberFormat: 'General' },
            measure as 'money',
            '万元',
          );
          // 1e-300 and 1e300 are written with hundreds of digits, which no figure of a form has.
          const size = Math.abs(value);
          if (size !== 0 && (size < 1e-24 || size > 1e38)) return;
          expect(read.kind === 'quantity' && Number(read.quantity.value.toString())).toBe(
            Number(value.toPrecision(15)) + 0,
          );
          counted('figures, numbers');
        },
      ),
      runs(400),
    );
  });

  test('an amount written, read and written again is the same', () => {
    const wide = (digits: string): string =>
      digits.replace(/[\d.,%-]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.nat(6),
        fc.constantFrom<(text: string) => string>(
          (each) => each,
          wide,
          (each) => ` ${each}\u3000`,
          (each) => `\ufeff${each}`,
          (each) => `${each}万元`,
          (each) => `${each} 万元`,
          (each) => `${wide(each)}万元`,
        ),
        (whole, decimals, write) => {
          const plain = (BigInt(whole) < 0n ? '-' : '') + shifted(String(Math.abs(whole)), decimals);
          const read = parseText(write(plain), 'money', '万元');
          expect(read.kind === 'quantity' && read.quantity.value.toFixed(decimals)).toBe(plain);
          counted('figures, round trips');
        },
      ),
      runs(400),
    );
  });
});

/** `12345`, 2 → `123.45`. */
function shifted(digits: string, decimals: number): string {
  if (decimals === 0) return digits;
  const padded = digits.padStart(decimals + 1, '0');
  return `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
}
