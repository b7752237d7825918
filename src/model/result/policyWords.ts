/** The policy of a check in words: where it comes from, and every setting that differs from the default. */
import type { ChangedSetting } from '../policy/changes';
import type { Direction } from '../policy/policy';
import type { Locale, LocalizedText } from '../text/locale';
import type { UsedPolicy } from './result';
import { SEVERITY_NAMES } from './severity';

const ORIGINS: Readonly<Record<UsedPolicy['from'], LocalizedText>> = {
  default: { 'zh-CN': '默认口径', en: 'the defaults' },
  given: { 'zh-CN': '给定的口径', en: 'the policy that was given' },
  'workbook-sheet': {
    'zh-CN': '工作簿 gouji.config 表的口径',
    en: 'the policy of the workbook’s sheet gouji.config',
  },
  'workbook-kept': { 'zh-CN': '工作簿里保存的口径', en: 'the policy kept in the workbook' },
};

/** With the file's or preset's name, where there is one. */
export function originText({ from, name }: Pick<UsedPolicy, 'from' | 'name'>, locale: Locale): string {
  const origin = ORIGINS[from][locale];
  if (name === undefined) return origin;
  return locale === 'en' ? `${origin} (${name})` : `${origin}（${name}）`;
}

/** What makes the check say less; empty where nothing does. Without a full stop. */
export function weakenedTexts(used: UsedPolicy, locale: Locale): readonly string[] {
  const weaker = used.changed.filter((each) => each.weaker);
  const { leftAside } = used;
  const origin = originText(used, locale);
  return [
    ...(weaker.length === 0
      ? []
      : [
          locale === 'en'
            ? `By ${origin}; ${countText(weaker, locale)} weaken the check: ${settingsText(weaker, locale)}`
            : `按${origin}校验，其中放宽了 ${weaker.length} 项：${settingsText(weaker, locale)}`,
        ]),
    ...(leftAside === undefined
      ? []
      : [
          locale === 'en'
            ? `Left aside: ${countText(leftAside.changed, locale)} of ${originText(leftAside, locale)} would weaken the check: ${settingsText(leftAside.changed, locale)}`
            : `没有采用${originText(leftAside, locale)}中会放宽校验的 ${leftAside.changed.length} 项：${settingsText(leftAside.changed, locale)}`,
        ]),
  ];
}

/** `等级线：优≥90 … → …`, one after the other. */
export function settingsText(changed: readonly ChangedSetting[], locale: Locale): string {
  return changed.map((each) => settingText(each, locale)).join(locale === 'en' ? '; ' : '；');
}

function countText(changed: readonly ChangedSetting[], locale: Locale): string {
  if (locale === 'en') return changed.length === 1 ? '1 setting' : `${changed.length} settings`;
  return `${changed.length} 项`;
}

function settingText({ setting, name, default: standard, used }: ChangedSetting, locale: Locale): string {
  const dot = setting.indexOf('.');
  const of = dot < 0 ? '' : ` ${setting.slice(dot + 1)}`;
  const values = `${valueText(standard, locale)} → ${valueText(used, locale)}`;
  return `${name[locale]}${of}${locale === 'en' ? ': ' : '：'}${values}`;
}

const OFF: LocalizedText = { 'zh-CN': '不校验', en: 'not checked' };
const NOTHING: LocalizedText = { 'zh-CN': '无', en: 'none' };
const DIRECTIONS: Readonly<Record<Direction, LocalizedText>> = {
  higher: { 'zh-CN': '越高越好', en: 'higher is better' },
  lower: { 'zh-CN': '越低越好', en: 'lower is better' },
  equal: { 'zh-CN': '等于', en: 'to be hit' },
  within: { 'zh-CN': '在区间内', en: 'within a range' },
};
const WORDS: Readonly<Record<string, LocalizedText>> = { ...SEVERITY_NAMES, ...DIRECTIONS, off: OFF };

/** As a reader of figures would write it: lists by their items, groups of figures one beside the other. */
function valueText(value: unknown, locale: Locale): string {
  if (value === null || value === undefined) return NOTHING[locale];
  if (Array.isArray(value)) {
    const items = value.map((each) => valueText(each, locale));
    return items.length === 0 ? NOTHING[locale] : items.join(locale === 'en' ? ', ' : '、');
  }
  if (typeof value === 'object')
    return Object.values(value)
      .map((each) => valueText(each, locale))
      .join('/');
  const text = String(value);
  return Object.hasOwn(WORDS, text) ? WORDS[text]![locale] : text;
}
