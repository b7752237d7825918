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
  // Taken from the end, the first of them first: a file may say the same thing a hundred thousand times.
  for (const same of left.values()) same.reverse();
  const kept = new Map<Now, Before>();
  const added = now.filter((each) => {
    const found = left.get(nowKey(each))?.pop();
    if (found !== undefined) kept.set(each, found);
    return found === undefined;
  });
  return { gone: [...left.values()].flatMap((same) => same.reverse()), added, kept };
}
