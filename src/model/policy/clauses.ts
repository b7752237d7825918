/** Every clause by its id, and which of them a policy has. */
import { CARD_CLAUSES } from './cardClauses';
import type { Clause, Question } from './clause';
import { FORM_CLAUSES } from './formClauses';
import { INDICATOR_CLAUSES } from './indicatorClauses';

export type { Clause, Question } from './clause';

export const CLAUSES = { ...INDICATOR_CLAUSES, ...FORM_CLAUSES, ...CARD_CLAUSES } as const;

export type ClauseId = keyof typeof CLAUSES;
export const CLAUSE_IDS = Object.keys(CLAUSES) as readonly ClauseId[];

/** A clause as any clause is seen. */
export function clause(id: ClauseId): Clause {
  return CLAUSES[id];
}

/** The clause that a policy has for a question; undefined where the question is open. */
export function clauseFor(
  question: Question,
  { clauses }: { readonly clauses: readonly ClauseId[] },
): ClauseId | undefined {
  return clauses.find((id) => CLAUSES[id].question === question);
}

/** Ids with those of the same question as one of `over` taken out, and these put in: one clause a question. */
export function withClauses(ids: readonly ClauseId[], over: readonly ClauseId[]): readonly ClauseId[] {
  const settled = new Set(over.map((id): Question => CLAUSES[id].question));
  const all = new Set([...ids.filter((id) => !settled.has(CLAUSES[id].question)), ...over]);
  return CLAUSE_IDS.filter((id) => all.has(id));
}

/** Two clauses of one question, where there are such. */
export function contradicting(ids: readonly ClauseId[]): readonly [ClauseId, ClauseId] | undefined {
  for (const [at, id] of ids.entries()) {
    const other = ids.slice(at + 1).find((each) => CLAUSES[each].question === CLAUSES[id].question);
    if (other && other !== id) return [id, other];
  }
  return undefined;
}
