/** The rules, for what an item says about its own. */
import { createContext } from 'react';
import type { RuleMeta } from '../../model/result/rule';

export const RulesContext = createContext<readonly RuleMeta[]>([]);
