/** Tokens as clauses: what stands between two marks, with how it is joined to what stands before. */
import type { Token } from './tokens';
import { unitAt } from './units';

export interface Clause {
  /** The mark that opens it; '' at the start of the paragraph. */
  readonly opening: string;
  /** Counts the full stops before it. */
  readonly sentence: number;
  /** Counts the full stops and semicolons before it. */
  readonly segment: number;
  /** How many brackets it stands in. */
  readonly depth: number;
  /** Opened by 其中. */
  readonly within: boolean;
  readonly listNumber: { readonly style: string; readonly n: number } | undefined;
  readonly tokens: readonly Extract<Token, { kind: 'number' | 'words' | 'year' }>[];
}

const STOPS = new Set('。!?\n');

export function clausesOf(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let opening = '';
  let sentence = 0;
  let segment = 0;
  let depth = 0;
  let within = false;
  let listNumber: Clause['listNumber'];
  let own: Clause['tokens'][number][] = [];
  const close = (mark: string): void => {
    if (own.length > 0) {
      clauses.push({ opening, sentence, segment, depth, within, listNumber, tokens: own });
      within = false;
      listNumber = undefined;
    }
    own = [];
    // 其中： is no clause of its own, and its colon opens none.
    if (!(within && mark === ':')) opening = mark;
  };
  for (const token of tokens) {
    switch (token.kind) {
      case 'within':
        close(own.length > 0 ? '其中' : opening);
        within = true;
        break;
      case 'listNumber':
        close(opening);
        listNumber = { style: token.style, n: token.n };
        break;
      case 'mark':
        if (token.text === '、' && !endsInFigure(own)) {
          own.push({ kind: 'words', text: '、', start: token.start, end: token.end });
          break;
        }
        close(token.text === ',' ? '，' : token.text);
        if (STOPS.has(token.text)) sentence++;
        if (STOPS.has(token.text) || token.text === ';') segment++;
        if (token.text === '(') depth++;
        if (token.text === ')') depth = Math.max(0, depth - 1);
        // What a stop ends is over: no bracket left open reaches across it.
        if (STOPS.has(token.text)) depth = 0;
        break;
      default:
        own.push(token);
    }
  }
  close('');
  return clauses;
}

/** 基本支出500万元、项目支出117万元: a comma; 办公费、印刷费5万元: none. */
function endsInFigure(tokens: Clause['tokens']): boolean {
  const last = tokens.at(-1);
  if (last?.kind === 'number') return true;
  if (last?.kind !== 'words' || tokens.at(-2)?.kind !== 'number') return false;
  return unitAt(last.text)?.length === last.text.length;
}
