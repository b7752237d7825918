/** `gouji template`: the blank forms of a year as a new file. A file that is there stays: it may be filled in. */
import { writeTemplates } from '../hosts/xlsx/write';
import { MOST, TEMPLATE_FORMS, templates, YEARS } from '../templates';
import { newFile, writeNew } from './outputs';
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

export async function templateCommand(words: TemplateWords): Promise<number> {
  const { year, forms, unit, projects, indicators, output } = words;
  if (year === undefined) throw new UsageError('请给出年度 / name the year: --year 2024');
  const target = newFile(output, '.xlsx');
  const sheets = templates({
    year: whole('--year', year, YEARS.first, YEARS.last),
    ...(unit !== undefined && { unitName: unit }),
    ...(forms !== undefined && { forms: formsIn(forms) }),
    ...(projects !== undefined && { projects: whole('--projects', projects, 1, MOST.projects) }),
    ...(indicators !== undefined && { indicators: whole('--indicators', indicators, 1, MOST.indicators) }),
  });
  return (await writeNew(target, await writeTemplates(sheets))) ? 0 : 2;
}

function whole(option: string, given: string, first: number, last: number): number {
  const number = /^\d{1,4}$/.test(given) ? Number(given) : NaN;
  if (!(number >= first && number <= last)) throw new UsageError(`${option}: ${first}–${last}`);
  return number;
}

function formsIn(given: string): readonly string[] {
  return given.split(',').map((word) => {
    const found = TEMPLATE_FORMS.find((each) => each.word === word.trim());
    if (!found) throw new UsageError(`--forms: ${TEMPLATE_FORMS.map((each) => each.word).join(',')}`);
    return found.form;
  });
}
