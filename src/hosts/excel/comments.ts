/** Comments of ours on marked cells: known by their first line, so that only ours are ever removed. */
import type { MarkState } from '../../model/writing/journal';
import { COMMENT_TAG } from '../../model/writing/own';
import { splitAddress } from '../../model/workbook/addressList';
import { translate } from './errors';

type CommentState = MarkState['comments'][number];

/** Nobody has answered it: an answer is the user's, and would go with its comment. */
export function isOwn({ content, replies }: Excel.Comment): boolean {
  return content.startsWith(COMMENT_TAG) && replies.items.length === 0;
}

/**
 * One batch. A cell with a comment or a note of the user's takes no second one and fails the batch: then the
 * cells that have a comment are left out, and where that fails, too, each is tried by itself, since a note
 * cannot be seen below ExcelApi 1.18. Gives how many were added. Never fails: the write that these belong to
 * is done.
 */
export async function addComments(
  context: Excel.RequestContext,
  wanted: readonly CommentState[],
): Promise<number> {
  if (wanted.length === 0) return 0;
  wanted.forEach((each) => add(context, each));
  try {
    await context.sync();
    return wanted.length;
  } catch (error) {
    // In cell-edit mode nothing that follows would be taken either.
    if (translate(error).code === 'cell-edit') return 0;
    return Excel.run((again) => addWherePossible(again, wanted)).catch(() => 0);
  }
}

async function addWherePossible(
  context: Excel.RequestContext,
  wanted: readonly CommentState[],
): Promise<number> {
  const { comments } = context.workbook;
  comments.load('items/content,items/replies/items/id');
  await context.sync();
  const present = comments.items.map((comment) => ({ comment, location: comment.getLocation() }));
  present.forEach(({ location }) => location.load('address'));
  await context.sync();
  // Those that the failed batch had added before it failed are there already.
  const key = ({ sheet, address }: CommentState): string => `${sheet}!${address}`;
  const done = new Map(present.map(({ comment, location }) => [key(stateAt(comment, location)), comment]));
  const there = wanted.filter((each) => done.get(key(each))?.content === each.content);
  const open = wanted.filter((each) => !done.has(key(each)));
  open.forEach((each) => add(context, each));
  try {
    await context.sync();
    return there.length + open.length;
  } catch {
    return there.length + (await addOneByOne(context, open));
  }
}

async function addOneByOne(context: Excel.RequestContext, wanted: readonly CommentState[]): Promise<number> {
  let added = 0;
  for (const each of wanted) {
    add(context, each);
    // One failure must not stop the others, so each has a batch of its own.
    await context.sync().then(
      () => (added += 1),
      () => undefined,
    );
  }
  return added;
}

function add(context: Excel.RequestContext, { sheet, address, content }: CommentState): void {
  context.workbook.comments.add(context.workbook.worksheets.getItem(sheet).getRange(address), content);
}

/** With its `content` and the location's `address` loaded. */
export function stateAt({ content }: Excel.Comment, { address }: Excel.Range): CommentState {
  return { ...splitAddress(address), content };
}
