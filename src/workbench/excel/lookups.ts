/** Two methods of one purpose: the plain one fails where there is nothing, the other gives a null object. */
import { Fault } from '../protocol/fault';
import type { Method } from '../protocol/hostType';
import type { ExcelContext, ExcelHandle } from './objects';

/** `name` and `nameOrNullObject`, each with the set that brought it. */
export function lookups<Target>(
  name: string,
  [plain, orNull]: readonly [plain: string, orNull: string],
  find: (target: Target, args: readonly unknown[], context: ExcelContext) => ExcelHandle | null,
): Readonly<Record<string, Method<Target, ExcelContext>>> {
  return {
    [name]: {
      since: plain,
      call: (target, args, context) => {
        const found = find(target, args, context);
        if (!found) throw new Fault('ItemNotFound');
        return found;
      },
    },
    [`${name}OrNullObject`]: { since: orNull, call: find },
  };
}
