/** The Word report: read and checked with the workbook, or drafted from it. */
import type { ReportDocument } from '../../model/report/reportText';
import type { WordReport } from '../../model/report/wordReport';
import type { ActionParts } from './actionParts';
import type { ReportSource } from './readReport';
import { readReport } from './readReport';
import type { Running } from './runner';

export interface WordExport {
  readonly report: WordReport;
  /** A .docx file. */
  readonly bytes: Uint8Array;
}

export interface ReportActions {
  /** Reads a report and checks the workbook with it. One that cannot be read leaves the former one in place. */
  loadReport(source: ReportSource): Promise<void>;
  /** Checks without a report again. */
  removeReport(): Promise<void>;
  /** The workbook's forms for Word; undefined where there are none, or it failed, which the notice says. */
  exportReport(): Promise<WordExport | undefined>;
}

export function reportActions(parts: ActionParts): ReportActions {
  const { loadCore, dispatch, run, checkNow, readAndCheck } = parts;

  const giveReport = async (running: Running, document: ReportDocument | undefined): Promise<undefined> => {
    try {
      await checkNow(running, { given: { document } });
    } catch (error) {
      // Where the workbook could not be checked with it now, the next check will.
      if (!running.signal.aborted) dispatch({ type: 'given', document });
      throw error;
    }
    return undefined;
  };

  return {
    loadReport: (source) =>
      run('load-report', async (running) => {
        running.enter('report');
        const words = await import(/* webpackChunkName: "word" */ '../../hosts/docx');
        let document: ReportDocument;
        try {
          document = await readReport(words, source);
        } catch (error) {
          if (!(error instanceof words.UnreadableFile) || 'pasted' in source) throw error;
          return { kind: 'unreadable', name: source.name, code: error.code };
        }
        if (document.answers && document.name !== undefined)
          return { kind: 'unreadable', name: document.name, code: 'return-letter' };
        return giveReport(running, document);
      }),
    removeReport: () => run('load-report', (running) => giveReport(running, undefined)),
    exportReport: async () => {
      let made: WordExport | undefined;
      await run('export-report', async (running) => {
        const core = await loadCore();
        const { snapshot, result } = await readAndCheck(running);
        if (result.status === 'no-form') return { kind: 'no-form' };
        running.enter('making');
        const report = core.wordReport(snapshot);
        const { writeWordReport } = await import(
          /* webpackChunkName: "word-writer" */ '../../hosts/docx/write'
        );
        made = { report, bytes: await writeWordReport(report) };
        return undefined;
      });
      return made;
    },
  };
}
