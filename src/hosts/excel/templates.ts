/**
 * Adds sheets with blank forms behind the others: one batch to see which names are taken, one that draws them
 * all; another for their pages.
 */
import type { TemplateSheet } from '../../model/writing/template';
import type { EntryOf } from '../../model/writing/journal';
import { contentsText, freeNames } from '../../model/writing/ownSheets';
import type { Progress } from '../host';
import { HostError } from '../host';
import { runWrite } from './errors';
import { entryHead, Journal } from './journal';
import type { HostCache } from './cache';
import { askSheet, contentsOn } from './sheetContent';
import { send } from './stopping';
import { drawTemplate } from './templateCells';

export function insertTemplates(
  templates: readonly TemplateSheet[],
  cache: HostCache,
  progress: Progress,
): Promise<{ readonly sheets: readonly string[] }> {
  if (templates.length === 0) return Promise.resolve({ sheets: [] });
  return runWrite(
    async (context) => {
      const { workbook } = context;
      const { worksheets } = workbook;
      worksheets.load('items/name');
      workbook.protection.load('protected');
      const journal = new Journal(workbook, cache);
      await send(context);
      if (workbook.protection.protected) throw new HostError('protected');

      const names = freeNames(
        templates,
        worksheets.items.map(({ name }) => name),
      );
      const added = templates.map((template, index) => {
        const sheet = worksheets.add(names[index]);
        drawTemplate(sheet, template);
        return { sheet, template };
      });
      const written = templates.map(({ cells }, index) => ({
        name: names[index]!,
        content: contentsText(cells.map(({ value }) => value)),
      }));
      journal.add({ ...entryHead(), action: 'insert-template', sheets: written });
      added[0]?.sheet.activate();
      await journal.commit(context, (again) => removeSheets(again, written));
      await setUpPages(context, added);
      return { sheets: names };
    },
    cache,
    progress,
  );
}

/** Those with our contents, or none yet: a name may have been taken by another just now, which made our batch fail. */
async function removeSheets(
  context: Excel.RequestContext,
  written: EntryOf<'insert-template'>['sheets'],
): Promise<void> {
  const asked = written.map(({ name, content }) => ({
    content,
    found: askSheet(context.workbook.worksheets.getItemOrNullObject(name)),
  }));
  await context.sync();
  asked
    .filter(
      ({ found, content }) => !found.sheet.isNullObject && ['', content].includes(contentsOn(found.used)),
    )
    .forEach(({ found }) => found.sheet.delete());
  await context.sync();
}

/** A batch of its own, which may fail without any harm: without a printer Excel refuses to set up a page. */
async function setUpPages(
  context: Excel.RequestContext,
  added: readonly { readonly sheet: Excel.Worksheet; readonly template: TemplateSheet }[],
): Promise<void> {
  for (const { sheet, template } of added) {
    const page = sheet.pageLayout;
    page.paperSize = Excel.PaperType.a4;
    page.orientation = Excel.PageOrientation.portrait;
    page.centerHorizontally = true;
    page.zoom = { horizontalFitToPages: 1 };
    const rows = template.titleRows;
    if (rows) page.setPrintTitleRows(`$${rows.top + 1}:$${rows.bottom + 1}`);
  }
  await context.sync().catch(() => undefined);
}
