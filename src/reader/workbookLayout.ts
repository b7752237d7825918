/** The forms' labels with what was taught of them: by whoever checks, and by the workbook's own users. */
import type { FormLayout } from '../model/form/layout';
import type { TaughtLabel } from '../model/form/taught';
import { LAYOUT_KEY } from '../model/form/taught';
import type { Teachable } from '../model/form/taughtFile';
import { parseLayout } from '../model/form/taughtFile';
import { ConfigError } from '../model/text/jsonText';
import type { LocalizedText } from '../model/text/locale';
import type { WorkbookSnapshot } from '../model/workbook/snapshot';
import { normalizeLabel } from './labels';
import { openingsOf } from './teaching/openings';
import { teach } from './teaching/teach';

export function teachableIn(layouts: readonly FormLayout[]): Teachable {
  return {
    openings: new Map(layouts.map((layout) => [layout.kind, openingsOf(layout)])),
    normalize: normalizeLabel,
  };
}

interface TaughtLayouts {
  readonly layouts: readonly FormLayout[];
  /** Why what the workbook keeps is not used. */
  readonly problem: LocalizedText | undefined;
}

/** @param given goes before what the workbook keeps */
export function taughtLayouts(
  layouts: readonly FormLayout[],
  workbook: WorkbookSnapshot,
  given: readonly TaughtLabel[],
  teachable: Teachable,
): TaughtLayouts {
  const { labels, problem } = keptLayout(workbook.settings, teachable);
  const all = [
    ...given.map((label) => ({ ...label, from: 'given' as const })),
    ...labels.map((label) => ({ ...label, from: 'workbook' as const })),
  ];
  return { layouts: all.length === 0 ? layouts : teach(layouts, all), problem };
}

/** What a workbook keeps; none where that is not whole, as half of it would read half of a form otherwise. */
export function keptLayout(
  settings: WorkbookSnapshot['settings'],
  teachable: Teachable,
): { readonly labels: readonly TaughtLabel[]; readonly problem: LocalizedText | undefined } {
  const text = settings?.[LAYOUT_KEY];
  if (text === undefined) return { labels: [], problem: undefined };
  try {
    return { labels: parseLayout(text, LAYOUT_KEY, 'zh-CN', teachable), problem: undefined };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { labels: [], problem: UNUSABLE };
  }
}

const UNUSABLE: LocalizedText = {
  'zh-CN':
    '工作簿里保存的标签指定已损坏，或由更新版本的程序保存，没有采用。可在“设置”中删除保存的内容，再重新指定。',
  en: 'The taught labels kept in the workbook are damaged, or were kept by a newer version; they were not used. Remove what is kept in the settings, then teach them again.',
};
