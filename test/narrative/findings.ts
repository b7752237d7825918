import { check } from '../../src/check';
import type { Diagnostic } from '../../src/model/result/diagnostic';
import { report } from './report';

/** What is found in the text of a report of these paragraphs. */
export function findings(...lines: readonly string[]): readonly Diagnostic[] {
  const document = report(...lines);
  return check(document.tables, undefined, document).diagnostics.filter(({ ruleId }) =>
    ruleId.startsWith('report/'),
  );
}

/** What is said of the paragraphs of a report, a line each. */
export function found(text: string): readonly string[] {
  return findings('2024年度示例站整体支出绩效自评报告', ...text.split('\n')).map(
    ({ message }) => message['zh-CN'],
  );
}

/** A text that says nothing wrong, and one figure of it, which stands there once, as somebody mistyped it. */
type Slip = readonly [name: string, text: string, old: string, slip: string];

/** Each text is silent, and with its slip it is not. */
export function testSlips(slips: readonly Slip[]): void {
  test.each(slips)('%s', (_, text, old, slip) => {
    expect(text.split(old)).toHaveLength(2);
    expect(found(text)).toEqual([]);
    expect(found(text.replace(old, slip))).not.toEqual([]);
  });
}
