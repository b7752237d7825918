/**
 * Makes a batch fail in its middle, as Excel does when something gives way while it works: what was done stays
 * done (https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model).
 */
import type { FaultCode } from './fault';
import { Fault } from './fault';
import type { Action, BatchRequest } from './messages';
import { ActionType, PathType } from './messages';

/** To be called before each action; throws before the one that would be a change too many. */
export function interruptAfter(
  changes: number,
  code: FaultCode,
  { ObjectPaths }: BatchRequest,
): (action: Action) => void {
  /** A path is evaluated once, though its object may be mentioned several times. */
  const made = new Set<number>();
  let left = changes;
  const isChange = ({ ActionType: kind, Name, ObjectPathId }: Action): boolean => {
    if (kind === ActionType.setProperty) return true;
    if (kind === ActionType.method) return isChanging(Name);
    const path = ObjectPaths[ObjectPathId];
    if (kind !== ActionType.instantiate || path?.ObjectPathType !== PathType.method) return false;
    if (made.has(ObjectPathId) || !isChanging(path.Name)) return false;
    made.add(ObjectPathId);
    return true;
  };
  return (action) => {
    if (!isChange(action)) return;
    if (left === 0) throw new Fault(code, 'The batch was made to fail here.');
    left -= 1;
  };
}

/** Excel's methods that only read are called `get…`; the library's own, `_KeepReference`, start with `_`. */
export function isChanging(method: string): boolean {
  return !/^(?:_|get)/i.test(method);
}
