/** What the actions are made of: each of their files takes these and gives the actions of its kind. */
import type { WorkbookHost } from '../../hosts/host';
import type { Checks } from './checks';
import type { Core } from './core';
import type { PaneEvent, PaneState } from './pane';
import type { Preferences } from './preferences';
import type { Runner } from './runner';
import type { Store } from './store';

export interface ActionParts extends Checks, Pick<Runner, 'run'> {
  readonly host: WorkbookHost;
  readonly loadCore: () => Promise<Core>;
  readonly preferences: () => Preferences;
  readonly state: Store<PaneState>;
  readonly dispatch: (event: PaneEvent) => void;
}
