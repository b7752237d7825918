/** The texts of `opening.ts`. A language that lacks one does not compile. */
import type { LastWrite } from '../../hosts/host';
import type { ActionName, Phase, Stage, View } from '../state/pane';

export interface OpeningStrings {
  readonly appName: string;
  readonly views: Readonly<Record<View, string>>;
  readonly viewsLabel: string;
  readonly actions: Readonly<Record<ActionName, string>>;
  /** Goes to the view of fills; the writing is `apply-fill`. */
  readonly previewFill: string;
  readonly actionTips: Readonly<
    Record<'preview-fill' | 'mark' | 'clear-marks' | 'write-summary' | 'undo', string>
  >;
  readonly undoOf: (write: LastWrite) => string;
  readonly nothingToUndo: string;
  readonly checkAgain: string;
  readonly status: Readonly<Record<Exclude<Phase, 'busy'>, string>>;
  /** What an action that runs is doing. */
  readonly stages: Readonly<Record<Stage, string>>;
  readonly stop: string;
  /** Why it cannot be stopped while it writes. */
  readonly noStop: string;
  readonly stopped: string;
  readonly checkedAt: (time: string) => string;
  readonly stale: string;
  readonly labelled: (label: string, text: string) => string;
  readonly welcome: {
    readonly title: string;
    readonly steps: readonly string[];
    readonly example: string;
    readonly exampleNote: string;
    readonly privacy: string;
  };
  readonly template: {
    readonly title: string;
    readonly year: string;
    readonly insert: string;
    readonly note: string;
  };
  readonly startup: {
    readonly noOffice: string;
    readonly notExcel: string;
    readonly slow: string;
  };
}
