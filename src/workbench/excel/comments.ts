/** Comments in threads (1.10). The old notes are out of reach of the sets that are played, as in Excel. */
import { areaToA1, cellArea } from '../model/address';
import type { Comment } from '../model/parts';
import { newId } from '../model/parts';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { Fault } from '../protocol/fault';
import { flag, integer, ofKind, record, text } from './arguments';
import { mayChange } from './guard';
import { lookups } from './lookups';
import type { ExcelHandle, OnSheet } from './objects';
import { define, object } from './objects';
import { areaOf } from './places';

/** Who writes here: nobody signs in to the workbench. */
const AUTHOR = 'Workbench';

function all(sheets: readonly Sheet[]): readonly OnSheet<Comment>[] {
  // As where comments in threads are switched off.
  if (sheets.some(({ commentsAreReadable }) => !commentsAreReadable)) throw new Fault('NotImplemented');
  return sheets.flatMap((sheet) => sheet.comments.map((part) => ({ sheet, part })));
}

function cellOf(
  workbook: Workbook,
  sheets: readonly Sheet[],
  place: unknown,
): { sheet: Sheet; row: number; column: number } {
  const target = ofKind(place, 'Range') ?? areaOf(workbook, sheets[0] ?? workbook.active, place);
  return { sheet: target.sheet, row: target.area.top, column: target.area.left };
}

/** The plain text of what `add` and `content` take: a text, or a text with mentions. */
function contentOf(value: unknown): string {
  return typeof value === 'string' ? value : text(record(value)['richContent']);
}

function required(found: OnSheet<Comment> | undefined): ExcelHandle {
  if (!found) throw new Fault('ItemNotFound');
  return object('Comment', found);
}

function changed(sheet: Sheet, workbook: Workbook): void {
  workbook.emit({ kind: 'layout', sheet });
}

define('CommentCollection', {
  items: (sheets) => all(sheets).map((comment) => object('Comment', comment)),
  methods: {
    add: {
      since: '1.10',
      call: (sheets, [place, content], { workbook }) => {
        const { sheet, row, column } = cellOf(workbook, sheets, place);
        mayChange(sheet, 'allowEditObjects');
        if (!sheet.commentsAreReadable) throw new Fault('NotImplemented');
        if (sheet.comments.some((each) => each.row === row && each.column === column))
          throw new Fault('InvalidOperation', `${areaToA1(cellArea(row, column))} has a comment already.`);
        const comment: Comment = {
          id: newId(),
          row,
          column,
          content: contentOf(content),
          author: AUTHOR,
          created: new Date().toISOString(),
          resolved: false,
          replies: [],
        };
        sheet.comments.push(comment);
        changed(sheet, workbook);
        return object('Comment', { sheet, part: comment });
      },
    },
    getCount: { since: '1.10', call: (sheets) => all(sheets).length },
    ...lookups<readonly Sheet[]>('getItem', ['1.10', '1.14'], (sheets, [id]) => {
      const found = all(sheets).find(({ part }) => part.id === id);
      return found ? object('Comment', found) : null;
    }),
    getItemAt: { since: '1.10', call: (sheets, [index]) => required(all(sheets)[integer(index)]) },
    getItemByCell: {
      since: '1.10',
      call: (sheets, [place], { workbook }) => {
        const at = cellOf(workbook, sheets, place);
        return required(
          all(sheets).find(
            ({ sheet, part }) => sheet === at.sheet && part.row === at.row && part.column === at.column,
          ),
        );
      },
    },
  },
});

define('Comment', {
  identity: ['id'],
  scalars: {
    id: { since: '1.10', get: ({ part }) => part.id },
    content: {
      since: '1.10',
      get: ({ part }) => part.content,
      set: ({ sheet, part }, value, { workbook }) => {
        mayChange(sheet, 'allowEditObjects');
        part.content = text(value);
        changed(sheet, workbook);
      },
    },
    authorName: { since: '1.10', get: ({ part }) => part.author },
    authorEmail: { since: '1.10', get: () => '' },
    creationDate: { since: '1.10', get: ({ part }) => part.created },
    contentType: { since: '1.12', get: () => 'Plain' },
    resolved: {
      since: '1.11',
      get: ({ part }) => part.resolved,
      set: ({ sheet, part }, value, { workbook }) => {
        part.resolved = flag(value);
        changed(sheet, workbook);
      },
    },
  },
  navigation: {
    replies: { since: '1.10', get: (comment) => object('CommentReplyCollection', comment) },
  },
  methods: {
    delete: {
      since: '1.10',
      call: ({ sheet, part }, _args, { workbook }) => {
        mayChange(sheet, 'allowEditObjects');
        sheet.comments = sheet.comments.filter((each) => each !== part);
        changed(sheet, workbook);
      },
    },
    getLocation: {
      since: '1.10',
      call: ({ sheet, part }) => object('Range', { sheet, area: cellArea(part.row, part.column) }),
    },
  },
});

define('CommentReplyCollection', {
  items: (comment) => comment.part.replies.map((reply) => object('CommentReply', { comment, reply })),
  methods: {
    add: {
      since: '1.10',
      call: (comment, [content], { workbook }) => {
        mayChange(comment.sheet, 'allowEditObjects');
        const reply = {
          id: newId(),
          content: contentOf(content),
          author: AUTHOR,
          created: new Date().toISOString(),
        };
        comment.part.replies.push(reply);
        changed(comment.sheet, workbook);
        return object('CommentReply', { comment, reply });
      },
    },
    getCount: { since: '1.10', call: ({ part }) => part.replies.length },
  },
});

define('CommentReply', {
  identity: ['id'],
  scalars: {
    id: { since: '1.10', get: ({ reply }) => reply.id },
    content: { since: '1.10', get: ({ reply }) => reply.content },
    authorName: { since: '1.10', get: ({ reply }) => reply.author },
    creationDate: { since: '1.10', get: ({ reply }) => reply.created },
  },
});
