/**
 * A clause on scores as it was found, with where it was read. A clause settles one
 * question; where a policy names none for a question, that question is open: what each of its clauses gives is
 * shown, and none is called wrong.
 *
 * Marks: `code`, the public scripts of the performance module of 预算管理一体化, into which units type their form;
 * `page`, a published form or notice; `firm`, what an evaluator wrote down that it reviews self-evaluations by. None
 * is national law.
 */
import type { LocalizedText } from '../text/locale';

/** What a clause settles. */
export type Question =
  | 'higher'
  | 'lower'
  | 'equal'
  | 'negative'
  | 'excess'
  | 'excess-reason'
  | 'deduction'
  | 'comparison'
  | 'coefficient'
  | 'adjusted-target'
  | 'qualitative'
  | 'wording'
  | 'evidence'
  | 'execution'
  | 'execution-reason'
  | 'warning'
  | 'grades'
  | 'roll-up'
  | 'card-staff'
  | 'card-change'
  | 'card-key-spending'
  | 'card-adjustment'
  | 'card-carry-over'
  | 'card-control';

export interface Clause {
  readonly question: Question;
  readonly mark: 'code' | 'page' | 'firm';
  /** What it says, in a sentence without its subject's name. */
  readonly text: LocalizedText;
  /** A few words for it, beside others of its question. */
  readonly name: LocalizedText;
  readonly source: LocalizedText;
  /** It gives points, or lets a figure pass, where the usual clause of its question does not. */
  readonly weaker?: true;
}

/** Where several clauses stand. */
export const SYSTEM: LocalizedText = {
  'zh-CN': '预算管理一体化绩效模块公开的计分配置',
  en: 'public scoring scripts of the performance module of the budget management system',
};

export const EVALUATOR: LocalizedText = {
  'zh-CN': '四川一家评价机构复核自评的书面标准（2026 年）',
  en: 'the written criteria of an evaluator that reviews self-evaluations (Sichuan, 2026)',
};
export const HUBEI: LocalizedText = {
  'zh-CN': '湖北省 2020 年自评计分说明',
  en: 'Hubei’s note on self-evaluation scores, 2020',
};
