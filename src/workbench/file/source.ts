/** Where a workbook came from: the package that it was read from, and what of it has moved since. */
import type { OoxmlPackage } from '../../hosts/ooxml/package';
import type { Shift } from '../model/shift';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';

/** What changes places and names all over a package, in the order in which it happened. */
export type Move =
  | { readonly kind: 'shifted'; readonly part: string; readonly sheet: string; readonly shift: Shift }
  | { readonly kind: 'renamed'; readonly part: string; readonly sheet: string; readonly before: string };

export interface Source {
  readonly bytes: Uint8Array;
  readonly file: OoxmlPackage;
  /** The part of each sheet that the package holds. */
  readonly parts: ReadonlyMap<Sheet, string>;
  readonly moves: readonly Move[];
}

const sources = new WeakMap<Workbook, Source>();

/** Undefined: it was made here. */
export const sourceOf = (workbook: Workbook): Source | undefined => sources.get(workbook);

export function rememberSource(
  workbook: Workbook,
  bytes: Uint8Array,
  file: OoxmlPackage,
  parts: ReadonlyMap<Sheet, string>,
): void {
  const moves: Move[] = [];
  sources.set(workbook, { bytes, file, parts, moves });
  workbook.listen((event) => {
    if (event.kind !== 'shifted' && event.kind !== 'renamed') return;
    const part = parts.get(event.sheet);
    if (part === undefined) return;
    const sheet = event.sheet.name;
    moves.push(
      event.kind === 'shifted'
        ? { kind: 'shifted', part, sheet, shift: event.shift }
        : { kind: 'renamed', part, sheet, before: event.before },
    );
  });
}
