/** `gouji template`: the blank forms of a year as a new file. A file that is there stays: it may be filled in. */
import { writeFile } from 'node:fs/promises';
import { writeTemplates } from '../hosts/xlsx/write';
import type { TemplateForm } from '../templates';
import { MOST, templates, YEARS } from '../templates';
import { UsageError } from './usage';

/** The options as typed. */
interface TemplateWords {
  readonly year?: string | undefined;
  readonly unit?: string | undefined;
  readonly forms?: string | undefined;
  readonly projects?: string | undefined;
  readonly indicators?: string | undefined;
  readonly output?: string | undefined;
}

const FORMS: Readonly<Record<string, TemplateForm>> = {
  basic: 'basic',
  evaluation: 'evaluation',
  project: 'project-evaluation',
};

export async function templateCommand(words: TemplateWords): Promise<number> {
  const { year, forms, unit, projects, indicators, output } = words;
  if (year === undefined) throw new UsageError('请给出年度 / name the year: --year 2024');
  if (output === undefined) throw new UsageError('请给出文件 / name the file: --output FILE.xlsx');
  if (!/\.xlsx$/i.test(output)) throw new UsageError('--output: *.xlsx');
  const sheets = templates({
    year: whole('--year', year, YEARS.first, YEARS.last),
    ...(unit !== undefined && { unitName: unit }),
    ...(forms !== undefined && { forms: formsIn(forms) }),
    ...(projects !== undefined && { projects: whole('--projects', projects, 1, MOST.projects) }),
    ...(indicators !== undefined && { indicators: whole('--indicators', indicators, 1, MOST.indicators) }),
  });
  const bytes = await writeTemplates(sheets);
  try {
    await writeFile(output, bytes, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    process.stderr.write(`${output}: ${PROBLEMS[code] ?? NOT_WRITTEN}\n`);
    return 2;
  }
  return 0;
}

const NOT_WRITTEN = '文件写不进去，请检查路径和权限 / cannot be written; check path and permissions';
const PROBLEMS: Readonly<Record<string, string>> = {
  EEXIST: '文件已经存在，没有覆盖；请换一个名称 / exists already and was not replaced; choose another name',
  ENOENT: '没有这个文件夹 / there is no such folder',
};

function whole(option: string, given: string, first: number, last: number): number {
  const number = /^\d{1,4}$/.test(given) ? Number(given) : NaN;
  if (!(number >= first && number <= last)) throw new UsageError(`${option}: ${first}–${last}`);
  return number;
}

function formsIn(given: string): readonly TemplateForm[] {
  return given.split(',').map((word) => {
    const form = FORMS[word.trim()];
    if (!form) throw new UsageError(`--forms: ${Object.keys(FORMS).join(',')}`);
    return form;
  });
}
