/** Last year's files that nothing is compared with, told once. */
import type { Locale, LocalizedText } from '../../model/text/locale';
import { printableInLine } from '../../model/text/printable';

export interface LeftOut {
  readonly file: string;
  readonly reason: LocalizedText | string;
}

/** A reader sees by then what they are like. */
const MOST_TOLD = 10;

/** Lines for the screen; none where all of them are used. */
export function leftOutText(given: string, used: number, all: readonly LeftOut[], locale: Locale): string {
  if (all.length === 0) return '';
  const zh = locale === 'zh-CN';
  const lines = all.slice(0, MOST_TOLD).map(({ file, reason }) => {
    const why = typeof reason === 'string' ? reason : reason[locale];
    return `  ${printableInLine(file)}${zh ? '：' : ': '}${printableInLine(why)}\n`;
  });
  const more = all.length - lines.length;
  const head = zh
    ? `上年的文件（${given}）：采用 ${used} 个，没有采用 ${all.length} 个：\n`
    : `Last year’s files (${given}): ${used} used, ${all.length} not used:\n`;
  return head + lines.join('') + (more > 0 ? (zh ? `  另有 ${more} 个\n` : `  ${more} more\n`) : '');
}
