/** Which of two files of a unit is the later one, by what their names and folders say of it. */

/** Of its own drafts; it may be handed in again. */
const LAST = 100;
/** What a name says of its version, the later the higher. */
const VERSIONS: readonly (readonly [RegExp, rank: (said: string | undefined) => number])[] = [
  [/初稿|草稿|原稿|旧版|作废/g, () => -1],
  [
    /(?:已?修改|修订|更正|改正)(?:后|过)?([1-9](?!\d))?|重新?(?:报|报送|上报)|再次|再报|补报|最新|新版/g,
    (said) => Number(said ?? 1),
  ],
  [/第?([一二三四五六七八九十]|(?<!\d)[1-9])(?:次|稿|版)(?:报送|上报|修改)?/g, (said) => nth(said!)],
  [/(?<![a-z])v(?:er)?\.?([1-9])(?:\.\d)?(?![a-z\d])/gi, (said) => nth(said!)],
  [/最终|终稿|定稿|终版/g, () => LAST],
];
const NUMBERS = '〇一二三四五六七八九十';
/** The day on which it was made: 20240315, 2024.3.15, 3月15日. */
const DAYS = [
  /(?<!\d)(20\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/g,
  /(?<!\d)(20\d\d)[-.年](1[0-2]|0?[1-9])[-.月]([12]\d|3[01]|0?[1-9])(?:日|(?![\d.]))/g,
  /(?<!\d)()(1[0-2]|0?[1-9])月([12]\d|3[01]|0?[1-9])日/g,
];
/** What systems put behind the name of a copy, which may have been worked on, or not. */
const COPY = /(?:副本|复件|copy)(?: ?\(\d{1,2}\))?|\(\d{1,2}\)\s*$/gi;
/** Says nothing without one of those. */
const FILLING = /[稿版的]/g;

interface Version {
  readonly base: string;
  readonly rank: number;
  /** With a year, or without one. */
  readonly days: readonly [dated: number | undefined, undated: number | undefined];
}

export interface Apart {
  /** Above 0 where the first says that it is the later, below 0 the other way round; undefined where it says both. */
  readonly by: number | undefined;
  /** They are called the same but for that: what they say is said of each other. */
  readonly isSame: boolean;
}

/** @param folders that hold the one and not the other, which may say the same; names are without ending */
export function versionsApart(
  one: string,
  other: string,
  folders: readonly [string, string] = ['', ''],
): Apart {
  const [first, second] = [versionOf(one), versionOf(other)];
  const isSame = first.base === second.base;
  const [own, others] = isSame ? [first, second] : amongOthers(first, second);
  const said = [...saidOf(own, others), ...saidOf(versionOf(folders[0]), versionOf(folders[1]))];
  const [some = 0] = said;
  return { by: said.every((each) => each > 0 === some > 0) ? some : undefined, isSame };
}

/** Of two that are called otherwise only one that was revised speaks, beside one of which nothing is said. */
function amongOthers(one: Version, other: Version): readonly [Version, Version] {
  const isTold =
    [one, other].some(({ rank }) => rank === 0) && ![one, other].some(({ rank }) => rank === LAST);
  return isTold ? [one, other] : [one, { ...other, rank: one.rank }];
}

function saidOf(one: Version, other: Version): readonly number[] {
  const days = one.days.map((day, at) => (day ?? NaN) - (other.days[at] ?? NaN));
  return [one.rank - other.rank, ...days].filter((each) => each !== 0 && !Number.isNaN(each));
}

function versionOf(name: string): Version {
  let base = name.normalize('NFKC').replace(COPY, '');
  let rank = 0;
  let dated: number | undefined;
  let undated: number | undefined;
  for (const pattern of DAYS)
    base = base.replace(pattern, (_, year: string, month: string, date: string) => {
      const day = Number(year) * 10_000 + Number(month) * 100 + Number(date);
      if (year === '') undated = day;
      else dated = day;
      return '';
    });
  for (const [pattern, rankOf] of VERSIONS)
    base = base.replace(pattern, (_, number: unknown) => {
      const said = rankOf(typeof number === 'string' ? number : undefined);
      rank = Math.abs(said) > Math.abs(rank) ? said : rank;
      return '';
    });
  return {
    base: base.replace(FILLING, '').replace(/[^\p{L}\p{N}]/gu, ''),
    rank,
    days: [dated, undated],
  };
}

/** The first is what there was anyway. */
function nth(said: string): number {
  const number = NUMBERS.includes(said) ? NUMBERS.indexOf(said) : Number(said);
  return number === 1 ? 0 : number;
}
