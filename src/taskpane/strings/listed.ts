/** More of them would fill the pane. */
const MOST = 6;

/** Cells or sheets that were written, the first ones by name; `more` says how many there are in all. */
export function listed(names: readonly string[], between: string, more: (count: number) => string): string {
  return `${names.slice(0, MOST).join(between)}${names.length > MOST ? more(names.length) : ''}`;
}
