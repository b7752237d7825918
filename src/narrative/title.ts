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
/** No title, and no line with the unit's name, is longer. */
const LONGEST_LINE = 200;
const TITLE =
  /(?:自评(?:价)?|绩效评价)(?:工作)?(?:总结|情况){0,2}的?报告$|决算(?:公开|汇总|情况){0,3}的?说明$/;
const NAMED = /(?:单位|部门)(?:\((?:单位|部门)\))?名称:(.+)/;

/** Undefined where no line is the title of a self-evaluation report. */
export function titleIn(document: ReportDocument): ReportTitle | undefined {
  const lines = document.paragraphs
    .slice(0, FIRST_LINES)
    .map(({ text }) => withDigits(compact(text.slice(0, LONGEST_LINE).replaceAll('\n', '')).text));
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
    /^(?:关于)?(?:(?:19|20)\d\d年?度?)?(.*?)(?:(?:关于)?(?:19|20)\d\d年?度?)?(?:部门|单位)?(?:整体支出|整体|项目支出|预算)/.exec(
      title,
    );
  const text = named?.[1]?.replace(/(?:部门|单位|关于)$/, '');
  return text && text.length > 2 ? { text, paragraph: titleAt } : undefined;
}

function yearIn(line: string): number | undefined {
  const match = /((?:19|20)\d\d)(?:年|(?=部门|单位|整体))/.exec(line);
  return match ? Number(match[1]) : undefined;
}

/** 二〇二三年 → 2023年. */
function withDigits(line: string): string {
  return line.replace(/[二一][〇零○九][〇零○一二三四五六七八九]{2}(?=年)/g, (year) =>
    [...year].map((char) => '〇一二三四五六七八九'.indexOf(char.replace(/[零○]/, '〇'))).join(''),
  );
}
