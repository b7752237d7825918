/**
 * What gouji keeps in the workbook beside its cells: in a custom XML part, which travels with the file however
 * the add-in was installed. Older files have it in the add-in's settings; the first write takes it over.
 */
import { KEPT_KEYS, keptTexts, textsOfParts, TRAVELLING_KEYS } from '../../model/writing/kept';
import type { KeptTexts } from '../../model/writing/keptPart';
import { KEPT_NAMESPACE, keptXml } from '../../model/writing/keptPart';
import type { Progress } from '../host';
import { HostError } from '../host';
import type { FoundKept, HostCache } from './cache';
import { run } from './errors';
import { askSetting, textOf } from './settings';
import { begin, send } from './stopping';

/** Asked for, and readable after the next sync. */
export class AskedKept {
  private readonly parts: Excel.CustomXmlPartScopedCollection;
  private readonly xml: OfficeExtension.ClientResult<string>;
  private readonly settings: readonly { readonly key: string; readonly setting: Excel.Setting }[];

  constructor(workbook: Excel.Workbook) {
    this.parts = workbook.customXmlParts.getByNamespace(KEPT_NAMESPACE);
    this.parts.load('items/id');
    this.xml = this.parts.getOnlyItemOrNullObject().getXml();
    this.settings = TRAVELLING_KEYS.map((key) => ({ key, setting: askSetting(workbook, key) }));
  }

  /** One batch more where there are several parts. */
  async read(context: Excel.RequestContext): Promise<FoundKept> {
    const { items } = this.parts;
    const parts = items.length > 1 ? items.map((part) => part.getXml()) : [this.xml];
    if (items.length > 1) await send(context);
    return {
      ids: items.map(({ id }) => id),
      texts: items.length === 0 ? undefined : textsOfParts(parts.map(({ value }) => value)),
      settings: Object.fromEntries(
        this.settings.flatMap(({ key, setting }) => {
          const text = textOf(setting);
          return text === undefined ? [] : [[key, text]];
        }),
      ),
    };
  }
}

/** What a check goes by; undefined where there is nothing. */
export const heldIn = ({ texts, settings }: FoundKept): KeptTexts | undefined => keptTexts(texts, settings);

/** One batch where what is kept has been read, else two; `undefined` removes the text. */
export async function keep(
  cache: HostCache,
  key: string,
  text: string | undefined,
  progress: Progress = {},
): Promise<void> {
  const isKnown = cache.kept !== undefined;
  try {
    await write(cache, key, text, progress);
  } catch (error) {
    // The part that was known is gone: another pane, or the user, has removed it.
    cache.kept = undefined;
    if (!isKnown || !(error instanceof HostError) || error.code !== 'not-found') throw error;
    await write(cache, key, text, progress);
  }
}

function write(cache: HostCache, key: string, text: string | undefined, progress: Progress): Promise<void> {
  return run(async (context) => {
    const { workbook } = context;
    const found = cache.kept ?? (await ask(context));
    const nothing = found.texts === undefined && Object.keys(found.settings).length === 0;
    const texts = { ...found.settings, ...found.texts, [key]: text ?? '' };
    const [first, ...others] = found.ids.map((id) => workbook.customXmlParts.getItem(id));
    if (first) first.setXml(keptXml(texts));
    const added =
      first || (nothing && text === undefined) ? undefined : workbook.customXmlParts.add(keptXml(texts));
    added?.load('id');
    // What is in the first part by now.
    others.forEach((part) => part.delete());
    Object.keys(found.settings).forEach((each) => workbook.settings.getItemOrNullObject(each).delete());
    begin(context);
    await context.sync();
    const ids = added ? [added.id] : found.ids.slice(0, 1);
    cache.kept = { ids, texts: ids.length > 0 ? texts : undefined, settings: {} };
  }, progress);
}

async function ask(context: Excel.RequestContext): Promise<FoundKept> {
  const asked = new AskedKept(context.workbook);
  await send(context);
  return asked.read(context);
}

/** One batch where what is kept has been read, else two. */
export function forget(cache: HostCache, progress: Progress = {}): Promise<void> {
  return run(async (context) => {
    const { workbook } = context;
    const { ids } = cache.kept ?? (await ask(context));
    ids.forEach((id) => workbook.customXmlParts.getItemOrNullObject(id).delete());
    KEPT_KEYS.forEach((key) => workbook.settings.getItemOrNullObject(key).delete());
    begin(context);
    await context.sync();
    cache.entries = [];
    cache.kept = { ids: [], texts: undefined, settings: {} };
  }, progress);
}
