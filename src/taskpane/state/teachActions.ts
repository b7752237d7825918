/** What labels mean that the forms do not know: taught in the pane, kept in the workbook, given on as a file. */
import type { TaughtLabel } from '../../model/form/taught';
import { LAYOUT_FILE, LAYOUT_KEY, withLabels, withoutLabels } from '../../model/form/taught';
import { ConfigError } from '../../model/text/jsonText';
import type { LocalizedText } from '../../model/text/locale';
import { localized } from '../../model/text/locale';
import type { ActionParts } from './actionParts';
import type { Core } from './core';
import { withSetting } from './keptActions';
import type { Notice } from './pane';
import type { Running } from './runner';

/** A file that was chosen. */
export interface LayoutSource {
  readonly name: string;
  text(): Promise<string>;
}

export interface TeachActions {
  /** Keeps what a label means, and checks by it. @param name of the field; undefined: not needed */
  teach(label: TaughtLabel, name: LocalizedText | undefined): Promise<void>;
  /** Forgets what was taught of a label. */
  unteach(label: TaughtLabel): Promise<void>;
  /** Takes the labels of a file in place of what was taught of the same ones. One that is not whole changes nothing. */
  loadLayout(source: LayoutSource): Promise<void>;
  /** What the workbook keeps, as a file's text; undefined where that is nothing, or it failed, which is said. */
  saveLayout(): Promise<string | undefined>;
}

type Change = (kept: readonly TaughtLabel[], core: Core) => readonly TaughtLabel[];

export function teachActions({ host, loadCore, run, checkRead }: ActionParts): TeachActions {
  const change = async (running: Running, next: Change, notice: Notice): Promise<Notice> => {
    const core = await loadCore();
    const snapshot = await host.read(undefined, running.signal);
    const { labels, problem } = core.taughtIn(snapshot.settings);
    if (problem) return { kind: 'refused', problem };
    const text = core.layoutText(next(labels, core));
    await host.teach(text, running);
    running.wrote(notice);
    // No cell has changed by it: what was read is checked.
    await checkRead(running, withSetting(snapshot, LAYOUT_KEY, text));
    return notice;
  };

  return {
    teach: (label, name) =>
      run('teach', (running) =>
        change(running, (kept, { TEACHABLE }) => withLabels(kept, [label], TEACHABLE.normalize), {
          kind: 'taught',
          label: label.label,
          meaning: name ?? 'not-needed',
        }),
      ),
    unteach: (label) =>
      run('teach', (running) =>
        change(running, (kept, { TEACHABLE }) => withoutLabels(kept, [label], TEACHABLE.normalize), {
          kind: 'taught',
          label: label.label,
        }),
      ),
    loadLayout: (source) =>
      run('load-layout', async (running) => {
        const core = await loadCore();
        const loaded = parsed(await source.text(), source.name, core);
        if ('problem' in loaded) return { kind: 'refused', problem: loaded.problem };
        const { labels } = loaded;
        return change(running, (kept, { TEACHABLE }) => withLabels(kept, labels, TEACHABLE.normalize), {
          kind: 'layout-loaded',
          count: labels.length,
        });
      }),
    saveLayout: async () => {
      let text: string | undefined;
      await run('save-layout', async (running) => {
        const core = await loadCore();
        const { settings } = await host.read(undefined, running.signal);
        const { labels, problem } = core.taughtIn(settings);
        if (problem) return { kind: 'refused', problem };
        text = core.layoutText(labels);
        return undefined;
      });
      return text;
    },
  };
}

function parsed(
  text: string,
  name: string,
  { parseLayout, TEACHABLE }: Core,
): { readonly labels: readonly TaughtLabel[] } | { readonly problem: LocalizedText } {
  const said = new Map<string, string>();
  const file = name || LAYOUT_FILE;
  for (const locale of ['zh-CN', 'en'] as const) {
    try {
      return { labels: parseLayout(text, file, locale, TEACHABLE) };
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      said.set(locale, error.message);
    }
  }
  return { problem: localized((locale) => said.get(locale) ?? '') };
}
