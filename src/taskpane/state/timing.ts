/**
 * When a check got how far, as User Timing marks `gouji:<stage>`: seen in the browser's own tools, and read by
 * `npm run bench`. Only the last check's are kept; nothing of it leaves the machine.
 */

/** In this order: the check was asked for, the rules were loaded, the workbook was read, the rules have run. */
type CheckStage = 'asked' | 'loaded' | 'read' | 'checked';

export function reached(stage: CheckStage): void {
  // Not there outside a browser.
  if (!('mark' in performance)) return;
  const name = `gouji:${stage}`;
  performance.clearMarks(name);
  performance.mark(name);
}
