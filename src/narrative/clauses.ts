/** Tokens as clauses: what stands between two marks, with how it is joined to what stands before. */
import type { Token } from './tokens';

export type ClauseToken = Extract<Token, { kind: 'number' | 'words' | 'year' }>;

export interface Clause {
  /** The mark that opens it; '' at the start of the paragraph. */
  readonly opening: string;
  /** The mark that ends it; '' at the end of the paragraph. */
  readonly closing: string;
  /** Counts the full stops before it. */
  readonly sentence: number;
  /** Counts the full stops and semicolons before it. */
  readonly segment: number;
  /** How many brackets it stands in. */
  readonly depth: number;
  /** Opened by 其中. */
  readonly within: boolean;
  readonly listNumber: { readonly style: string; readonly n: number } | undefined;
  readonly tokens: readonly ClauseToken[];
  /** Its words and numbers as they stand. */
  readonly text: string;
}

const STOPS = new Set('。!?\n');

/** @param text of which the tokens are */
export function clausesOf(tokens: readonly Token[], text: string): Clause[] {
  const clauses: Clause[] = [];
  let opening = '';
  let sentence = 0;
  let segment = 0;
  let depth = 0;
  let within = false;
  let listNumber: Clause['listNumber'];
  let own: ClauseToken[] = [];
  const close = (mark: string): void => {
    if (own.length > 0) {
      const end = own.at(-1)!;
      const span = text.slice(own[0]!.start, end.kind === 'number' ? end.behind : end.end);
      const closing = mark;
      clauses.push({
        opening,
        closing,
        sentence,
        segment,
        depth,
        within,
        listNumber,
        tokens: own,
        text: span,
      });
      within = false;
      listNumber = undefined;
    }
    own = [];
    // 其中： is no clause of its own, and its colon opens none.
    if (!(within && (mark === ':' || mark === '，'))) opening = mark;
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
        if (token.text === '、' && own.at(-1)?.kind !== 'number') {
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

export function hasFigure(clause: Clause): boolean {
  return clause.tokens.some(({ kind }) => kind === 'number');
}

/** A clause's words without its years: 2023年业务经费 → 业务经费. */
export function wordsOf({ tokens }: Clause): string {
  return tokens
    .map((token) => (token.kind === 'words' ? token.text : ''))
    .join('')
    .replace(/^年度?/, '')
    .replace(/《[^》]{0,60}》/g, '');
}
