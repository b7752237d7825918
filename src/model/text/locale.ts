/** Languages of everything that is shown. A text exists in all of them or does not compile. */
export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export type LocalizedText = Readonly<Record<Locale, string>>;

/**
 * Puts values into a template: `{left} 与 {right} 不符`.
 * Throws on a placeholder without a value: a message with a hole never reaches a user.
 */
export function fill(template: string, valueOf: (name: string) => string | undefined): string {
  const parts = partsOf(template);
  let text = parts[0]!;
  for (let at = 1; at < parts.length; at += 2) {
    const value = valueOf(parts[at]!);
    if (value === undefined) throw new Error(`no value for {${parts[at]}} in "${template}"`);
    text += value + parts[at + 1]!;
  }
  return text;
}

/** Rules hold the same templates as long as they run, and a check fills some of them at many places. */
const known = new Map<string, readonly string[]>();

/** What stands before, between and after the placeholders, and at every other place the name of one. */
function partsOf(template: string): readonly string[] {
  let parts = known.get(template);
  if (!parts) known.set(template, (parts = template.split(/\{(\w+)\}/)));
  return parts;
}

/** The same value for every language, computed one by one. */
export function localized(text: (locale: Locale) => string): LocalizedText {
  return { 'zh-CN': text('zh-CN'), en: text('en') };
}

/** What is the same in every language: a figure, a name, words as they were written. */
export function asIs(text: string): LocalizedText {
  return { 'zh-CN': text, en: text };
}

/** A text with the stop that ends a sentence of its language. */
export function sentence(text: string, locale: Locale): string {
  return `${text}${locale === 'en' ? '.' : '。'}`;
}
