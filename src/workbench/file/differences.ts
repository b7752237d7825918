/** What of a list is there no more and what is new, by what each of its things says. */
export function differences<Before, Now>(
  before: readonly Before[],
  now: readonly Now[],
  beforeKey: (each: Before) => string,
  nowKey: (each: Now) => string,
): {
  readonly gone: readonly Before[];
  readonly added: readonly Now[];
  /** Those that stayed, with what they were. */
  readonly kept: ReadonlyMap<Now, Before>;
} {
  const left = new Map<string, Before[]>();
  for (const each of before) {
    const key = beforeKey(each);
    const known = left.get(key);
    if (known) known.push(each);
    else left.set(key, [each]);
  }
  const kept = new Map<Now, Before>();
  const added = now.filter((each) => {
    const found = left.get(nowKey(each))?.shift();
    if (found !== undefined) kept.set(each, found);
    return found === undefined;
  });
  return { gone: [...left.values()].flat(), added, kept };
}
