/** Freezes plain data all the way down, so that a function that changes its input throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  // Decimals cache nothing and maps cannot be frozen; both are looked at by value elsewhere.
  if (value instanceof Map) {
    value.forEach((item) => deepFreeze(item));
    return value;
  }
  Object.values(value).forEach((item) => deepFreeze(item));
  return Object.freeze(value);
}
