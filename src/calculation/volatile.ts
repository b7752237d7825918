/** Functions whose result is another whenever they are computed. */
import type { Node } from './parse';

const CHANGING: ReadonlySet<string> = new Set(['TODAY', 'NOW', 'RAND', 'RANDBETWEEN', 'RANDARRAY']);

/** Whether the formula has one of them, in whichever branch. */
export function changes(node: Node): boolean {
  switch (node.kind) {
    case 'call':
      return CHANGING.has(node.name) || node.args.some(changes);
    case 'unary':
      return changes(node.operand);
    case 'binary':
    case 'range':
      return changes(node.left) || changes(node.right);
    default:
      return false;
  }
}
