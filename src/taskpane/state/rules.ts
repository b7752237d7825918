/** The rules by id, for what a finding says about its own. */
import { createContext, useContext } from 'react';
import type { RuleMeta } from '../../model/result/rule';

export const RulesContext = createContext<readonly RuleMeta[]>([]);

export function useRule(id: string): RuleMeta | undefined {
  return useContext(RulesContext).find((rule) => rule.id === id);
}
