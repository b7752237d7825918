/**
 * Which forms are checked together: a department's, one of each kind, paired by the unit that they name, then by
 * year, then by order where the numbers are equal. Where that leaves a choice they are not paired, and it is said:
 * held against the wrong form, every figure would be accused.
 */
import type { FormModel, FormSet, ReadingNote } from '../model/form/form';
import { isNameOfSame, isSameName } from '../model/form/formNames';
import { localized } from '../model/text/locale';
import { flatMap } from '../model/flatMap';

interface Draft {
  readonly forms: FormModel[];
  readonly unclear: FormModel[];
}

/** Every form is in one set, and stands by itself where it belongs to no department's. */
export function groupForms(all: readonly FormModel[]): readonly FormSet[] {
  // What nobody sees is held against nothing that is seen where a form of its kind is.
  const isDecoy = ({ kind, isHidden }: FormModel): boolean =>
    isHidden === true && all.some((other) => other.kind === kind && !other.isHidden);
  const forms = all.filter((form) => !isDecoy(form));
  const decoys = all.filter(isDecoy).map((form) => ({ forms: [form] }));
  const kinds = [...new Set(forms.filter(isOfSet).map(({ kind }) => kind))].map((kind) =>
    forms.filter((form) => form.kind === kind),
  );
  const others = forms.filter((form) => !isOfSet(form)).map((form) => ({ forms: [form] }));
  const [most = [], ...rest] = kinds.sort((one, other) => other.length - one.length || order(one, other));
  const sets: Draft[] = most.map((form) => ({ forms: [form], unclear: [] }));
  for (const kind of rest) addKind(sets, kind);
  return [
    ...sets.map(({ forms: together, unclear }) => ({
      forms: [...together].sort((one, other) => one.traits.inSet! - other.traits.inSet!),
      ...(unclear.length > 0 && { unclear }),
    })),
    ...others,
    ...decoys,
  ];
}

const isOfSet = ({ traits }: FormModel): boolean => traits.inSet !== undefined;

function order([one]: readonly FormModel[], [other]: readonly FormModel[]): number {
  return one!.traits.inSet! - other!.traits.inSet!;
}

/** Puts each form of a kind into the set that it belongs to, or into one of its own. */
function addKind(sets: Draft[], kind: readonly FormModel[]): void {
  // One of each: they are a pair, whatever they are called; that the names differ is a finding.
  if (sets.length === 1 && kind.length === 1) {
    sets[0]!.forms.push(kind[0]!);
    return;
  }
  let open = sets.slice();
  let left = kind.slice();
  for (const belongs of [...WAYS, always]) {
    const paired = pairs(open, left, belongs, belongs === always);
    for (const [set, form] of paired) set.forms.push(form);
    open = open.filter((set) => !paired.some(([taken]) => taken === set));
    left = left.filter((form) => !paired.some(([, taken]) => taken === form));
  }
  for (const form of left) {
    const may = open.filter((set) => mayBelong(set, form));
    for (const set of may) set.unclear.push(form);
    sets.push({ forms: [form], unclear: flatMap(may, (set) => set.forms) });
  }
}

type Belongs = (set: Draft, form: FormModel) => boolean;

const always: Belongs = (set, form) => mayBelong(set, form);

/** From the surest to the least sure. */
const WAYS: readonly Belongs[] = [
  (set, form) => named(set, form, isSameName) && ofYear(set, form),
  (set, form) => named(set, form, isSameName) && mayBelong(set, form),
  (set, form) => named(set, form, isNameOfSame) && mayBelong(set, form),
];

/**
 * Those that belong together and to no other; where several belong to several, in their order.
 *
 * @param inOrder whether forms that nothing but their order ties together are paired
 */
function pairs(
  sets: readonly Draft[],
  forms: readonly FormModel[],
  belongs: Belongs,
  inOrder: boolean,
): readonly (readonly [Draft, FormModel])[] {
  const found: [Draft, FormModel][] = [];
  const done = new Set<Draft>();
  for (const set of sets) {
    if (done.has(set)) continue;
    const mine = forms.filter((form) => belongs(set, form));
    const rivals = sets.filter((other) => mine.some((form) => belongs(other, form)));
    for (const rival of rivals) done.add(rival);
    // Each of them with each of the others, or somebody is left who belongs to some of them only.
    const whole = rivals.every((rival) => mine.every((form) => belongs(rival, form)));
    if (!whole || rivals.length !== mine.length) continue;
    if (inOrder && mine.length > 1 && forms.length !== sets.length) continue;
    mine.forEach((form, at) => found.push([rivals[at]!, form]));
  }
  return found;
}

function named(set: Draft, form: FormModel, same: typeof isSameName): boolean {
  return (
    form.name !== undefined && set.forms.some(({ name }) => name !== undefined && same(name, form.name!))
  );
}

function ofYear(set: Draft, form: FormModel): boolean {
  return form.year !== undefined && set.forms.some(({ year }) => year === form.year);
}

/** Nothing speaks against it: another unit or another year does. */
function mayBelong(set: Draft, form: FormModel): boolean {
  return set.forms.every(
    ({ name, year }) =>
      (name === undefined || form.name === undefined || isNameOfSame(name, form.name)) &&
      (year === undefined || form.year === undefined || year === form.year),
  );
}

/**
 * The forms of the department that a form outside of the sets is of; undefined where none is, or nothing tells which.
 * @param sets as `groupForms` gives them
 */
export function departmentOf(form: FormModel, sets: readonly FormSet[]): FormSet | undefined {
  const may = sets.filter(
    ({ forms }) => forms.some(isOfSet) && mayBelong({ forms: [...forms], unclear: [] }, form),
  );
  const named = may.filter(({ forms }) =>
    forms.some(({ name }) => name !== undefined && form.name !== undefined && isSameName(name, form.name)),
  );
  const [only, another] = named.length > 0 ? named : may;
  return another ? undefined : only;
}

/** The forms, each with a note where it could not be said which other belongs to it. */
export function withPairingNotes(forms: readonly FormModel[]): readonly FormModel[] {
  const sets = groupForms(forms);
  return forms.map((form) => {
    const unclear = sets.find((set) => set.forms.includes(form))?.unclear ?? [];
    return unclear.length === 0
      ? form
      : { ...form, readingNotes: [...form.readingNotes, pairingNote(form, unclear)] };
  });
}

function pairingNote(form: FormModel, unclear: readonly FormModel[]): ReadingNote {
  const others = localized((locale) =>
    unclear
      .map(({ sheet, title }) =>
        locale === 'en' ? `${title.en} (sheet “${sheet}”)` : `“${sheet}”的${title[locale]}`,
      )
      .join(locale === 'en' ? ', ' : '、'),
  );
  return {
    cell: { sheet: form.sheet, row: form.area.top, column: form.area.left },
    text: form.title['zh-CN'],
    note: localized((locale) =>
      locale === 'en'
        ? `it cannot be told which belongs to this form: ${others.en}. They were not checked against each other; fill in the unit name and year, or remove the one that is not needed`
        : `无法判断与本表配套的是哪一张：${others[locale]}。表与表之间没有核对；请写明单位名称、年度，或删去不用的一张`,
    ),
  };
}
