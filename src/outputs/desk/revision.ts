/** Which of two files of a unit is the later one, by what their names say of it. */

/** What a name says of its version, the later the higher. */
const VERSIONS: readonly (readonly [RegExp, rank: number])[] = [
  [/初稿|草稿/g, -1],
  [/(?:已?修改|修订|更正|改正)(?:后|过)?|重新?(?:报|报送|上报)|补报|最新/g, 1],
  [/第?([二三四五六七八九])(?:次|稿|版)(?:报送|上报|修改)?/g, 2],
  [/最终|终稿|定稿|终版/g, 100],
];
const NUMBERS = '一二三四五六七八九';
/** Says nothing without one of those. */
const FILLING = /[稿版的]/g;

/** Above 0 where a name says that it is a later version of the other, below 0 the other way round. */
export function versionsApart(one: string, other: string): number {
  const [first, second] = [versionOf(one), versionOf(other)];
  return first.base === second.base ? first.rank - second.rank : 0;
}

function versionOf(name: string): { readonly base: string; readonly rank: number } {
  let base = name.normalize('NFKC');
  let rank = 0;
  for (const [pattern, of] of VERSIONS)
    base = base.replace(pattern, (_, number: unknown) => {
      const said = typeof number === 'string' ? NUMBERS.indexOf(number) + 1 : of;
      rank = Math.abs(said) > Math.abs(rank) ? said : rank;
      return '';
    });
  return { base: base.replace(FILLING, '').replace(/[^\p{L}\p{N}]/gu, ''), rank };
}
