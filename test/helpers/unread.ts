/** Forms and results of which something was not read. */
import type { FormKind, FormSet, UnreadCell } from '../../src/model/form/form';
import type { CheckResult } from '../../src/model/result/result';

export function unreadCell(sheet: string, given: Partial<UnreadCell> = {}): UnreadCell {
  const cell = { sheet, row: 3, column: 4 };
  return { cell, text: '支付\n进度', near: undefined, needed: true, ...given };
}

/** The forms, of which one shows this label besides. */
export function withUnread(set: FormSet, kind: FormKind, given: Partial<UnreadCell> = {}): FormSet {
  return {
    forms: set.forms.map((form) =>
      form.kind === kind ? { ...form, unread: [...form.unread, unreadCell(form.sheet, given)] } : form,
    ),
  };
}

/** A result as it is where the last form has labels that were not read: one that is needed, and one that is not. */
export function readInPart(result: CheckResult): CheckResult {
  const last = result.forms.at(-1)!;
  const note = { cell: { sheet: last.sheet, row: 3, column: 9 }, text: '备注栏', needed: false };
  const unread = [unreadCell(last.sheet), unreadCell(last.sheet, note)];
  const form = { ...last, unread, coverage: { ...last.coverage, unread: unread.length } };
  return { ...result, status: 'partly-read', forms: [...result.forms.slice(0, -1), form] };
}
