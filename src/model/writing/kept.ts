/** What gouji keeps in a workbook, as a user is told of it. */
import { EXPLANATIONS_KEY, explanationsIn } from '../reason/explanation';
import { JOURNAL_KEY, SUMMARY_KEY } from './journal';
import { POLICY_KEY } from '../policy/policySettings';
import type { KeptTexts } from './keptPart';
import { parseKeptXml } from './keptPart';

/** What a check goes by: it travels in the part of `keptPart.ts`. Older files have it in the add-in's settings. */
export const TRAVELLING_KEYS = [EXPLANATIONS_KEY, POLICY_KEY];

/** All that there may be among the add-in's settings. */
export const KEPT_KEYS = [...TRAVELLING_KEYS, JOURNAL_KEY, SUMMARY_KEY];

/** In files that were written without Excel: the exact way back of each write of the journal. */
export const WAYS_BACK_KEY = 'gouji.waysBack';

/**
 * What the parts hold, of one key in several the last. A damaged part stands as it is under each key, so that
 * what reads that key says so; undefined where there is no part.
 */
export function textsOfParts(parts: readonly string[]): KeptTexts | undefined {
  if (parts.length === 0) return undefined;
  const texts = parts.map(
    (xml) => parseKeptXml(xml) ?? Object.fromEntries(TRAVELLING_KEYS.map((key) => [key, xml])),
  );
  return Object.assign({}, ...texts) as KeptTexts;
}

/**
 * What holds: the parts' texts, and those of an older file's settings that no part has taken over or removed.
 * Undefined where there is nothing.
 */
export function keptTexts(
  texts: KeptTexts | undefined,
  settings: KeptTexts | undefined,
): KeptTexts | undefined {
  const held = Object.entries({ ...settings, ...texts }).filter(([, text]) => text !== '');
  return held.length > 0 ? Object.fromEntries(held) : undefined;
}

export interface Kept {
  /** How many there are, or that they cannot be read. */
  readonly explanations: number | 'unreadable';
  readonly policy: boolean;
}

/** @param settings as a host reads them */
export function keptIn(settings: Readonly<Record<string, string>> | undefined): Kept {
  const { explanations, problem } = explanationsIn(settings?.[EXPLANATIONS_KEY]);
  return {
    explanations: problem ? 'unreadable' : explanations.length,
    policy: settings?.[POLICY_KEY] !== undefined,
  };
}
