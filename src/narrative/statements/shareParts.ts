/** Of which figure a share says how much of a whole it is. */
import { plainName } from '../item';
import type { Reading } from '../reading';
import { alike } from '../units';
import type { Story } from './story';
import { isLevel, oneOf } from './story';
import { hasAll } from './words';

/** 线上144场，线上活动占23%: the one figure of its sentence whose name the words begin with, or the other way round. */
function begun(share: Reading, story: Story): Reading | undefined {
  const name = plainName(share.ofName);
  // 满意和基本满意合计: of two together.
  if (/[和与及、]|合计|之和|共/.test(share.ofName)) return undefined;
  const found = story
    .before(share)
    .filter(
      (each) =>
        each !== share.base &&
        story.isSameSentence(each, share) &&
        plainName(each.item).length > 1 &&
        (name.startsWith(plainName(each.item)) || plainName(each.item).startsWith(name)),
    );
  return oneOf(found);
}

/** 编外人员 for 编外聘用人员: the one figure of the kind that its whole is of whose name has all its characters. */
function shortened(share: Reading, story: Story): Reading | undefined {
  const name = plainName(share.ofName);
  const found = story.levels.filter(
    (each) =>
      name.length > 3 &&
      share.base !== undefined &&
      each !== share.base &&
      alike(each.figure.unit, share.base.figure.unit) &&
      each.item.startsWith(name.slice(0, 2)) &&
      hasAll(each, name),
  );
  return oneOf(found);
}

export function partOf(share: Reading, story: Story): Reading | undefined {
  const part =
    share.of ??
    (share.ofName
      ? (story.named(share.ofName, share) ?? begun(share, story) ?? shortened(share, story))
      : undefined);
  return part && isLevel(part) ? part : undefined;
}
