/** What the text states of its own figures: every relation that its words claim, and no other. */
import type { ParagraphReading } from '../paragraph';
import { agreedOn } from './agreed';
import { balances } from './balances';
import { changes } from './changes';
import { columns } from './columns';
import { counts } from './counts';
import { differences, restsOf } from './differences';
import { isOtherwise } from './otherwise';
import { lines } from './lines';
import { lists } from './lists';
import { isHolding, isNear, isPlausible } from './mistyped';
import { prices } from './prices';
import { rates } from './rates';
import { repeats } from './repeats';
import { satisfied } from './satisfied';
import { scores } from './scores';
import { shares } from './shares';
import type { Draft } from './story';
import { Story } from './story';
import { sums } from './sums';
import { trends } from './trends';
import { flatMap } from '../../model/flatMap';

/** @param texts of the paragraphs, numbering included */
export function statementsIn(
  paragraphs: readonly ParagraphReading[],
  texts: readonly string[],
): readonly Draft[] {
  const story = new Story(paragraphs);
  const listed = lists(story, texts);
  const summed = [...listed, ...withoutKnown(lines(story, texts), listed), ...sums(story)];
  const balanced = balances(story);
  const wholes = new Set(flatMap(summed.filter(isSaid), ({ terms }) => terms.whole ?? []));
  const drafts = [
    ...summed,
    ...scores(story, summed),
    ...balanced,
    ...differences(story, restsOf([...balanced, ...summed].filter(isSaid))),
    ...shares(story),
    ...rates(story),
    ...satisfied(story),
    ...changes(story),
    ...trends(story),
    ...prices(story),
    ...repeats(story),
    ...counts(story),
    ...columns(story, wholes),
  ];
  const sound = drafts.filter((draft) => !isOtherwise(draft, story));
  const agreed = agreedOn(
    sound.filter((draft) => !isHolding(draft)),
    story,
  );
  const told = sound.filter((draft) => isSaid(draft) || agreed.has(draft));
  told.forEach(tie);
  return told.map((draft) => (isSure(draft) ? draft : { ...draft, guessed: true }));
}

/**
 * What no slip of one figure explains may be about other figures than it seems; but for a list, of which the words say
 * what it is made of.
 */
function isSure(draft: Draft): boolean {
  return !draft.guessed && (draft.kind === 'sum' || isPlausible(draft));
}

const isSaid = (draft: Draft): boolean =>
  draft.guessed ? isPlausible(draft) : isNear(draft) || isPlausible(draft);

/** Without those of wholes that other words have told of. */
function withoutKnown(drafts: readonly Draft[], known: readonly Draft[]): readonly Draft[] {
  const wholes = new Set(flatMap(known, ({ terms }) => terms.whole ?? []));
  return drafts.filter(({ terms }) => !wholes.has(terms.whole![0]!));
}

/** What a rate or a share turned out to be of, is said of the figure itself. */
function tie({ kind, terms }: Draft): void {
  if (kind !== 'rate' && kind !== 'share') return;
  const ratio = (terms.rate ?? terms.share)![0]!;
  ratio.of ??= (terms.done ?? terms.part)![0];
  const wholes = terms.due ?? terms.wholes!;
  if (wholes.length === 1) ratio.base ??= wholes[0];
}
