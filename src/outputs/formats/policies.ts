/** The presets as text and as JSON: each with its clauses, what its system refuses on saving, and its figures. */
import { changedSettings } from '../../model/policy/changes';
import type { Clause } from '../../model/policy/clauses';
import { clause } from '../../model/policy/clauses';
import type { Preset } from '../../model/policy/preset';
import { policyOfPreset } from '../../model/policy/preset';
import type { RefusalId } from '../../model/policy/refusals';
import type { Locale, LocalizedText } from '../../model/text/locale';
import { REFUSAL_NAMES } from '../words';
import { flatMap } from '../../model/flatMap';

const MARKS: Readonly<Record<Clause['mark'], LocalizedText>> = {
  code: { 'zh-CN': '系统配置', en: 'system' },
  page: { 'zh-CN': '公开文件', en: 'published' },
  firm: { 'zh-CN': '评价机构', en: 'evaluator' },
};

/** Parts that are listed by themselves. */
const LISTED: readonly string[] = ['preset', 'clauses', 'refusals'];

interface PresetView {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly forms: readonly string[];
  readonly clauses: readonly {
    readonly id: string;
    readonly question: Clause['question'];
    readonly mark: Clause['mark'];
    readonly text: string;
    readonly source: string;
  }[];
  readonly refusals: readonly { readonly id: RefusalId; readonly text: string; readonly source: string }[];
  readonly settings: readonly {
    readonly setting: string;
    readonly default: unknown;
    readonly used: unknown;
  }[];
}

export function policiesToJson(presets: readonly Preset[], locale: Locale) {
  return { schemaVersion: 1 as const, policies: presets.map((preset) => view(preset, locale)) };
}

function view(preset: Preset, locale: Locale): PresetView {
  const { name, title, note, forms, clauses, refusals } = preset;
  return {
    name,
    title: title[locale],
    note: note[locale],
    forms,
    clauses: clauses.map(({ id, source }) => {
      const { question, mark, text, source: usual } = clause(id);
      return { id, question, mark, text: text[locale], source: (source ?? usual)[locale] };
    }),
    refusals: refusals.map(({ id, source }) => ({
      id,
      text: REFUSAL_NAMES[id][locale],
      source: source[locale],
    })),
    settings: changedSettings(policyOfPreset(preset), () => undefined)
      .filter(({ setting }) => !LISTED.includes(setting))
      .map(({ setting, default: standard, used }) => ({ setting, default: standard, used })),
  };
}

export function policiesText(presets: readonly Preset[], locale: Locale): string {
  return `${presets.map((preset) => presetText(preset, locale)).join('\n\n')}\n`;
}

function presetText(preset: Preset, locale: Locale): string {
  const { name, title, note, clauses, refusals } = view(preset, locale);
  const names = new Map(
    changedSettings(policyOfPreset(preset), () => undefined).map((each) => [each.setting, each]),
  );
  const isEnglish = locale === 'en';
  return [
    `${name}  ${title}`,
    `  ${note}`,
    ...flatMap(clauses, ({ id, mark, text, source }) => [
      `  ${id}  ${text}`,
      `      [${MARKS[mark][locale]}] ${source}`,
    ]),
    ...(refusals.length > 0
      ? [isEnglish ? '  Refused on saving' : '  系统保存时不接受']
      : [isEnglish ? '  What is refused on saving is not known' : '  系统保存时不接受什么：未见公开']),
    ...flatMap(refusals, ({ text, source }) => [`    ${text}`, `      [${MARKS.code[locale]}] ${source}`]),
    ...[...names.values()]
      .filter(({ setting }) => !LISTED.includes(setting))
      .map((each) => `  ${each.name[locale]}: ${figures(each.used)}`),
  ].join('\n');
}

/** `120`, `100–80, 80–50, 50–0`. */
function figures(value: unknown): string {
  if (Array.isArray(value)) return value.map(figures).join(', ');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(figures).join('–');
  return String(value);
}
