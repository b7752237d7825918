/** What is worked out when it is first asked for, and once. */
export function later<Value>(work: () => Value): () => Value {
  let found: { readonly value: Value } | undefined;
  return () => (found ??= { value: work() }).value;
}
