/** Last year's workbooks of the unit that is checked, for the process that checks it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CheckOptions, PriorWorkbooks } from '../../check';
import { readDocx } from '../../hosts/docx';
import { readXlsx, UnreadableFile } from '../../hosts/xlsx';
import { plainName } from '../../model/form/formNames';
import type { Submission } from '../../model/result/submission';
import type { LocalizedText } from '../../model/text/locale';
import { digestText } from '../cache/entry';
import { isWord } from '../copies';
import type { PriorSource } from '../protocol';
import { readLimits } from '../readLimits';
import type { IndexEntry } from './indexed';

/** A unit with more files in one year was filed otherwise: which of them count cannot be told. */
const MOST_FILES = 12;

/** Last year's side of a check. */
export interface Prior {
  readonly workbooks: NonNullable<CheckOptions['prior']>;
  /** The same for a unit that is compared with the same files of the same content, or with none for the same reason. */
  readonly keyOf: (said: Submission) => string;
}

export function priorOf(source: PriorSource): Prior {
  const found = (said: Submission): readonly PriorFile[] | LocalizedText =>
    'file' in source ? [fileAt(source.file)] : filesOf(said, indexIn(source.index));
  return {
    workbooks: (said) => {
      const files = found(said);
      return 'zh-CN' in files ? { missing: files } : workbooksOf(files.map(({ file }) => file));
    },
    keyOf: (said) => {
      const files = found(said);
      return JSON.stringify(
        'zh-CN' in files ? files : files.map(({ file, digest }) => [path.basename(file), digest]),
      );
    },
  };
}

type PriorFile = Pick<IndexEntry, 'file' | 'digest'>;

/** Read once by each process. */
let named: PriorFile | undefined;

function fileAt(file: string): PriorFile {
  if (named?.file !== file) {
    let digest = '';
    try {
      digest = digestText(readFileSync(file));
    } catch {
      // It was there when the command began; `workbooksOf` says that it is gone.
    }
    named = { file, digest };
  }
  return named;
}

interface Index {
  readonly byName: ReadonlyMap<string, readonly IndexEntry[]>;
  readonly byCode: ReadonlyMap<string, readonly IndexEntry[]>;
}

/** Read once by each process. */
let known: { readonly file: string; readonly index: Index } | undefined;

function indexIn(file: string): Index {
  if (known?.file !== file) {
    const entries = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as IndexEntry);
    const by = (keys: (entry: IndexEntry) => readonly string[]): Map<string, IndexEntry[]> => {
      const all = new Map<string, IndexEntry[]>();
      for (const entry of entries)
        for (const key of new Set(keys(entry))) {
          const others = all.get(key);
          if (others) others.push(entry);
          else all.set(key, [entry]);
        }
      return all;
    };
    known = {
      file,
      index: {
        byName: by(({ units }) => units.map(({ name }) => plainName(name))),
        byCode: by(({ units }) => units.flatMap(({ code }) => (code === undefined ? [] : [code]))),
      },
    };
  }
  return known.index;
}

/** Those of the year before by the unit's code or its whole name, and never a name that is only like it. */
function filesOf(
  { units, years }: Submission,
  { byName, byCode }: Index,
): readonly PriorFile[] | LocalizedText {
  const names = new Set(units.map(({ name }) => plainName(name)));
  const [name, another] = names;
  if (name === undefined || name === '') return NOBODY;
  const [year, other] = years;
  if (another !== undefined || year === undefined || other !== undefined) return UNSURE;
  const code = units.find((unit) => unit.code !== undefined)?.code;
  const coded = code === undefined ? [] : (byCode.get(code) ?? []);
  const found = [...new Set([...(byName.get(name) ?? []), ...coded])];
  const isOther = (entry: IndexEntry): boolean =>
    new Set(entry.units.map((unit) => plainName(unit.name))).size > 1 ||
    entry.units.some((unit) => code !== undefined && unit.code !== undefined && unit.code !== code);
  if (found.some(isOther)) return CONTRADICTED;
  const before = found.filter((entry) => entry.years.length === 1 && entry.years[0] === year - 1);
  const [first] = before;
  if (!first) return found.length > 0 ? otherYears(found, year - 1) : NOT_THERE;
  const different = before.filter(
    (entry, at) => before.findIndex(({ digest }) => digest === entry.digest) === at,
  );
  return different.length > MOST_FILES ? CONTRADICTED : different;
}

function workbooksOf(files: readonly string[]): PriorWorkbooks {
  try {
    return {
      workbooks: files.map((file) => {
        const name = path.basename(file);
        const bytes = readFileSync(file);
        return isWord(name)
          ? { file: name, workbook: readDocx(bytes, name, readLimits()).tables, isWord: true }
          : { file: name, workbook: readXlsx(bytes, name, readLimits()) };
      }),
    };
  } catch (error) {
    if (!(error instanceof UnreadableFile) && (error as NodeJS.ErrnoException).code === undefined)
      throw error;
    return { missing: GONE };
  }
}

const NOBODY: LocalizedText = {
  'zh-CN': '表内没有写明单位，找不到它上年的文件',
  en: 'the form names no unit, so that last year’s file cannot be found',
};
const UNSURE: LocalizedText = {
  'zh-CN': '表内的单位或年度不止一个，或看不出年度，没有与上年比较',
  en: 'the forms name several units or years, or none: not compared with last year',
};
const CONTRADICTED: LocalizedText = {
  'zh-CN': '上年的文件里分不出哪一份是本单位的，没有比较',
  en: 'which of last year’s files is this unit’s cannot be told: not compared',
};
const NOT_THERE: LocalizedText = {
  'zh-CN': '上年的文件里没有本单位的文件',
  en: 'last year’s files hold no file of this unit',
};
const GONE: LocalizedText = {
  'zh-CN': '本单位上年的文件读不了',
  en: 'last year’s file of this unit cannot be read',
};

function otherYears(found: readonly IndexEntry[], wanted: number): LocalizedText {
  const years = [...new Set(found.flatMap((entry) => entry.years))].sort((one, other) => one - other);
  return {
    'zh-CN': `本单位在上年的文件里的文件是 ${years.join('、') || '年度不明'} 的，没有 ${wanted} 年度的`,
    en: `last year’s files hold this unit’s file of ${years.join(', ') || 'no known year'}, none of ${wanted}`,
  };
}
