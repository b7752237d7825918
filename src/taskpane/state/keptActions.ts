/** What is kept in the workbook beside its cells: reasons, a policy; and all of it taken out again. */
import type { Diagnostic } from '../../model/result/diagnostic';
import type { Policy } from '../../model/policy/policy';
import { POLICY_KEY } from '../../model/policy/policySettings';
import type { WorkbookSnapshot } from '../../model/workbook/snapshot';
import type { ActionParts } from './actionParts';

export interface KeptActions {
  /**
   * Closes a finding by a reason, which the caller has judged; `undefined` takes the reason back. Gives whether
   * that was kept.
   */
  explain(diagnostic: Diagnostic, reason: string | undefined): Promise<boolean>;
  /** Keeps a policy in the workbook, and checks by it; the default one leaves nothing there. */
  keepPolicy(policy: Policy): Promise<void>;
  /** Removes all that gouji keeps in the workbook, and checks again. */
  forget(): Promise<void>;
}

export function keptActions({ host, loadCore, run, checkRead, checkAgain }: ActionParts): KeptActions {
  return {
    explain: async (diagnostic, reason) => {
      let isKept = false;
      await run('explain', async (running) => {
        const core = await loadCore();
        const snapshot = await host.read(undefined, running.signal);
        const kept = core.explain(snapshot.settings, diagnostic, reason, new Date().toISOString());
        if ('problem' in kept) return { kind: 'refused', problem: kept.problem };
        await host.keep(kept.key, kept.text, running);
        isKept = true;
        running.wrote(undefined);
        // No cell has changed by it: what was read is checked. An edit meanwhile is told, as after any check.
        await checkRead(running, withSetting(snapshot, kept.key, kept.text));
        return undefined;
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

function withSetting(snapshot: WorkbookSnapshot, key: string, text: string | undefined): WorkbookSnapshot {
  const settings = new Map(Object.entries(snapshot.settings ?? {}));
  if (text === undefined) settings.delete(key);
  else settings.set(key, text);
  return { ...snapshot, settings: Object.fromEntries(settings) };
}
