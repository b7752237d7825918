/** Every preset, the general ones first. Which one binds a unit only the unit or its bureau can say. */
import type { Preset } from '../model/policy/preset';
import { chongqing } from './chongqing';
import { guangxi } from './guangxi';
import { hubei } from './hubei';
import { national } from './national';
import { shanxi } from './shanxi';
import { sichuan } from './sichuan';
import { sichuanReview } from './sichuan-review';
import { yitihua } from './yitihua';
import { yueyang } from './yueyang';

export const PRESETS: readonly Preset[] = [
  national,
  yitihua,
  hubei,
  guangxi,
  shanxi,
  sichuan,
  sichuanReview,
  chongqing,
  yueyang,
];
