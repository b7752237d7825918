/**
 * Small sources on which the proof of requirement sets has to find each kind of use, and to accept and to
 * refuse each kind of guard. They are compiled as files of the adapter, and stand nowhere else.
 */
export interface Seed {
  readonly name: string;
  readonly code: string;
  readonly finds: readonly string[];
}

/** `# name`, the body of a function (see `HEAD` in the test), and what is found: `→ line: member needs set`. */
function seeds(table: string): readonly Seed[] {
  return table
    .split(/^# /m)
    .slice(1)
    .map((entry) => {
      const [name, ...lines] = entry.trim().split(/\n\s*/);
      const isFinding = (line: string): boolean => line.startsWith('→ ');
      return {
        name: name!,
        code: lines.filter((line) => !isFinding(line)).join('\n'),
        finds: lines.filter(isFinding).map((line) => line.slice(2)),
      };
    });
}

const USES = seeds(`
# nothing newer
  range.load('values'); sheet.showGridlines = false;
# a property read
  return sheet.notes;
  → 1: Excel.Worksheet.notes needs ExcelApi 1.18
# one behind ?.
  return sheet?.notes;
  → 1: Excel.Worksheet.notes needs ExcelApi 1.18
# a property written
  sheet.showDataTypeIcons = false;
  → 1: Excel.Worksheet.showDataTypeIcons needs ExcelApi 1.19
# one by a text
  return sheet['notes'];
  → 1: Excel.Worksheet.notes needs ExcelApi 1.18
# one by a constant
  const key = 'notes';
  return sheet[key];
  → 2: Excel.Worksheet.notes needs ExcelApi 1.18
# a method called
  range.clearOrResetContents();
  → 1: Excel.Range.clearOrResetContents needs ExcelApi 1.18
# an event, with what it tells
  context.workbook.worksheets.onMoved.add(async ({ source }) => console.log(source));
  → 1: Excel.WorksheetCollection.onMoved needs ExcelApi 1.17
  → 1: Excel.WorksheetMovedEventArgs.source needs ExcelApi 1.17
# destructuring
  const { notes: { items } } = sheet;
  → 1: Excel.Worksheet.notes needs ExcelApi 1.18
  → 1: Excel.NoteCollection.items needs ExcelApi 1.18
# destructuring of a parameter, of a part of a type
  return ({ notes }: Pick<Excel.Worksheet, 'notes'>) => notes;
  → 1: Excel.Worksheet.notes needs ExcelApi 1.18
# destructuring by assignment
  let notes: unknown;
  ({ notes } = sheet);
  → 2: Excel.Worksheet.notes needs ExcelApi 1.18
# within a closure
  return [1].map(() => sheet.notes);
  → 1: Excel.Worksheet.notes needs ExcelApi 1.18
# a member of one type of a union
  return 'control' in either && either.control;
  → 1: Excel.Range.control needs ExcelApi 1.18
# a member of both types of a union, newer in one
  return (wish ? sheet : Excel.bare()).name;
  → 1: Excel.Bare.name needs ExcelApi 1.19
# a method of both, the same
  (wish ? sheet : Excel.bare()).delete();
  → 1: Excel.Bare.delete needs ExcelApi 1.19
# an option
  await Excel.run({ mergeUndoGroup: true }, async () => {});
  → 1: Excel.RunOptions.mergeUndoGroup needs ExcelApi 1.20
# an option that is spread in
  await Excel.run({ delayForCellEdit: true, ...(wish && { mergeUndoGroup: wish }) }, async () => {});
  → 1: Excel.RunOptions.mergeUndoGroup needs ExcelApi 1.20
# an option by shorthand
  const mergeUndoGroup = true;
  await Excel.run({ mergeUndoGroup }, async () => {});
  → 2: Excel.RunOptions.mergeUndoGroup needs ExcelApi 1.20
# options made elsewhere, without their type
  const options = { mergeUndoGroup: true };
  await Excel.run(options, async () => {});
  → 2: Excel.RunOptions.mergeUndoGroup needs ExcelApi 1.20
# options within options made elsewhere, of one of four types, named after the first
  const properties = { control: { type: Excel.CellControlType.empty as const } };
  range.set(properties);
  → 1: Excel.CellControlType needs ExcelApi 1.18
  → 1: Excel.CellControlType.empty needs ExcelApi 1.18
  → 2: Excel.Interfaces.RangeUpdateData.control needs ExcelApi 1.18
  → 2: Excel.UnknownCellControl.type needs ExcelApi 1.18
# an option of two types, in one of which it is everywhere
  Excel.take({ anywhere: true });
# what is asked for of every cell
  range.getCellProperties({ address: true, textRuns: true });
  → 1: Excel.CellPropertiesLoadOptions.textRuns needs ExcelApi 1.18
# options within options
  range.set({ control: { type: Excel.CellControlType.empty } });
  → 1: Excel.Interfaces.RangeUpdateData.control needs ExcelApi 1.18
  → 1: Excel.UnknownCellControl.type needs ExcelApi 1.18
  → 1: Excel.CellControlType needs ExcelApi 1.18
  → 1: Excel.CellControlType.empty needs ExcelApi 1.18
# a member of an enum
  range.clear(Excel.ClearApplyTo.resetContents);
  → 1: Excel.ClearApplyTo.resetContents needs ExcelApi 1.18
# one by its text
  range.clear('ResetContents');
  → 1: Excel.ClearApplyTo.resetContents needs ExcelApi 1.18
# one by a text that is written
  sheet.how = 'New';
  → 1: Excel.How.newer needs ExcelApi 1.16
# one by a text from elsewhere
  const how: 'All' | 'ResetContents' = wish ? 'All' : 'ResetContents';
  range.clear(how);
  → 2: Excel.ClearApplyTo.resetContents needs ExcelApi 1.18
# one by a text in an object
  const how = { cells: 'ResetContents' } as const;
  range.clear(how.cells);
  → 2: Excel.ClearApplyTo.resetContents needs ExcelApi 1.18
# a whole enum
  return Object.values(Excel.CellControlType);
  → 1: Excel.CellControlType needs ExcelApi 1.18
# a member that has its set from its interface
  return Excel.bare().untagged;
  → 1: Excel.Bare.untagged needs ExcelApi 1.19
# its own set counts, not that of its interface
  return Excel.bare().older;
# a parameter newer than its method
  sheet.tables.getItem('t').rows.add(0, [[1]], false);
  → 1: Excel.TableRowCollection.add needs ExcelApi 1.15
# the same method without it
  sheet.tables.getItem('t').rows.add(0, [[1]]);
# Excel on the web only
  return context.workbook.linkedWorkbooks;
  → 1: Excel.Workbook.linkedWorkbooks needs ExcelApiOnline 1.1
# Excel on the desktop only
  return range.formulaArray;
  → 1: Excel.Range.formulaArray needs ExcelApiDesktop 1.1
# a shared runtime
  await Office.addin.hide();
  → 1: Office.Addin.hide needs SharedRuntime 1.1
# the ribbon
  await Office.ribbon.requestUpdate({ tabs: [] });
  → 1: Office.Ribbon.requestUpdate needs RibbonApi 1.1
  → 1: Office.RibbonUpdaterData.tabs needs RibbonApi 1.1
# a dialog, whose set has no version
  Office.context.ui.displayDialogAsync('');
  → 1: Office.UI.displayDialogAsync needs DialogApi 1.1
# what is in no set
  return Office.context.document.url;
# what Outlook has, too, from a set of its own
  const done = (event: Office.AddinCommands.Event) => event.completed();
# what Outlook alone has
  return Office.EventType.ItemChanged;
  → 1: Office.EventType.ItemChanged needs Mailbox 1.5
# a preview
  return sheet.shiny;
  → 1: Excel.Worksheet.shiny needs ExcelApi BETA
# two sets, both missing
  return sheet.eitherSet;
  → 1: Excel.Worksheet.eitherSet needs ExcelApi 1.16
# two lines: the lower one counts
  return sheet.twoLines;
# a type, which does nothing
  const none: Excel.NoteCollection | undefined = undefined;
`);

const LOADS = seeds(`
# a path
  sheet.load('name, notes');
  → 1: Excel.Worksheet.notes needs ExcelApi 1.18
# a path along navigation
  range.load('worksheet/notes/items/content');
  → 1: Excel.Worksheet.notes needs ExcelApi 1.18
  → 1: Excel.NoteCollection.items needs ExcelApi 1.18
  → 1: Excel.Note.content needs ExcelApi 1.18
# a path through items
  context.workbook.worksheets.load('items/name,items/showDataTypeIcons');
  → 1: Excel.Worksheet.showDataTypeIcons needs ExcelApi 1.19
# a path of the items of a collection
  context.workbook.worksheets.load('showDataTypeIcons');
  → 1: Excel.Worksheet.showDataTypeIcons needs ExcelApi 1.19
# a list
  sheet.load(['name', wish ? 'notes' : 'id']);
  → 1: Excel.Worksheet.notes needs ExcelApi 1.18
# a constant, reported where it is used
  const PATHS = ['name', 'notes'];
  sheet.load([...PATHS]);
  → 2: Excel.Worksheet.notes needs ExcelApi 1.18
# a text in pieces
  const PATH = 'notes' as const;
  sheet.load(\`name,\${PATH}/items\` + ',id');
  → 2: Excel.Worksheet.notes needs ExcelApi 1.18
  → 2: Excel.NoteCollection.items needs ExcelApi 1.18
# a text of a few
  const ask = (path: 'name' | 'notes') => sheet.load(path);
  → 1: Excel.Worksheet.notes needs ExcelApi 1.18
# the context’s own load
  context.load(range, 'values,control');
  → 1: Excel.Range.control needs ExcelApi 1.18
# select and expand
  sheet.load({ select: 'name', expand: 'notes' });
  → 1: Excel.Worksheet.notes needs ExcelApi 1.18
# an object
  range.load({ values: true, valuesAsJson: true });
  → 1: Excel.Interfaces.RangeLoadOptions.valuesAsJson needs ExcelApi 1.16
# everything there is
  sheet.load(); range.load('format/$all');
# a path to nothing
  range.load('format/colour');
  → 1: load('format/colour') names no colour
# a text of which a piece is made at run time
  range.load(\`values,\${String(wish)}\`);
  → 1: load is given a text that cannot be followed to where it is written
# a text made at run time
  range.load(String(wish));
  → 1: load is given a text that cannot be followed to where it is written
`);

const GUARDED = seeds(`
# if
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.18')) sheet.notes.load();
# a newer version
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.20')) sheet.notes.load();
# a helper
  if (supports('1.18')) { sheet.notes.load(); }
# a helper with a set and a default
  if (has('ExcelApi')) sheet.notes.load();
# a helper of a helper
  if (notes()) sheet.notes.load();
# a helper that says no
  if (!lacks('1.18')) sheet.notes.load();
# a constant
  const can = supports('1.18');
  if (can) sheet.notes.load();
# && in a condition
  if (wish && supports('1.18')) sheet.notes.load();
# &&
  return supports('1.18') && sheet.notes;
# ||
  return !supports('1.18') || sheet.notes;
# ?:
  return supports('1.18') ? sheet.notes : undefined;
# the other side of ?:
  return !supports('1.18') ? undefined : sheet.notes;
# else
  if (!supports('1.18')) console.log(); else sheet.notes.load();
# an early return
  if (!supports('1.18')) return;
  sheet.notes.load();
# an early throw, in a block
  if (!supports('1.18') || !wish) { console.log(); throw new Error(); }
  sheet.notes.load();
# an early return of an enclosing block
  if (lacks('1.18')) return;
  for (const each of ['1', '2']) { sheet.notes.add(each, each); }
# continue
  for (const each of ['1', '2']) { if (!supports('1.18')) continue; sheet.notes.add(each, each); }
# break
  switch (wish) { case true: if (!supports('1.18')) break; sheet.notes.load(); }
# else that leaves
  if (supports('1.18')) console.log(); else return;
  sheet.notes.load();
# a closure
  if (supports('1.18')) return () => [1].map(() => sheet.notes);
# a function within the branch
  if (supports('1.18')) { show(); function show() { sheet.notes.load(); } }
# an option
  await Excel.run(supports('1.20') ? { mergeUndoGroup: true } : {}, async () => {});
# an option that is spread in
  await Excel.run({ ...(supports('1.20') && { mergeUndoGroup: true }) }, async () => {});
# options, where they are made
  const options = supports('1.20') ? { mergeUndoGroup: true } : {};
  await Excel.run(options, async () => {});
# options, where they are handed over
  const options = { mergeUndoGroup: true };
  if (supports('1.20')) await Excel.run(options, async () => {});
# a path
  sheet.load(supports('1.18') ? 'name,notes' : 'name');
# a constant path
  const paths = supports('1.18') ? 'name,notes' : 'name';
  sheet.load(paths);
# a member of an enum by its text
  range.clear(supports('1.18') ? 'ResetContents' : 'Contents');
# a set of another name
  if (has('SharedRuntime', '1.1')) await Office.addin.hide();
# a set without a version
  if (Office.context.requirements.isSetSupported('DialogApi')) Office.context.ui.displayDialogAsync('');
# the second of two sets
  if (has('ExcelApiOnline', '1.1')) return sheet.eitherSet;
`);

const REFUSED = seeds(`
# too low a version
  if (supports('1.17')) range.clearOrResetContents();
  → 1: Excel.Range.clearOrResetContents needs ExcelApi 1.18
# 1.2 is lower than 1.18
  if (supports('1.2')) range.clearOrResetContents();
  → 1: Excel.Range.clearOrResetContents needs ExcelApi 1.18
# another set
  if (has('ExcelApiOnline')) range.clearOrResetContents();
  → 1: Excel.Range.clearOrResetContents needs ExcelApi 1.18
# the wrong branch
  if (supports('1.18')) console.log();
  else range.clearOrResetContents();
  → 2: Excel.Range.clearOrResetContents needs ExcelApi 1.18
# the wrong side of ?:
  return supports('1.18') ? undefined : sheet.notes;
  → 1: Excel.Worksheet.notes needs ExcelApi 1.18
# the wrong way round
  if (!supports('1.18')) range.clearOrResetContents();
  → 1: Excel.Range.clearOrResetContents needs ExcelApi 1.18
# a helper that says no, the wrong way round
  if (lacks('1.18')) range.clearOrResetContents();
  → 1: Excel.Range.clearOrResetContents needs ExcelApi 1.18
# the condition itself
  if (sheet.notes && supports('1.18')) console.log();
  → 1: Excel.Worksheet.notes needs ExcelApi 1.18
# either of two
  if (wish || supports('1.18')) range.clearOrResetContents();
  → 1: Excel.Range.clearOrResetContents needs ExcelApi 1.18
# || behind a yes
  return supports('1.18') || sheet.notes;
  → 1: Excel.Worksheet.notes needs ExcelApi 1.18
# after the branch
  if (supports('1.18')) console.log();
  range.clearOrResetContents();
  → 2: Excel.Range.clearOrResetContents needs ExcelApi 1.18
# before the early return
  range.clearOrResetContents();
  if (!supports('1.18')) return;
  → 1: Excel.Range.clearOrResetContents needs ExcelApi 1.18
# a return that only some take
  if (!supports('1.18')) { if (wish) return; }
  range.clearOrResetContents();
  → 2: Excel.Range.clearOrResetContents needs ExcelApi 1.18
# an else that only some take
  if (!supports('1.18')) if (wish) console.log(); else return;
  range.clearOrResetContents();
  → 2: Excel.Range.clearOrResetContents needs ExcelApi 1.18
# a return of an inner function
  if (!supports('1.18')) [1].map(() => { return 1; });
  range.clearOrResetContents();
  → 2: Excel.Range.clearOrResetContents needs ExcelApi 1.18
# an early return where both must fail
  if (!supports('1.18') && wish) return;
  range.clearOrResetContents();
  → 2: Excel.Range.clearOrResetContents needs ExcelApi 1.18
# an early return of another block
  if (wish) { if (!supports('1.18')) return; }
  range.clearOrResetContents();
  → 2: Excel.Range.clearOrResetContents needs ExcelApi 1.18
# a function that is hoisted above the return
  show();
  if (!supports('1.18')) return;
  function show() { range.clearOrResetContents(); }
  → 3: Excel.Range.clearOrResetContents needs ExcelApi 1.18
# a variable that changes
  let can = supports('1.18');
  can = wish;
  if (can) range.clearOrResetContents();
  → 3: Excel.Range.clearOrResetContents needs ExcelApi 1.18
# a helper that does more
  if (supportsAndMore('1.18')) range.clearOrResetContents();
  → 1: Excel.Range.clearOrResetContents needs ExcelApi 1.18
# a helper whose promise is always true
  const soon = supportsSoon('1.18');
  if (soon) { console.log(soon); range.clearOrResetContents(); }
  → 2: Excel.Range.clearOrResetContents needs ExcelApi 1.18
# a helper that calls itself
  if (endless('1.18')) range.clearOrResetContents();
  → 1: Excel.Range.clearOrResetContents needs ExcelApi 1.18
# a version known at run time only
  if (supports(String(wish))) range.clearOrResetContents();
  → 1: Excel.Range.clearOrResetContents needs ExcelApi 1.18
# what Microsoft calls inaccurate
  if (Office.isSetSupported('ExcelApi', '1.18')) range.clearOrResetContents();
  → 1: Excel.Range.clearOrResetContents needs ExcelApi 1.18
# a function of the same name
  const isSetSupported = (...asked: string[]) => asked.length > 0;
  if (isSetSupported('ExcelApi', '1.18')) range.clearOrResetContents();
  → 2: Excel.Range.clearOrResetContents needs ExcelApi 1.18
# try
  try { range.clearOrResetContents(); } catch { console.log(); }
  → 1: Excel.Range.clearOrResetContents needs ExcelApi 1.18
# a preview, behind anything
  if (supports('1.99')) return sheet.shiny;
  → 1: Excel.Worksheet.shiny needs ExcelApi BETA
# a path, guarded for too low a version
  sheet.load(supports('1.17') ? 'name,notes' : 'name');
  → 1: Excel.Worksheet.notes needs ExcelApi 1.18
`);

export const GROUPS = { USES, LOADS, GUARDED, REFUSED };
