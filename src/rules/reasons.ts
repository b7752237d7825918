/** What counts as a reason for a deviation. */
import type { Policy } from '../model/policy';

const MARKS = /[\s。．.，,；;、！!：:（）()“”"'\-—]+/;

/** Whether a text says nothing but the policy's empty phrases: `已完成，无偏差。` */
export function isHollow(reason: string, policy: Policy): boolean {
  const parts = reason.normalize('NFKC').split(MARKS).filter(Boolean);
  const phrases = new Set(policy.emptyReasons);
  return parts.every((part) => phrases.has(part));
}
