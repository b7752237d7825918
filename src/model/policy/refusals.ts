/** What a system that receives the form looks at before it saves it. */
export const REFUSALS = [
  'reason-missing',
  'score-above-weight',
  'weights',
  'outside-band',
  'not-a-number',
  'excess-reason',
  'no-cost-indicator',
] as const;
export type RefusalId = (typeof REFUSALS)[number];
