/** What a check of one file comes to, made ready where it ran: of a result only what the output shows goes on. */
import type { FileResult } from '../check';
import { fileText, fileToJson, reviewPart, sarifFile } from '../check';
import type { Locale } from '../model/text/locale';
import { printable } from '../model/text/printable';
import type { Body, CheckFormat, Rendered } from './rendered';

/** How deep the parts of a file stand in the whole: spaces before each line but the first. */
const DEPTHS = { json: 4, artifact: 8, results: 8, notifications: 12, configuration: 12 } as const;

export interface RenderOptions {
  readonly format: CheckFormat | 'review';
  readonly locale: Locale;
}

/** @param index of the file among all, from 0 on */
export function render(report: FileResult, index: number, options: RenderOptions): Rendered {
  const counts = report.result?.counts;
  return {
    status: report.result?.status ?? 'unreadable',
    counts: {
      error: counts?.error ?? 0,
      explain: counts?.explain ?? 0,
      hint: counts?.hint ?? 0,
      explained: counts?.explained ?? 0,
    },
    body: bodyOf(report, index, options),
  };
}

function bodyOf(report: FileResult, index: number, { format, locale }: RenderOptions): Body {
  switch (format) {
    case 'text':
      return { format, entry: fileText(report, locale) };
    case 'json':
      return { format, entry: indented(fileToJson(report, locale), DEPTHS.json) };
    case 'sarif': {
      const { artifact, notifications, configuration, results } = sarifFile(report, index, locale);
      return {
        format,
        artifact: [indented(artifact, DEPTHS.artifact)],
        notifications: notifications.map((each) => indented(each, DEPTHS.notifications)),
        configuration: configuration.map((each) => indented(each, DEPTHS.configuration)),
        results: results.map((each) => indented(each, DEPTHS.results)),
      };
    }
    case 'review':
      return { format, entry: JSON.stringify(reviewPart(report, locale)) };
  }
}

/**
 * A line end inside a text is written `\n` in JSON, so that every one found here is between lines. JSON may hold
 * some characters as they are that a terminal obeys.
 */
function indented(value: unknown, spaces: number): string {
  return printable(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${' '.repeat(spaces)}`);
}
