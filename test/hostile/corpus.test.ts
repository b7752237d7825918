/** Every file of the corpus: read as what it was made of, or refused with its code, and never for much memory. */
import type * as Fflate from 'fflate';
import { check } from '../../src/check';
import { readDocx } from '../../src/hosts/docx';
import { readXlsx, UnreadableFile } from '../../src/hosts/xlsx';
import type { ReportDocument } from '../../src/model/report/reportText';
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { zipTable } from '../helpers/zip';
import { type HostileFile, MB } from './case';
import { writeCorpus } from './corpus';
import { DOCUMENT, documentFiles } from './documents';
import type * as Inflated from './inflated';
import { inflated } from './inflated';
import { datesFrom1904, WORKBOOK, workbookFiles } from './workbooks';

jest.mock('fflate', () => {
  const actual = jest.requireActual<typeof Fflate>('fflate');
  const { inflated } = jest.requireActual<typeof Inflated>('./inflated');
  return {
    ...actual,
    Inflate: class extends actual.Inflate {
      constructor(take: (chunk: Uint8Array, final: boolean) => void) {
        super((chunk, final) => {
          inflated.bytes += chunk.length;
          take(chunk, final);
        });
      }
    },
  };
});

// A slow machine is no failure: a file that never ends is.
jest.setTimeout(300_000);

type Read = WorkbookSnapshot | ReportDocument;

function outcomeOf<Result extends Read>(
  read: (bytes: Uint8Array) => Result,
  bytes: Uint8Array,
): { readonly code: string } | { readonly result: Result } {
  try {
    return { result: read(bytes) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { code: error.code };
    throw error;
  }
}

function testFiles<Result extends Read>(
  files: readonly HostileFile[],
  read: (bytes: Uint8Array) => Result,
  plain: Result,
  checks: (result: Result) => unknown,
): void {
  test.each(files.map((file) => [file.name, file] as const))('%s', (_, file) => {
    const bytes = file.bytes();
    inflated.bytes = 0;
    const outcome = outcomeOf(read, bytes);
    expect(inflated.bytes).toBeLessThanOrEqual(file.inflates ?? 4 * MB);
    if ('code' in outcome) {
      expect(outcome.code).toBe(file.outcome);
      return;
    }
    expect(['read', 'same']).toContain(file.outcome);
    if (file.outcome === 'same') expect(outcome.result).toEqual(plain);
    else checks(outcome.result);
  });
}

describe('workbooks', () => {
  const plain = readXlsx(zipTable(WORKBOOK.parts));
  testFiles(workbookFiles(), readXlsx, plain, (workbook) => {
    expect(check(workbook).outcomes.filter(({ status }) => status === 'crashed')).toEqual([]);
  });

  test('the sample itself has what an oddity could change', () => {
    expect(plain.sheets.flatMap(({ cells }) => cells).length).toBeGreaterThan(150);
    expect(plain.sheets.flatMap(({ merges }) => merges).length).toBeGreaterThan(50);
  });

  test('days counted from 1904 are the same dates', () => {
    expect(readXlsx(datesFrom1904()).sheets[0]!.cells[0]).toMatchObject({ text: '2024/6/19' });
  });
});

describe('documents', () => {
  const plain = readDocx(zipTable(DOCUMENT.parts));
  testFiles(documentFiles(), readDocx, plain, (report) => {
    expect(
      check(report.tables, undefined, report).outcomes.filter(({ status }) => status === 'crashed'),
    ).toEqual([]);
  });

  test('the sample itself has what an oddity could change', () => {
    expect(plain.paragraphs.length).toBeGreaterThan(20);
    expect(plain.tables.sheets).toHaveLength(2);
  });
});

const folder = process.env.GOUJI_CORPUS;
(folder ? test : test.skip)('written to a folder', () => writeCorpus(folder!));
