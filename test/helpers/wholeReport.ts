/** All files in one report, made at once: what the command line's stream, written file by file, must come to. */
import type { FileResult, JsonResult } from '../../src/check';
import { fileText, fileToJson, sarifFile, sarifHead } from '../../src/check';
import type { Locale } from '../../src/model/text/locale';
import type { FindingCounts } from '../../src/model/result/result';

export function toText(reports: readonly FileResult[], locale: Locale): string {
  return reports.map((report) => fileText(report, locale, 'everything')).join('\n\n') + '\n';
}

export function toJson(reports: readonly FileResult[], locale: Locale, version: string): JsonResult {
  const files = reports.map((report) => fileToJson(report, locale));
  const total = (key: keyof FindingCounts): number =>
    reports.reduce((sum, report) => sum + (report.result?.counts[key] ?? 0), 0);
  return {
    schemaVersion: 1,
    tool: { name: 'gouji', version },
    files,
    counts: {
      files: files.length,
      checked: files.filter((file) => file.status === 'checked').length,
      partlyRead: files.filter((file) => file.status === 'partly-read').length,
      unreadable: files.filter((file) => file.status === 'unreadable').length,
      error: total('error'),
      explain: total('explain'),
      hint: total('hint'),
      explained: total('explained'),
    },
  };
}

export function toSarif(reports: readonly FileResult[], locale: Locale) {
  const { $schema, version, tool, language } = sarifHead(locale);
  const files = reports.map((report, index) => sarifFile(report, index, locale));
  return {
    $schema,
    version,
    runs: [
      {
        tool,
        language,
        results: files.flatMap(({ results }) => results),
        invocations: [
          {
            // Files that could not be read among others that could are told one by one.
            executionSuccessful: reports.some(({ result }) => result !== undefined),
            toolExecutionNotifications: files.flatMap(({ notifications }) => notifications),
            toolConfigurationNotifications: files.flatMap(({ configuration }) => configuration),
          },
        ],
        artifacts: files.map(({ artifact }) => artifact),
      },
    ],
  };
}
