/**
 * The sentences of a report that state figures, filled from the forms. A figure that no form states is a blank
 * to be filled by hand, with a note that says why; nothing is computed into a sentence but a difference of two
 * figures that stand in it.
 */
import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { findField, listRows } from '../../model/form/form';
import type { Quantity } from '../../model/number/quantity';
import { formatDecimal, meet, subtract } from '../../model/number/quantity';
import type { WordSection } from '../../model/report/wordReport';
import { WORD_BLANK } from '../../model/report/wordReport';
import { flatMap } from '../../model/flatMap';

export interface Draft {
  readonly sections: readonly WordSection[];
  readonly notes: readonly string[];
}

/** The draft for the forms of one unit. */
export function draftSentences(set: FormSet): Draft {
  const notes: string[] = [];
  const year = set.forms.find((form) => form.year !== undefined)?.year ?? WORD_BLANK;
  const executed = amount(set, 'funds.total.executed');
  const projects = amount(set, 'projects.total.final');
  const basic = amount(set, 'funds.byNature.basic');
  // The block by nature may be of the budget: its figure is an expenditure only where the sum closes.
  const isExecuted =
    executed && projects && basic && meet(basic.interval, subtract(executed.interval, projects.interval));
  if (!isExecuted)
    notes.push('“基本支出”的决算数，两张表里没有（自评表的“按支出性质分”可能是预算口径），请按决算填写。');
  const all = amount(set, 'funds.bySource.total');
  const general = amount(set, 'funds.bySource.generalPublicBudget');
  const isAppropriation = all && general && meet(all.interval, general.interval);
  if (!isAppropriation)
    notes.push('全年执行数不全是（或无法判断是）一般公共预算财政拨款，草稿中只写“支出”，请按实际补充。');
  notes.push('财政拨款收入、人员经费两张表里没有，请按决算报表填写。');
  notes.push('各项目的年中执行调整和结余结转两张表里没有，请按实际填写；没有的填0。');
  const money = (id: FieldId): string => show(set, id, amount(set, id));
  return {
    sections: [
      {
        heading: '（一）基本支出情况',
        paragraphs: [
          `1．${year}年年初预算资金${money('funds.total.initial')}，全年预算资金${money('funds.total.annual')}。`,
          `2．${year}年度财政拨款收入${WORD_BLANK}万元。`,
          `3．${year}年度${isAppropriation ? '财政拨款支出' : '支出'}${money('funds.total.executed')}，其中：项目支出${money('projects.total.final')}，` +
            `基本支出${isExecuted ? money('funds.byNature.basic') : `${WORD_BLANK}万元`}，` +
            `其中：人员经费${WORD_BLANK}万元，公用经费${money('operating.total.final')}。`,
        ],
      },
      { heading: '（二）项目支出情况', paragraphs: [listSentence(set, String(year))] },
      { heading: '（三）项目支出绩效情况', paragraphs: projectLines(set) },
    ],
    notes,
  };
}

function listSentence(set: FormSet, year: string): string {
  const total = show(set, 'projects.total.final', amount(set, 'projects.total.final'));
  const parts = projectRows(set).map(
    ({ name, final }, at) => `${at + 1}．${name}${show(set, final, amount(set, final))}`,
  );
  return `${year}年度项目支出合计${total}${parts.length > 0 ? `，其中：${parts.join('；')}` : ''}。`;
}

function projectLines(set: FormSet): readonly string[] {
  return projectRows(set).map(({ name, budget, final }, at) => {
    const planned = show(set, budget, amount(set, budget));
    const spent = show(set, final, amount(set, final));
    return (
      `${at + 1}．${name}，预算支出${planned}，年中执行调整${WORD_BLANK}万元，` +
      `实际支出${spent}，结余结转${WORD_BLANK}万元。`
    );
  });
}

function projectRows(set: FormSet) {
  return flatMap(listRows(set, 'projects.items'), ({ index }) => {
    const value = findField(set, rowField('projects.items[].name', index))?.value;
    if (value?.kind !== 'text') return [];
    const name = value.text.trim().replace(/^\d+[、.．]\s*/, '');
    const budget = rowField('projects.items[].budget', index);
    const final = rowField('projects.items[].final', index);
    return amount(set, budget) || amount(set, final) ? [{ name, budget, final }] : [];
  });
}

function amount(set: FormSet, id: FieldId): Quantity | undefined {
  const value = findField(set, id)?.value;
  return value?.kind === 'quantity' ? value.quantity : undefined;
}

/** In the unit of the form that states it; 万元 always with two decimals, or more where they are stated. */
function show(set: FormSet, id: FieldId, quantity: Quantity | undefined): string {
  const unit = set.forms.find((form) => form.fields.has(id))?.unit ?? '万元';
  if (!quantity) return `${WORD_BLANK}${unit}`;
  const text = formatDecimal(quantity.value);
  const decimals = text.split('.')[1]?.length ?? 0;
  return `${unit === '万元' && decimals < 2 ? quantity.value.toFixed(2) : text}${unit}`;
}
