/** What several figures have in common: a unit behind the last of them, 分别 before the first. */
import { comparedIn } from './compare';
import type { Figure } from './figures';

/** 收入、支出总计各是4125.49，4143.91万元: the unit stands once, behind the last. */
export function shareUnits(figures: readonly Figure[]): Figure[] {
  const shared = [...figures];
  for (let at = figures.length - 2; at >= 0; at--) {
    const [figure, next] = [shared[at]!, shared[at + 1]!];
    const isNext = next.clause - figure.clause <= 1 && /^[和与及、]?$/.test(next.lead);
    if (figure.unit || figure.unchanged || !next.unit || !isNext || figure.tail !== '') continue;
    if (next.unit.class === 'rate' || next.unit.class === 'points') continue;
    shared[at] = { ...figure, unit: next.unit };
  }
  return shared;
}

const RESPECTIVELY =
  /^(.*)(?:分别|依次|各自|(?<!全|我|其)各(?![类项级部单村镇拨补奖发安种有位人户个县区乡街]))([^，]{0,12})$/;
/** 三者, 两项, 三项支出, 四个一级指标: names of nothing by themselves. */
const GENERIC =
  /^(?:金额|数量|人数|资金|，?占比|(?:所占)?(?:比重|比例))$|(?:以上|这|上述)?(?:[二两三四五六七八九十]|(?<!\d)\d{1,3})(?:项|者|类|种|级|方面|部分|块|个季度|批次?)[^、]{0,4}$/;
const SPLITS = [/、/, /、|和/, /、|和|与|以及/, /、|和|与|以及|及/];
const GOES_ON =
  /^(?:和|与|及|以及|、|分别|各|同比)*(?:增加|减少|下降|增长|上升|降低|提高|占|为|得|达|完成)*(?:了|约)?$/;

/**
 * 基本支出、项目支出分别为680.9万元、61.48万元: each figure gets its name back. 三者分别占…: each is said of one that
 * was named before. Where names and figures are not of one number, the figures are left without: nobody guesses.
 */
export function shareNames(
  figures: readonly Figure[],
  before: (figure: Figure) => string = () => '',
): Figure[] {
  const shared = [...figures];
  figures.forEach((figure, at) => {
    const match = RESPECTIVELY.exec(figure.lead) ?? rowOfShares(figure, figures[at + 1]);
    if (!match) return;
    const [, words, verb] = match;
    if (figure.unit?.class !== 'rate' && /^占/.test(verb!)) {
      ofOneWhole(shared, at, words!);
      return;
    }
    const end = runFrom(figures, at);
    const count = end - at;
    if (count < 2 && !/分别|依次/.test(figure.lead)) return;
    // 分别为执法用车12辆、机要用车1辆 names each by itself.
    if (
      !/^(?:为|是|达到?|得|完成|占|占比|下降|增长|增加|减少|上升|降低|提高|支出|收入|投入|安排|发放|拨付|扣款|补[贴助]|资金|经费|预算|投资|到位|[:，])*(?:(?:占|完成)[^，]{1,10}的)?$/.test(
        verb!,
      )
    )
      return;
    const compared = comparedIn(words!);
    const said = compared ? compared.own : words!;
    const generic = GENERIC.exec(said);
    const listed = generic ? said.slice(0, generic.index) : said;
    const names =
      yearsOf(splitInto(listed, count)) ??
      spanOf(listed, count) ??
      // 2021年至2023年，市财政分别安排….
      (figure.first ? spanOf(before(figure) + listed, count) : undefined) ??
      unnamedYears(listed, count);
    for (let each = at; each < end; each++) {
      const own = shared[each]!;
      const words = each === at ? verb! : own.lead.replace(/^(?:和|与|及|以及|、|分别|各)+/, '') || verb!;
      const link = compared ? compared.with : '';
      const base = { ...own, tail: '', first: true };
      if (names)
        shared[each] = { ...base, names: listed, lead: `${names[each - at]!}${link}${words || '为'}` };
      else if (isAntecedent(listed, generic !== null))
        shared[each] = {
          ...base,
          // 占比依次为45%、30%: the word says that they are shares.
          lead: `${listed}${link}${/占比|比重|比例/.test(said) && !/占/.test(words) ? '占' : ''}${words}`,
          respectively: { at: each - at, of: count },
        };
      else if (/(?:[二两三四五六七八九十]|\d)个/.test(listed))
        shared[each] = { ...base, lead: `${listed}${words}` };
      else shared[each] = { ...base, lead: '' };
    }
  });
  return shared;
}

/** 占比40%、40%、20%: the row itself says that each is said of one. */
function rowOfShares(figure: Figure, next: Figure | undefined): RegExpExecArray | null {
  const isRow =
    figure.unit?.class === 'rate' &&
    next?.unit?.class === 'rate' &&
    next.clause - figure.clause <= 1 &&
    next.lead === '';
  return isRow ? /^(.*(?:占比|比重|比例))((?:为|是|:)?)$/.exec(figure.lead) : null;
}

/** Nothing is named, or only a number of things, or when. */
function isAntecedent(listed: string, generic: boolean): boolean {
  return listed === '' || (generic && /^(?:上年|去年|(?:19|20)\d\d年度?)?$/.test(listed));
}

/** 各占基本支出440万元的90%和10%. */
function ofOneWhole(figures: Figure[], at: number, before: string): void {
  const end = runFrom(figures, at + 1);
  const count = end - at - 1;
  if (figures[at + 1]?.unit?.class !== 'rate' || count < 2) return;
  const names = splitInto(before, count);
  if (names) figures[at] = { ...figures[at]!, lead: figures[at]!.lead.slice(before.length) };
  for (let each = at + 1; each < end; each++) {
    const place = each - at - 1;
    const lead = place === 0 ? figures[each]!.lead : '占';
    const respectively = { at: place, of: count, ...(names && { name: names[place]! }) };
    figures[each] = { ...figures[each]!, lead, tail: '', respectively };
  }
}

/** Behind the last figure that goes on with the list. */
function runFrom(figures: readonly Figure[], at: number): number {
  let end = at + 1;
  while (end < figures.length) {
    const [last, next] = [figures[end - 1]!, figures[end]!];
    const isNext = next.clause - last.clause <= 1 && GOES_ON.test(next.lead);
    if (!isNext || next.unit?.class !== figures[at]!.unit?.class || next.unchanged) break;
    if (/[^、，和与及]/.test(last.tail)) break;
    end++;
  }
  return end;
}

/** 2022年、2023年项目支出: the item stands with the last of the years only. */
function yearsOf(names: readonly string[] | undefined): readonly string[] | undefined {
  const years = names?.map((name) => /^((?:19|20)\d\d年度?)(.*)$/.exec(name));
  if (!names || !years?.every((year) => year !== null)) return names;
  const item = years.at(-1)![2]!;
  return years.slice(0, -1).every(([, , own]) => own === '')
    ? years.map(([, year]) => `${year!}${item}`)
    : names;
}

/** 2022年至2024年支出 of three figures: one a year. */
function spanOf(words: string, count: number): readonly string[] | undefined {
  const span = /^((?:19|20)\d\d)年?度?(?:至|到|-|—|——|–|~|～)((?:19|20)\d\d)年度?(.*)$/.exec(words);
  if (!span) return undefined;
  const [, first, last, item] = span;
  if (Number(last) - Number(first) + 1 !== count) return undefined;
  return Array.from({ length: count }, (_, at) => `${Number(first) + at}年${item!}`);
}

const NUMERALS = '一二三四五六';

/** 三年城镇新增就业 of three figures: one a year, whichever they are. */
function unnamedYears(words: string, count: number): readonly string[] | undefined {
  const years = /^(?:近|这|前)?([两二三四五六])年(?:来|间)?(?=[\u4e00-\u9fa5]{2})(.+)$/.exec(words);
  if (!years || NUMERALS.indexOf(years[1]!.replace('两', '二')) + 1 !== count) return undefined;
  return Array.from({ length: count }, (_, at) => `第${NUMERALS[at]!}年${years[2]!}`);
}

function splitInto(words: string, count: number): readonly string[] | undefined {
  for (const split of SPLITS) {
    const names = words.split(split).filter((name) => name !== '');
    if (names.length === count && count > 1) return names;
  }
  return undefined;
}
