/** Last year's workbook: read in the browser, and checked with the one that is open. Nothing of it is kept. */
import type { LocalizedText } from '../../model/text/locale';
import type { WorkbookSnapshot } from '../../model/workbook/snapshot';
import type { ActionParts } from './actionParts';
import type { PriorFile } from './pane';
import type { Running } from './runner';

export interface PriorActions {
  /** Reads last year's workbook and checks with it. One that cannot be read leaves the former one in place. */
  loadPrior(source: Pick<File, 'name' | 'arrayBuffer'>): Promise<void>;
  /** Checks without last year's workbook again. */
  removePrior(): Promise<void>;
}

export function priorActions({ loadCore, dispatch, run, checkNow }: ActionParts): PriorActions {
  const compareWith = async (running: Running, prior: PriorFile | undefined): Promise<undefined> => {
    try {
      await checkNow(running, { compared: { prior } });
    } catch (error) {
      // Where the workbook could not be checked with it now, the next check will.
      if (!running.signal.aborted) dispatch({ type: 'compared', prior });
      throw error;
    }
    return undefined;
  };

  return {
    loadPrior: (source) =>
      run('load-prior', async (running) => {
        const { name: file } = source;
        const core = await loadCore();
        const files = await import(/* webpackChunkName: "prior" */ './priorParts');
        const bytes = new Uint8Array(await source.arrayBuffer());
        let workbook: WorkbookSnapshot;
        try {
          workbook = files.readXlsx(bytes, file);
        } catch (error) {
          if (!(error instanceof files.UnreadableFile)) throw error;
          return { kind: 'refused', problem: notRead(file, files.UNREADABLE_FILE[error.code]) };
        }
        const said = core.submissionIn(workbook);
        if (said.forms.length === 0) return { kind: 'refused', problem: notRead(file, NO_FORM) };
        return compareWith(running, { file, workbook, said });
      }),
    removePrior: () => run('load-prior', (running) => compareWith(running, undefined)),
  };
}

const NO_FORM: LocalizedText = { 'zh-CN': '里面没有找到自评表。', en: 'It holds no form.' };

function notRead(file: string, why: LocalizedText): LocalizedText {
  return {
    'zh-CN': `上年的文件《${file}》没有采用：${why['zh-CN']}`,
    en: `Last year’s file “${file}” was not used: ${why.en}`,
  };
}
