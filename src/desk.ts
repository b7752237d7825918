/** What gouji's own sheets in a workbook tell of an earlier time, read back. Needs no rule: loaded without the core. */
export { withLastTime } from './outputs/desk/lastTime';
export { reviewIn } from './outputs/desk/review';
