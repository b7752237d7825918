/** Texts that a pattern may stumble over: what it repeats, repeated, behind what leads to it, and then no end of it. */
import type { AST } from '@eslint-community/regexpp';
import { visitRegExpAST } from '@eslint-community/regexpp';

/** Of every kind that a form or a report shows. */
const CHARACTERS = [...' 0１a中，,.．：:(（)%年元万其、-—“"[/<>\n=\'$A1'];
/** What few patterns go on with. */
const ENDS = ['', '\u0001', '中', '0x', '中0'];

/** A text that grows by what it repeats. */
export interface Attack {
  readonly before: string;
  readonly repeated: string;
  readonly after: string;
}

export function attackText({ before, repeated, after }: Attack, times: number): string {
  return before + repeated.repeat(times) + after;
}

export function attacksOn(pattern: AST.Pattern, flags: string): readonly Attack[] {
  const bare = flags.replace(/[gy]/g, '');
  const pumps = new Set<string>();
  const pairs: { readonly before: string; readonly repeated: string }[] = [];
  visitRegExpAST(pattern, {
    onQuantifierEnter(quantifier) {
      if (quantifier.max < 20) return;
      const before = leadingTo(quantifier, bare);
      for (const repeated of samples(quantifier.element, bare)) {
        pumps.add(repeated);
        pairs.push({ before, repeated });
        if (before !== '') pairs.push({ before: '', repeated: before + repeated });
      }
    },
  });
  if (pairs.length === 0) return [];
  for (const character of CHARACTERS) pairs.push({ before: '', repeated: character });
  const all = pairs.flatMap(({ before, repeated }) =>
    ENDS.map((after): Attack => ({ before, repeated, after })),
  );
  const unique = new Map(all.map((attack) => [attackText(attack, 3), attack]));
  return [...unique.values()].filter(({ repeated }) => repeated !== '');
}

/** What stands before a part of a pattern, in its shortest form. */
function leadingTo(node: AST.Node, flags: string): string {
  const { parent } = node;
  if (!parent) return '';
  if (parent.type !== 'Alternative') return leadingTo(parent, flags);
  const before = parent.elements.slice(0, parent.elements.indexOf(node as AST.Element));
  return leadingTo(parent.parent, flags) + before.map((each) => shortest(each, flags)).join('');
}

function shortest(element: AST.Element, flags: string): string {
  switch (element.type) {
    case 'Quantifier':
      return shortest(element.element, flags).repeat(Math.max(element.min, element.max > 1 ? 1 : 0));
    case 'Group':
    case 'CapturingGroup':
      return (element.alternatives[0]?.elements ?? []).map((each) => shortest(each, flags)).join('');
    case 'Assertion':
    case 'Backreference':
      return '';
    default:
      return charactersOf(element.raw, flags)[0] ?? '';
  }
}

/** A few texts that an element takes, each of its alternatives among them. */
function samples(element: AST.Element, flags: string): readonly string[] {
  switch (element.type) {
    case 'Quantifier':
      return samples(element.element, flags);
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives
        .slice(0, 12)
        .flatMap(({ elements }) => [
          elements.map((each) => shortest(each, flags)).join(''),
          ...elements.flatMap((each) => samples(each, flags).slice(0, 4)),
        ]);
    case 'Assertion':
    case 'Backreference':
      return [];
    default:
      return charactersOf(element.raw, flags).slice(0, 6);
  }
}

function charactersOf(raw: string, flags: string): readonly string[] {
  const one = new RegExp(`^(?:${raw})$`, flags);
  const own = [...raw, ...CHARACTERS, '-', '+', 'b', '\t', '①', '。'];
  return [...new Set(own)].filter((character) => one.test(character));
}
