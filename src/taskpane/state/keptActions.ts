/** What is kept in the workbook beside its cells: reasons, a policy; and all of it taken out again. */
import type { Diagnostic } from '../../model/result/diagnostic';
import type { Policy } from '../../model/policy/policy';
import { POLICY_KEY } from '../../model/policy/policySettings';
import type { WorkbookSnapshot } from '../../model/workbook/snapshot';
import type { ActionParts } from './actionParts';
import { filledNotice } from './cellActions';
import type { Notice } from './pane';
import type { Running } from './runner';

export interface KeptActions {
  /**
   * Answers the findings of a cell by one reason, which the caller has judged. It is written where the form wants
   * it, where it has such a place, and kept with the workbook for what that does not close; `undefined` takes back
   * what is kept. Gives whether that was done.
   */
  explain(diagnostics: readonly Diagnostic[], reason: string | undefined): Promise<boolean>;
  /** Keeps a policy in the workbook, and checks by it; the default one leaves nothing there. */
  keepPolicy(policy: Policy): Promise<void>;
  /** Removes all that gouji keeps in the workbook, and checks again. */
  forget(): Promise<void>;
}

export function keptActions({
  host,
  loadCore,
  run,
  readAndCheck,
  checkRead,
  checkAgain,
}: ActionParts): KeptActions {
  /** Undefined where the form has no place for it, or it stands there already. */
  const writeReason = async (
    running: Running,
    diagnostics: readonly Diagnostic[],
    reason: string,
  ): Promise<Notice | undefined> => {
    const place = diagnostics.find(({ reasonPlace }) => reasonPlace)?.reasonPlace;
    const edit = place && (await loadCore()).reasonEdit(place, reason);
    if (!edit) return undefined;
    const change = {
      cell: place.cell,
      label: place.label,
      before: '',
      after: reason,
      isReason: true as const,
    };
    const filled = await host.fill([edit], running);
    return filledNotice([{ edit, change }], filled);
  };

  return {
    explain: async (diagnostics, reason) => {
      let isKept = false;
      await run('explain', async (running) => {
        const core = await loadCore();
        const notice = reason === undefined ? undefined : await writeReason(running, diagnostics, reason);
        // What stands in its column may have closed the finding; the others hold other figures now.
        const again = notice && (await readAndCheck(running));
        const open = again ? core.stillAsked(again.result.diagnostics, diagnostics) : diagnostics;
        let snapshot = again?.snapshot ?? (await host.read(undefined, running.signal));
        let kept: SettingsChange | undefined;
        for (const each of open) {
          const change = core.explain(snapshot.settings, each, reason, new Date().toISOString());
          if ('problem' in change) return { kind: 'refused', problem: change.problem };
          kept = change;
          snapshot = withSetting(snapshot, change.key, change.text);
        }
        if (kept) await host.keep(kept.key, kept.text, running);
        isKept = true;
        running.wrote(notice);
        // No cell has changed by it: what was read is checked. An edit meanwhile is told, as after any check.
        if (kept) await checkRead(running, snapshot);
        return notice;
      });
      return isKept;
    },
    keepPolicy: (policy) =>
      run('keep-policy', async (running) => {
        const core = await loadCore();
        const text = core.policyText(policy);
        // Read first: what a co-author has kept meanwhile stays.
        const snapshot = await host.read(undefined, running.signal);
        await host.keep(POLICY_KEY, text, running);
        running.wrote(undefined);
        await checkRead(running, withSetting(snapshot, POLICY_KEY, text));
        return undefined;
      }),
    forget: () =>
      run('forget', async (running) => {
        await host.forget(running);
        return checkAgain(running, { kind: 'forgotten' });
      }),
  };
}

/** A workbook as it was read, with another text kept in it. */
export function withSetting(
  snapshot: WorkbookSnapshot,
  key: string,
  text: string | undefined,
): WorkbookSnapshot {
  const settings = new Map(Object.entries(snapshot.settings ?? {}));
  if (text === undefined) settings.delete(key);
  else settings.set(key, text);
  return { ...snapshot, settings: Object.fromEntries(settings) };
}

interface SettingsChange {
  readonly key: string;
  readonly text: string | undefined;
}
