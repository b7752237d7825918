/** Causes as they are told: the corrections with what the cells print, and the message. */
import type { Cause, Correction } from '../model/result/cause';
import type { FieldId } from '../model/form/fields';
import { formatDecimal } from '../model/number/quantity';
import { formatAs } from '../model/relation/render';
import type { Candidate } from './candidates';
import type { Repair } from './choose';
import type { Constraint } from './constraints';
import { alternativesMessage, causeMessage } from './messages';
import type { System } from './system';
import { flatMap } from '../model/flatMap';

/** A cause with the relations that hold once it is put right. */
export interface Diagnosis {
  readonly cause: Cause;
  readonly broken: readonly Constraint[];
}

/** This cell is wrong, or these two are. */
export function named(repairs: readonly Repair[], broken: readonly Constraint[], system: System): Diagnosis {
  const corrections = repairs.map((repair) => correctionOf(repair, system));
  const relations = broken.length;
  return {
    broken,
    cause: { kind: 'cell', corrections, relations, message: causeMessage(corrections, relations) },
  };
}

/** One of these cells is wrong, and nothing tells which. */
export function alternatives(
  candidates: readonly Candidate[],
  broken: readonly Constraint[],
  system: System,
): Diagnosis {
  const corrections = flatMap(candidates, ({ repairs }) =>
    repairs.map((repair) => correctionOf(repair, system)),
  );
  const relations = broken.length;
  return {
    broken,
    cause: {
      kind: 'alternatives',
      corrections,
      relations,
      message: alternativesMessage(corrections, relations),
    },
  };
}

/** What one cell would have to read, beside what it reads. */
export function correctionOf({ id, value, entryError }: Repair, system: System): Correction {
  const field = system.field(id)!;
  return {
    field: id,
    label: field.label,
    cell: field.cell,
    from: printed(id, system),
    to: formatAs(field.measure, value),
    value: formatDecimal(value),
    entryError,
  };
}

function printed(id: FieldId, system: System): string {
  const { value, measure } = system.field(id)!;
  if (value.kind !== 'quantity') return '';
  return measure === 'money' ? formatAs('money', value.quantity.value) : value.quantity.text;
}
