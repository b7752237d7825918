/** Forms put into the workbook, as sheets behind the user's; they are checked at once. */
import type { FormKind } from '../../model/form/form';
import type { TemplateSheet } from '../../model/writing/template';
import type { ActionParts } from './actionParts';
import type { Notice } from './pane';
import type { Running } from './runner';

export interface SheetActions {
  insertTemplates(forms: readonly FormKind[], year: number): Promise<void>;
  /** Puts the example's forms into the workbook, and checks them. */
  insertExample(): Promise<void>;
  /** The forms that the report's tables show, as sheets of the open workbook. */
  importReport(): Promise<void>;
}

export function sheetActions({ host, loadCore, state, run, checkAgain }: ActionParts): SheetActions {
  const putIn = async (running: Running, wanted: readonly TemplateSheet[]): Promise<Notice | undefined> =>
    checkAgain(running, { kind: 'inserted', ...(await host.insertTemplates(wanted, running)) });

  return {
    insertTemplates: (forms, year) =>
      run('insert-template', async (running) => {
        const core = await loadCore();
        return putIn(running, core.templates({ year, forms }));
      }),
    insertExample: () =>
      run('insert-example', async (running) => {
        const core = await loadCore();
        return putIn(running, core.exampleSheets());
      }),
    importReport: () =>
      run('import-report', async (running) => {
        const { document } = state.get();
        if (!document) return undefined;
        const core = await loadCore();
        return putIn(running, core.importSheets(document));
      }),
  };
}
