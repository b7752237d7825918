/** Which unit breaks which rule: a row a unit, a narrow column a rule, so that a few pages show hundreds of units. */
import type { Locale } from '../../model/text/locale';
import type { RuleMeta } from '../../model/result/rule';
import type { Row } from '../summarySheet/cells';
import { count, ordinal, text } from '../summarySheet/cells';
import type { RuleTally } from './rules';
import { flatMap } from '../../model/flatMap';

/** As many as a page across holds. */
const MOST_RULES = 36;
const WIDTHS = { ordinal: 6, unit: 34, all: 7, rule: 4.4 };

export function matrixWidths(rules: number): readonly number[] {
  return [WIDTHS.ordinal, WIDTHS.unit, WIDTHS.all, ...Array<number>(rules).fill(WIDTHS.rule)];
}

/** Of one rule in one file. */
const FIGURES = 3;

export class Matrix {
  private readonly places: ReadonlyMap<string, number>;
  /** Of each file the rules that it breaks: place among all rules, errors, what is to be explained. */
  private readonly broken = new Map<string, Uint16Array>();

  constructor(private readonly rules: readonly RuleMeta[]) {
    this.places = new Map(rules.map(({ id }, at) => [id, at]));
  }

  add(file: string, tallies: readonly RuleTally[]): void {
    const figures = flatMap(tallies, ({ ruleId, findings: { error, explain } }) => {
      const at = this.places.get(ruleId);
      return at === undefined || error + explain === 0 ? [] : [at, error, explain];
    });
    if (figures.length > 0)
      this.broken.set(file, Uint16Array.from([...(this.broken.get(file) ?? []), ...figures]));
  }

  /** @param units with their files, in the order of the rows */
  table(
    units: readonly { readonly name: string; readonly files: readonly string[] }[],
    locale: Locale,
  ): {
    readonly heads: readonly string[];
    readonly lines: Iterator<Row, void>;
    /** Rules that somebody breaks and for which there is no column. */
    readonly left: number;
  } {
    const hit = this.rules.map(() => 0);
    for (const { files } of units) for (const at of this.of(files).keys()) hit[at]! += 1;
    const all = [...hit.keys()].filter((at) => hit[at]! > 0).sort((one, other) => hit[other]! - hit[one]!);
    const shown = all.slice(0, MOST_RULES);
    return {
      heads: headsOf(shown.map((at) => this.rules[at]!.title[locale])),
      lines: this.lines(units, shown),
      left: all.length - shown.length,
    };
  }

  private *lines(
    units: readonly { readonly name: string; readonly files: readonly string[] }[],
    shown: readonly number[],
  ): Generator<Row, void> {
    let row = 0;
    for (const { name, files } of units) {
      const own = this.of(files);
      // A row of blanks tells nothing, and takes room on paper.
      if (own.size === 0) continue;
      const sum = [...own.values()].reduce((total, each) => total + each.error + each.explain, 0);
      yield [
        ordinal(++row),
        text(name),
        count(sum),
        ...shown.map((rule) => {
          const { error = 0, explain = 0 } = own.get(rule) ?? {};
          return error + explain === 0 ? text('') : count(error + explain, error > 0 ? 'error' : 'count');
        }),
      ];
    }
  }

  private of(
    files: readonly string[],
  ): ReadonlyMap<number, { readonly error: number; readonly explain: number }> {
    const sums = new Map<number, { error: number; explain: number }>();
    for (const file of files) {
      const figures = this.broken.get(file) ?? [];
      for (let at = 0; at < figures.length; at += FIGURES) {
        const sum = sums.get(figures[at]!) ?? { error: 0, explain: 0 };
        sum.error += figures[at + 1]!;
        sum.explain += figures[at + 2]!;
        sums.set(figures[at]!, sum);
      }
    }
    return sums;
  }
}

/** A table takes no head twice. */
function headsOf(titles: readonly string[]): readonly string[] {
  return titles.map((title, at) => {
    const before = titles.slice(0, at).filter((other) => other === title).length;
    return before === 0 ? title : `${title} (${before + 1})`;
  });
}
