/** Comments of ours on marked cells: known by their first line, so that only ours are ever removed. */
import type { MarkState } from '../../model/journal';
import { translate } from './errors';

const TAG = '【勾稽】';

type CommentState = MarkState['comments'][number];

export function commentText(message: string): string {
  return `${TAG}${message}`;
}

/** Nobody has answered it: an answer is the user's, and would go with its comment. */
export function isOwn({ content, replies }: Excel.Comment): boolean {
  return content.startsWith(TAG) && replies.items.length === 0;
}

/**
 * One batch. A cell with a comment or a note of the user's takes no second one and fails the batch, and a
 * note cannot be seen below ExcelApi 1.18: then each is tried by itself. Gives how many were added.
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
    if (translate(error).code === 'cell-edit') throw error;
    return Excel.run((again) => addOneByOne(again, wanted));
  }
}

async function addOneByOne(context: Excel.RequestContext, wanted: readonly CommentState[]): Promise<number> {
  const { comments } = context.workbook;
  comments.load('items/content,items/replies/items/id');
  await context.sync();
  // Those that the failed batch had added before it failed.
  comments.items.filter(isOwn).forEach((comment) => comment.delete());
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
