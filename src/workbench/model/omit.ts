/** The object without some of its members. */
export function omit<From extends object, Key extends keyof From>(
  from: From,
  ...keys: readonly Key[]
): Omit<From, Key> {
  const rest: Partial<From> = { ...from };
  for (const key of keys) delete rest[key];
  return rest as Omit<From, Key>;
}
