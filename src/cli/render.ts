/** What checking or reading one file comes to, made ready where it ran: of a result only what the output shows goes on. */
import type { Detail, FileReading, FileResult } from '../check';
import { fileText, fileToJson, readingText, readingToJson, reviewPart, sarifFile } from '../check';
import type { Locale } from '../model/text/locale';
import type { Body, CheckFormat, ReadFormat, Rendered } from './rendered';
import { DEPTHS, jsonAt } from './rendered';

export interface RenderOptions {
  readonly format: CheckFormat | 'review';
  readonly locale: Locale;
  readonly detail?: Detail;
  readonly compares?: boolean;
  readonly returns?: boolean;
}

/** @param index of the file among all, from 0 on */
export function render(given: FileResult, index: number, options: RenderOptions): Rendered {
  const counts = given.result?.counts;
  return {
    status: given.result?.status ?? 'unreadable',
    counts: {
      error: counts?.error ?? 0,
      explain: counts?.explain ?? 0,
      hint: counts?.hint ?? 0,
      explained: counts?.explained ?? 0,
    },
    ...(given.result && { work: given.result.work }),
    body: bodyOf(given, index, options),
  };
}

/** Of what was read of a file. Nothing was checked: there is nothing found to count. */
export function renderReading(
  read: FileReading,
  { format, locale }: { readonly format: ReadFormat; readonly locale: Locale },
): Rendered {
  return {
    status: read.reading?.status ?? 'unreadable',
    counts: { error: 0, explain: 0, hint: 0, explained: 0 },
    body: {
      format,
      entry: format === 'text' ? readingText(read, locale) : jsonAt(DEPTHS.json, readingToJson(read, locale)),
    },
  };
}

function bodyOf(given: FileResult, index: number, options: RenderOptions): Body {
  const { format, locale } = options;
  switch (format) {
    case 'text':
      return { format, entry: fileText(given, locale, options.detail) };
    case 'json':
      return { format, entry: jsonAt(DEPTHS.json, fileToJson(given, locale)) };
    case 'sarif': {
      const { artifact, notifications, configuration, results } = sarifFile(given, index, locale);
      return {
        format,
        artifact: [jsonAt(DEPTHS.artifact, artifact)],
        notifications: notifications.map((each) => jsonAt(DEPTHS.notifications, each)),
        configuration: configuration.map((each) => jsonAt(DEPTHS.configuration, each)),
        results: results.map((each) => jsonAt(DEPTHS.results, each)),
      };
    }
    case 'review':
      return { format, entry: JSON.stringify(reviewPart(given, locale, options)) };
  }
}
