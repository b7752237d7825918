/** Plants slips of every kind into clean forms, and counts what is said of them. */
import { check } from '../../../src/check';
import { constraintsIn } from '../../../src/diagnosis/constraints';
import { LAYOUTS } from '../../../src/forms';
import type { Cause, Correction } from '../../../src/model/result/cause';
import type { FieldId } from '../../../src/model/form/fields';
import type { Field, FormSet } from '../../../src/model/form/form';
import { findField } from '../../../src/model/form/form';
import { cellName } from '../../../src/model/workbook/cell';
import { DEFAULT_POLICY } from '../../../src/model/policy/policy';
import { issues } from '../../../src/model/result/issues';
import type { WorkbookSnapshot } from '../../../src/model/workbook/snapshot';
import { readForms } from '../../../src/reader/readForms';
import { groupForms } from '../../../src/reader/sets';
import { RULES } from '../../../src/rules';
import type { MadeForm } from './madeForms';
import { sequence } from './madeForms';
import { boundFields, plant } from './planted';
import type { Around, Slip } from './slips';

/** What became of the slips of one kind. */
export interface Tally {
  planted: number;
  /** The wrong cells are named, and no other. */
  named: number;
  /** A wrong cell is among the alternatives, or one of two is named, and no other. */
  shown: number;
  /** Alternatives are shown, and no wrong cell among them. */
  aside: number;
  /** The broken relations as they are. */
  plain: number;
  /** A cell is named that is not wrong. */
  innocent: number;
  /** Which ones, e.g. `rounded in projects.items[1].final: projects.items[2].final`. */
  readonly innocents: string[];
}

const nothing = (): Tally => ({
  planted: 0,
  named: 0,
  shown: 0,
  aside: 0,
  plain: 0,
  innocent: 0,
  innocents: [],
});

/** A form with the cells that slips go into, and what surrounds each. */
interface Ground extends MadeForm {
  readonly cells: readonly { readonly field: Field; readonly around: Around }[];
}

function groundOf(form: MadeForm): Ground {
  const [set] = groupForms(readForms(form.workbook, LAYOUTS));
  const cells = boundFields(form.workbook).map(({ field }) => ({ field, around: aroundOf(field, set!) }));
  return { ...form, cells };
}

function aroundOf(field: Field, set: FormSet): Around {
  const digits = (id: FieldId): readonly string[] => {
    const value = findField(set, id)?.value;
    return value?.kind === 'quantity' && !value.quantity.value.eq(0) ? [value.quantity.value.toFixed(2)] : [];
  };
  const sum = constraintsIn(set, RULES, DEFAULT_POLICY).find(
    ({ place, relation, fields }) => place === field.id && relation.operator === '=' && fields.length > 2,
  );
  const alike = set.forms.flatMap(({ fields }) =>
    [...fields.values()].filter(({ measure, id }) => measure === field.measure && id !== field.id),
  );
  const isSum = sum && (sum.relation.right.kind === 'sum' || sum.relation.right.kind === 'total');
  return {
    beside: field.measure === 'money' ? field.beside.flatMap(digits) : [],
    elsewhere: alike.filter(({ id }) => !field.beside.includes(id)).flatMap(({ id }) => digits(id)),
    parts: isSum ? sum.fields.filter((id) => id !== field.id).flatMap(digits) : [],
  };
}

/** So many slips of every kind into every form, drawn anew from a number. */
export function plantedSingly(
  forms: readonly MadeForm[],
  slips: Readonly<Record<string, Slip>>,
  { each, from }: { readonly each: number; readonly from: number },
): ReadonlyMap<string, Tally> {
  const draw = sequence(from);
  const tallies = new Map<string, Tally>();
  for (const ground of forms.map(groundOf)) {
    for (const [kind, slip] of Object.entries(slips)) {
      const tally = tallies.get(kind) ?? nothing();
      tallies.set(kind, tally);
      for (let tries = 0, done = 0; done < each && tries < 6 * each; tries += 1) {
        const { field, around } = ground.cells[draw(ground.cells.length)]!;
        const workbook = plant(ground.workbook, field, (digits) => slip(digits, draw, around));
        if (workbook && judged(workbook, [field], kind, ground.name, tally)) done += 1;
      }
    }
  }
  return tallies;
}

/** So many times several slips into every form, of any kinds, each in a cell of its own. */
export function plantedTogether(
  forms: readonly MadeForm[],
  slips: Readonly<Record<string, Slip>>,
  {
    each,
    from,
    slipsAtOnce,
    first,
  }: {
    readonly each: number;
    readonly from: number;
    readonly slipsAtOnce: number;
    /** Of this kind is always one of them. */
    readonly first?: Slip;
  },
): Tally {
  const draw = sequence(from);
  const kinds = Object.values(slips);
  const tally = nothing();
  for (const { name, workbook, cells } of forms.map(groundOf)) {
    for (let tries = 0, done = 0; done < each && tries < 6 * each; tries += 1) {
      const drawn = Array.from({ length: slipsAtOnce }, () => cells[draw(cells.length)]!);
      const fields = drawn.map(({ field }) => field);
      if (new Set(fields.map(({ cell }) => cell)).size < slipsAtOnce) continue;
      const planted = drawn.reduce<WorkbookSnapshot | undefined>((on, { field, around }, nth) => {
        const slip = nth === 0 && first ? first : kinds[draw(kinds.length)]!;
        return on && plant(on, field, (digits) => slip(digits, draw, around));
      }, workbook);
      if (planted && judged(planted, fields, `${slipsAtOnce} at once`, name, tally)) done += 1;
    }
  }
  return tally;
}

/** Counts what is said of a workbook with these cells wrong; false where nothing is found, and nothing counted. */
function judged(
  workbook: WorkbookSnapshot,
  wrong: readonly Field[],
  kind: string,
  name: string,
  tally: Tally,
): boolean {
  const { diagnostics, counts } = check(workbook);
  if (counts.error === 0) return false;
  const causes = issues(diagnostics).flatMap(({ cause }) => cause ?? []);
  const corrected = (of: Cause['kind']): readonly Correction[] =>
    causes.filter((cause) => cause.kind === of).flatMap(({ corrections }) => corrections);
  // One cell may be two fields.
  const isIn = (cells: readonly Pick<Field, 'cell'>[], { cell }: Pick<Field, 'cell'>): boolean =>
    cells.some((each) => cellName(each.cell) === cellName(cell));
  const [named, alternatives] = [corrected('cell'), corrected('alternatives')];
  const others = named.filter((each) => !isIn(wrong, each));
  const found = wrong.filter((each) => isIn(named, each));
  const shown = wrong.filter((each) => isIn(alternatives, each));
  tally.planted += 1;
  if (others.length > 0) {
    const ids = (cells: readonly { readonly id: FieldId }[]): string => cells.map(({ id }) => id).join(', ');
    tally.innocent += 1;
    tally.innocents.push(
      `${kind} in ${ids(wrong)}: ${ids(others.map(({ field }) => ({ id: field })))} (${name}) ${causes[0]?.message['zh-CN'] ?? ''}`,
    );
  } else if (found.length === wrong.length) tally.named += 1;
  else if (found.length + shown.length > 0) tally.shown += 1;
  else if (alternatives.length > 0) tally.aside += 1;
  else tally.plain += 1;
  return true;
}

/** All kinds in one. */
export function allOf(tallies: ReadonlyMap<string, Tally>): Tally {
  const all = nothing();
  for (const tally of tallies.values()) {
    for (const key of ['planted', 'named', 'shown', 'aside', 'plain', 'innocent'] as const)
      all[key] += tally[key];
    all.innocents.push(...tally.innocents);
  }
  return all;
}

/** The table that is printed, a kind a line. */
export function tableOf(tallies: ReadonlyMap<string, Tally>): string {
  const line = (kind: string, { planted, named, shown, aside, plain, innocent }: Tally): string =>
    `| ${kind} | ${[planted, named, shown, aside, plain, innocent].join(' | ')} |`;
  return [
    '| slip | planted | named | shown | others shown | plain | innocent |',
    '|---|---|---|---|---|---|---|',
    ...[...tallies].map(([kind, tally]) => line(kind, tally)),
  ].join('\n');
}
