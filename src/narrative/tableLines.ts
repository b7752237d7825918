/** Tables told as lines: 低保 年初安排3200 实际支出3150 …（单位：万元）. The unit stands once, for all of them. */
import type { Figure } from './figures';
import type { Unit } from './units';
import { unitAt } from './units';

const DECLARED = /单位[:：为]? ?(万元|亿元|千元|元)|[（(](万元|亿元|千元|元)[)）][:：]?$/;
/** So many lines above or below it the unit is meant for. */
const REACH = 12;
/** No line of a table is longer, or has a full stop. */
const LONGEST = 100;
const MONEY_WORDS =
  /(?:安排|支出|预算|执行|到位|下达|计划|金额|资金|拨付|结转|结余|收入|决算|调整|投入|补助|兑付|完成)(?:数|额)?[:：]?$/;

/** For each line the unit that is declared for its bare numbers; undefined for what is no line of a table. */
export function declaredUnits(lines: readonly string[]): readonly (string | undefined)[] {
  const declared = lines.map((line) => (line.length <= LONGEST ? unitIn(line) : undefined));
  if (declared.every((unit) => unit === undefined)) return declared;
  return lines.map((line, at) => {
    if (declared[at] !== undefined || !isTableLine(line)) return undefined;
    for (let away = 1; away <= REACH; away++) {
      const found = declared[at - away] ?? declared[at + away];
      if (
        found !== undefined &&
        isUnbroken(lines, at, declared[at - away] !== undefined ? at - away : at + away)
      )
        return found;
    }
    return undefined;
  });
}

function unitIn(line: string): string | undefined {
  const match = DECLARED.exec(line.trim());
  return match?.[1] ?? match?.[2];
}

/** A name and two numbers or more without a unit. */
export function isTableLine(line: string): boolean {
  if (line.length > LONGEST || /[。；]/.test(line.slice(0, -1))) return false;
  const joined = line.replace(/(\d) (?=\d{3}(?!\d))/g, '$1');
  // 行政编制 41 名: a PDF sets a space before the unit, too.
  const bare = [...joined.matchAll(/\d(?=\s|[，、]|$)/g)].filter(
    ({ index }) => !unitAt(joined.slice(index + 1, index + 26).trimStart()),
  );
  return bare.length >= 2;
}

/** Nothing but lines of the table between. */
function isUnbroken(lines: readonly string[], at: number, to: number): boolean {
  const [from, end] = at < to ? [at, to] : [to + 1, at];
  return lines.slice(from, end).every((line) => line.trim() === '' || isTableLine(line));
}

/** The bare figures behind words for money, in that unit. */
export function inUnit(figures: readonly Figure[], unit: string | undefined): readonly Figure[] {
  if (unit === undefined) return figures;
  const money: Unit = { class: 'money', text: unit, length: 0, approximate: false };
  return figures.map((figure) =>
    figure.unit || figure.unchanged || figure.formula !== undefined || !MONEY_WORDS.test(figure.lead)
      ? figure
      : { ...figure, unit: money },
  );
}
