/** Languages of everything that is shown. A text exists in all of them or does not compile. */
export const LOCALES = ['zh-CN', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export type LocalizedText = Readonly<Record<Locale, string>>;

/**
 * Puts values into a template: `{left} 与 {right} 不符`.
 * Throws on a placeholder without a value: a message with a hole never reaches a user.
 */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in "${template}"`);
    return value;
  });
}

/** The same value for every language, computed one by one. */
export function localized(text: (locale: Locale) => string): LocalizedText {
  return { 'zh-CN': text('zh-CN'), en: text('en') };
}

/** A text with the stop that ends a sentence of its language. */
export function sentence(text: string, locale: Locale): string {
  return `${text}${locale === 'en' ? '.' : '。'}`;
}
