/** Our marks on all sheets of a file, and putting others in their place. */
import type { PackageDraft } from '../../ooxml/draft';
import { UnreadableFile } from '../../ooxml/errors';
import type { MarkState } from '../../../model/writing/journal';
import type { Book, BookSheet } from './book';
import { formatsOn, putFormats } from './marks';
import { frameOf } from './sheetFrame';
import { clearNotes, notesOn, putNotes } from './notes';

/** Sheets that are protected: they are left alone. */
export function closedSheets(draft: PackageDraft, book: Book): ReadonlySet<string> {
  return new Set(book.sheets.filter((sheet) => frameOf(draft, sheet).isProtected).map(({ name }) => name));
}

export function markStateOf(draft: PackageDraft, book: Book): MarkState {
  return {
    formats: book.sheets.flatMap((sheet) => [...formatsOn(sheet, frameOf(draft, sheet))]),
    comments: book.sheets.flatMap((sheet) => [...notesWhereSound(draft, sheet)]),
  };
}

/** Notes that cannot be read are another's. */
function notesWhereSound(draft: PackageDraft, sheet: BookSheet): ReturnType<typeof notesOn> {
  try {
    return notesOn(draft, sheet);
  } catch (error) {
    if (error instanceof UnreadableFile) return [];
    throw error;
  }
}

/** Ours away, those of the state in their place; protected sheets stay as they are. Gives how many comments there are. */
export function putMarks(draft: PackageDraft, book: Book, { formats, comments }: MarkState): number {
  const closed = closedSheets(draft, book);
  const open = book.sheets.filter(({ name }) => !closed.has(name));
  putFormats(
    draft,
    book,
    open,
    formats.filter(({ sheet }) => !closed.has(sheet)),
  );
  return open.reduce((sum, sheet) => {
    const own = comments.filter((each) => each.sheet === sheet.name);
    if (own.length === 0) {
      if (notesWhereSound(draft, sheet).length > 0) clearNotes(draft, sheet);
      return sum;
    }
    return sum + putNotes(draft, book, sheet, own);
  }, 0);
}
