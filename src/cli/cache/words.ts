/** What was read this time and what was taken over from last time, in words. */
import type { Locale } from '../../model/text/locale';
import type { Origin } from './cached';

export type OriginCounts = Readonly<Record<Origin, number>>;

export function originText(counts: OriginCounts, locale: Locale): string {
  const { taken, damaged, 'not-kept': notKept } = counts;
  const words = WORDS[locale];
  return [
    words.both(counts.read + damaged + notKept, taken),
    ...(damaged > 0 ? [words.damaged(damaged)] : []),
    ...(notKept > 0 ? [words.notKept(notKept)] : []),
  ].join(locale === 'en' ? ' ' : '');
}

const WORDS = {
  'zh-CN': {
    both: (read: number, taken: number) =>
      `本次新读 ${read} 份，沿用上次 ${taken} 份（内容和口径都没有变）。`,
    damaged: (count: number) => `其中 ${count} 份上次的结果已损坏，是重新读的。`,
    notKept: (count: number) =>
      `其中 ${count} 份的结果没能存下（--cache 的文件夹写不进或磁盘满了），下次要重新读。`,
  },
  en: {
    both: (read: number, taken: number) =>
      `Read this time: ${read}; taken over from last time, content and policy unchanged: ${taken}.`,
    damaged: (count: number) => `Of those read, the kept result was damaged: ${count}.`,
    notKept: (count: number) =>
      `Of those read, the result could not be kept for next time (the folder of --cache cannot be written to, or the disk is full): ${count}.`,
  },
} as const;
