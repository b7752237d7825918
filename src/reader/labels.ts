/**
 * Labels without what varies between editions and typists: line feeds and spaces, full and half width,
 * numbering, 其中, years, units in brackets, quotation marks and other punctuation.
 */

/** `  1、公务用车购置及运行维护费（万元）` → `公务用车购置及运行维护费`. */
export function normalizeLabel(text: string): string {
  let label = text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/g, '')
    .replace(/(?:19|20)\d\d年(?:度|末|底)?/g, '')
    .replace(/\((?:单位:?)?(?:万元|元|人|个|m2|平方米|%|分)\)/g, '');
  let previous: string;
  do {
    previous = label;
    label = label.replace(
      /^(?:其中:?|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十\d]{1,3}[、.,:)]|[-*·•])/,
      '',
    );
  } while (label !== previous);
  return label.replace(/["'“”‘’「」《》()[\]【】:、,.。;；·…\-—_/]/g, '');
}

/** The first year in a text: `2023年度…` → 2023. */
export function yearIn(text: string): number | undefined {
  const match = /((?:19|20)\d\d)年/.exec(text.normalize('NFKC').replace(/\s/g, ''));
  return match ? Number(match[1]) : undefined;
}

/** A name without numbering and spaces, for showing: `    1、业务工作经费` → `业务工作经费`; 12.5万元 stays. */
export function displayName(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.replace(
    /^(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十\d]{1,3}(?:、|[.．,，](?!\d)))\s*/,
    '',
  );
}

/** Compares a cell's label with the ways a layout knows to write it. */
export class LabelMatcher {
  private readonly exact: ReadonlySet<string>;
  private readonly endings: readonly string[];

  constructor(labels: readonly string[]) {
    this.exact = new Set(labels.filter((label) => !label.startsWith('*')).map(normalizeLabel));
    this.endings = labels.filter((label) => label.startsWith('*')).map((label) => label.slice(1));
  }

  fits(normalized: string): boolean {
    return (
      normalized !== '' &&
      (this.exact.has(normalized) || this.endings.some((ending) => normalized.endsWith(ending)))
    );
  }
}

const matchers = new WeakMap<readonly string[], LabelMatcher>();

/** The matcher of a layout's list of labels, made once. */
export function matcherOf(labels: readonly string[]): LabelMatcher {
  let matcher = matchers.get(labels);
  if (!matcher) {
    matcher = new LabelMatcher(labels);
    matchers.set(labels, matcher);
  }
  return matcher;
}

/** Shorter labels are contained in too many others. */
const SHORTEST_NEAR = 3;

/** Whether a label only adds to one of `labels`, or leaves something off it: `公务接待费用` for 公务接待费. */
export function nearlyFits(normalized: string, labels: readonly string[]): boolean {
  return labels.map(normalizeLabel).some((label) => {
    const [short, long] = label.length < normalized.length ? [label, normalized] : [normalized, label];
    return short.length >= SHORTEST_NEAR && (long.startsWith(short) || long.endsWith(short));
  });
}
