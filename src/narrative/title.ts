/** The report's title, over one or two lines, and the unit that it names. */
import type { ReportDocument } from '../model/report/reportText';
import { compact } from './compact';

export interface ReportTitle {
  /** The paragraph that its year, or else its name, stands in. */
  readonly paragraph: number;
  readonly year: number | undefined;
  readonly unitName: { readonly text: string; readonly paragraph: number } | undefined;
}

/** A title stands on the first page. */
const FIRST_LINES = 40;
const TITLE = /(?:绩效)?自评(?:价)?(?:工作)?(?:情况)?(?:的)?报告$/;
const NAMED = /(?:单位|部门)(?:\((?:单位|部门)\))?名称:(.+)/;

/** Undefined where no line is the title of a self-evaluation report. */
export function titleIn(document: ReportDocument): ReportTitle | undefined {
  const lines = document.paragraphs
    .slice(0, FIRST_LINES)
    .map(({ text }) => compact(text.replaceAll('\n', '')).text);
  for (const [at, line] of lines.entries()) {
    if (!TITLE.test(line) || line.length > 60) continue;
    const above = lines.slice(0, at).findLastIndex((each) => each !== '');
    const joined = above >= 0 && at - above <= 2 && lines[above]!.length <= 60 ? lines[above]! : '';
    const own = yearIn(line);
    const year = own ?? yearIn(joined);
    return {
      paragraph: own === undefined && year !== undefined ? above : at,
      year,
      unitName: unitNameIn(lines, own === undefined ? joined + line : line, at),
    };
  }
  return undefined;
}

function unitNameIn(
  lines: readonly string[],
  title: string,
  titleAt: number,
): { text: string; paragraph: number } | undefined {
  for (const [paragraph, line] of lines.entries()) {
    const name = NAMED.exec(line)?.[1]?.replace(/[(](?:盖章|公章|签章)[)].*$/, '');
    if (name) return { text: name, paragraph };
  }
  const named =
    /^(?:关于)?(?:(?:19|20)\d\d年度?)?(.*?)(?:(?:关于)?(?:19|20)\d\d年度?)?(?:部门|单位)?(?:整体支出|整体|项目支出|预算)/.exec(
      title,
    );
  const text = named?.[1]?.replace(/(?:部门|单位|关于)$/, '');
  return text && text.length > 2 ? { text, paragraph: titleAt } : undefined;
}

function yearIn(line: string): number | undefined {
  const match = /((?:19|20)\d\d)年/.exec(line);
  return match ? Number(match[1]) : undefined;
}
