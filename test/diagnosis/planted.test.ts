/**
 * What the diagnosis is worth: every cell that an equality binds gets every kind of slip, one at a time, and
 * the planted cell must be named first.
 */
import { check } from '../../src/check';
import { diagnose } from '../../src/diagnosis/diagnose';
import { constraintsIn, stateOf } from '../../src/diagnosis/constraints';
import { LAYOUTS } from '../../src/forms';
import { toA1 } from '../../src/model/cell';
import type { Field } from '../../src/model/form';
import { DEFAULT_POLICY } from '../../src/model/policy';
import type { WorkbookSnapshot } from '../../src/model/snapshot';
import { groupForms, readForms } from '../../src/reader/readForms';
import { RULES } from '../../src/rules';
import { cleanWorkbook } from '../helpers/cleanForms';
import { withCell } from '../helpers/workbook';

const clean = cleanWorkbook();
const [set] = groupForms(readForms(clean, LAYOUTS));
const constraints = constraintsIn(set!, RULES, DEFAULT_POLICY).filter(({ relation }) => relation.operator === '=');
const bound = [...new Set(constraints.flatMap(({ fields }) => fields))]
  .map((id) => set!.forms.map(({ fields }) => fields.get(id)).find((field) => field !== undefined)!)
  .filter(({ value }) => value.kind === 'quantity' && !value.quantity.value.eq(0));

const SLIPS: Readonly<Record<string, (text: string) => string | undefined>> = {
  transposed: (text) => {
    const index = [...text].findIndex((_, at) => /^\d\d$/.test(text.slice(at, at + 2)) && text[at] !== text[at + 1]);
    return index < 0 ? undefined : text.slice(0, index) + text[index + 1]! + text[index]! + text.slice(index + 2);
  },
  'shifted ×10': (text) => scaled(text, 10),
  'shifted ×10000': (text) => scaled(text, 10000),
  'off by one': (text) => String(Number((Number(text) + 1).toFixed(4))),
};

function scaled(text: string, by: number): string {
  return String(Number((Number(text) * by).toFixed(4)));
}

/** The workbook with another figure in the field's cell, label and sign kept. */
function plant(workbook: WorkbookSnapshot, field: Field, slip: (text: string) => string | undefined) {
  const content = field.content;
  const text = String(content);
  const found = /\d+(?:\.\d+)?(?=\D*$)/.exec(text);
  const digits = field.measure === 'money' ? Number(found![0]).toFixed(2) : found![0];
  const changed = slip(digits);
  if (changed === undefined || Number(changed) === Number(digits)) return undefined;
  const value = typeof content === 'number' ? Number(changed) : text.replace(/\d+(?:\.\d+)?(?=\D*$)/, changed);
  return withCell(workbook, field.cell.sheet, toA1(field.cell), value);
}

const causesOf = (workbook: WorkbookSnapshot) => {
  const { diagnostics } = check(workbook);
  return groupForms(readForms(workbook, LAYOUTS)).flatMap((forms) =>
    diagnose(forms, RULES, DEFAULT_POLICY, diagnostics),
  );
};

test('planted', () => {
  const lines: string[] = [];
  const table: Record<string, number[]> = {};
  for (const [name, slip] of Object.entries(SLIPS)) {
    let named = 0; let all = 0; let multiNamed = 0; let multi = 0;
    for (const field of bound) {
      const workbook = plant(clean, field, slip);
      if (!workbook) continue;
      const [broken] = groupForms(readForms(workbook, LAYOUTS));
      const hit = constraintsIn(broken!, RULES, DEFAULT_POLICY).filter((c) => stateOf(c, broken!) === 'broken');
      if (hit.length === 0) continue;
      all += 1;
      const causes = causesOf(workbook);
      const ok = causes.some(({ cause }) => cause.kind === 'cell' && cause.corrections.length === 1 && cause.corrections[0]!.field === field.id);
      const relations = constraints.filter(({ fields }) => fields.includes(field.id)).length;
      if (relations > 1) { multi += 1; if (ok) multiNamed += 1; }
      if (ok) named += 1;
      else lines.push(`${name} ${relations} ${field.label['zh-CN']} ${hit.length}: ${causes.map(({cause})=>cause.message['zh-CN']).join(' ').slice(0,230)||'-'}`);
    }
    table[name] = [named, all, multiNamed, multi];
  }
  console.log(JSON.stringify(table), '\n' + lines.join('\n'));
});
