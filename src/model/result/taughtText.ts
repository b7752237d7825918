/** What is said of a taught label that a form shows: whose word it is, and what came of it. Without a full stop. */
import type { TaughtUse } from '../form/taught';
import { namedUnread } from '../form/unread';
import type { Locale } from '../text/locale';
import type { FoundForm } from './result';
import { flatMap } from '../flatMap';

export function taughtText(use: TaughtUse, locale: Locale): string {
  const label = namedUnread([use], locale);
  return locale === 'en' ? inEnglish(use, label) : inChinese(use, label);
}

function inChinese({ from, name, lost, leftAside }: TaughtUse, label: string): string {
  const who = from === 'given' ? '审核方指定' : '工作簿里指定';
  const fields = lost.map((field) => field['zh-CN']).join('、');
  if (name) {
    const meant = `${who}${label}读作“${name['zh-CN']}”`;
    return leftAside ? `${meant}，没有采用：这张表另有读作“${name['zh-CN']}”的标签` : meant;
  }
  if (leftAside) return `${who}${label}不需要，没有采用：它可能是${fields}`;
  return `${who}${label}不需要${fields && `，没有读到${fields}`}`;
}

function inEnglish({ from, name, lost, leftAside }: TaughtUse, label: string): string {
  const who = from === 'given' ? 'The reviewer' : 'The workbook';
  const fields = lost.map((field) => field.en).join(', ');
  if (name) {
    const meant = `${who} takes ${label} for “${name.en}”`;
    return leftAside ? `${meant}; not heeded, as another label of the form says the same` : meant;
  }
  if (leftAside) return `${who} calls ${label} not needed; not heeded, as it may be ${fields}`;
  return `${who} calls ${label} not needed${fields && `; not read: ${fields}`}`;
}

/** Labels that a workbook itself calls not needed though what its form needs may stand there: said before all else. */
export function weakenedBy(forms: readonly Pick<FoundForm, 'taught'>[]): readonly TaughtUse[] {
  return flatMap(forms, ({ taught }) =>
    taught.filter(({ from, lost, leftAside }) => from === 'workbook' && lost.length > 0 && !leftAside),
  );
}
