/** What goes back to a unit says what became of its files. */
import type { FileResult } from '../../../src/check';
import { check, reviewBook, reviewPart } from '../../../src/check';
import type { ReturnLetter } from '../../../src/model/writing/letter';
import { sheetsOf } from '../../helpers/review';
import { sampleWorkbook, withCell } from '../../helpers/workbook';

const UNIT = '沅北县林业局';

async function openingOf(...files: readonly FileResult[]): Promise<string> {
  async function* parts() {
    for (const each of files) yield reviewPart(each, 'zh-CN', { returns: true });
  }
  let letters: Iterable<ReturnLetter> = [];
  await sheetsOf(
    reviewBook(parts(), {
      ...{ locale: 'zh-CN', checkedAt: '2024-03-20 09:30' },
      roster: { units: [{ name: UNIT, aliases: [], expects: [] }], year: 2023 },
      onLetters: (all) => (letters = all),
    }),
  );
  return [...letters][0]!.paragraphs[0]!;
}

const locked: FileResult = {
  file: `${UNIT}.xlsx`,
  result: undefined,
  problem: { code: 'encrypted', message: '文件设有打开密码。' },
};
const read: FileResult = {
  file: `${UNIT}自评表.xlsx`,
  result: check(withCell(sampleWorkbook(), '自评表', 'C2', UNIT)),
  problem: undefined,
};

test('what could not be read was not reviewed', async () => {
  expect(await openingOf(locked)).toBe(
    `你单位报送的绩效自评材料（${UNIT}.xlsx）未能审核，现退回，请重新报送。`,
  );
  expect(await openingOf(locked, read)).toBe(
    `你单位报送的绩效自评材料（${UNIT}自评表.xlsx）已审核，现退回修改。`,
  );
});
