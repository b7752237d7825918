/** What becomes of taught labels while a form is read: each one that is met is told, whether it was heeded or not. */
import type { LabelPlace, Opening, TaughtMeaning, TaughtUse } from '../../model/form/taught';
import type { LocalizedText } from '../../model/text/locale';
import { localized } from '../../model/text/locale';
import type { Place } from '../grid';
import { normalizeLabel } from '../labels';

/** Says something about the label at a place. */
type Say = (place: Place, note: LocalizedText) => void;

export class TaughtUses {
  readonly uses: TaughtUse[] = [];
  private readonly meanings: ReadonlyMap<string, TaughtMeaning>;

  /** @param trusts whether the workbook may say of itself that what a form needs is not needed */
  constructor(
    private readonly sheet: string,
    meanings: readonly TaughtMeaning[],
    private readonly trusts: boolean,
  ) {
    this.meanings = new Map(
      meanings.map((each) => [keyOf(each.place, normalizeLabel(each.label)), each] as const),
    );
  }

  isTaught(at: LabelPlace, label: string): boolean {
    return this.meaningOf(at, label) !== undefined;
  }

  /** Also of what the form needs. */
  isNeedless(at: LabelPlace, label: string): boolean {
    const meaning = this.meaningOf(at, label);
    return meaning?.field === null && (meaning.from === 'given' || this.trusts);
  }

  /** A label at a place was taken for what it was taught to mean, if it was taught at all. */
  took(at: LabelPlace, place: Place, label: string, say: Say): void {
    const meaning = this.meaningOf(at, label);
    if (!meaning?.name || !this.add(place, meaning)) return;
    const { name, usually } = meaning;
    if (usually) say(place, otherwise(name, usually));
  }

  /** What it was taught to mean stands under another label: that one was read. */
  passed(at: LabelPlace, place: Place, label: string, say: Say): void {
    const meaning = this.meaningOf(at, label);
    if (!meaning?.name || !this.add(place, meaning, { leftAside: true })) return;
    say(place, takenElsewhere(meaning.name));
  }

  /**
   * Whether a label that nothing was read from is not needed, and so not to be told as unread.
   * @param lost what the form needs, was not found, and may stand under it
   */
  isNotNeeded(at: LabelPlace, place: Place, label: string, lost: readonly Opening[]): boolean {
    const meaning = this.meaningOf(at, label);
    if (!meaning || meaning.field !== null) return false;
    const leftAside = lost.length > 0 && meaning.from === 'workbook' && !this.trusts;
    // A row may be met twice, and only the second time as what the total may be.
    const told = this.uses.findIndex(isAt(place));
    if (told >= 0 && lost.length > 0) this.uses.splice(told, 1);
    this.add(place, meaning, { lost: lost.map(({ name }) => name), leftAside });
    return !leftAside;
  }

  private meaningOf(at: LabelPlace, label: string): TaughtMeaning | undefined {
    // Every cell is asked about: most forms have nothing taught.
    return this.meanings.size === 0 ? undefined : this.meanings.get(keyOf(at, label));
  }

  /** Once for each cell; gives whether it was the first time. */
  private add(
    place: Place,
    { name, from, ...label }: TaughtMeaning,
    { lost = [], leftAside = false }: Partial<Pick<TaughtUse, 'lost' | 'leftAside'>> = {},
  ): boolean {
    if (this.uses.some(isAt(place))) return false;
    const { top: row, left: column } = place.area;
    const { form, place: at, field } = label;
    this.uses.push({
      cell: { sheet: this.sheet, row, column },
      text: place.text.trim(),
      label: { form, place: at, label: label.label, field },
      name,
      from,
      lost,
      leftAside,
    });
    return true;
  }
}

const isAt =
  ({ area }: Place) =>
  ({ cell }: TaughtUse): boolean =>
    cell.row === area.top && cell.column === area.left;

const keyOf = (at: LabelPlace, label: string): string => `${at}\n${label}`;

function otherwise(name: LocalizedText, usually: LocalizedText): LocalizedText {
  return localized((locale) =>
    locale === 'en'
      ? `read as “${name.en}” as it was taught; it usually means “${usually.en}”`
      : `按指定读作“${name['zh-CN']}”，通常是“${usually['zh-CN']}”`,
  );
}

function takenElsewhere(name: LocalizedText): LocalizedText {
  return localized((locale) =>
    locale === 'en'
      ? `taught to be “${name.en}”, which another label of this form says already: that one was read`
      : `指定为“${name['zh-CN']}”，但这张表另有读作“${name['zh-CN']}”的标签，以那一处为准`,
  );
}
