/** Heads and things: 行政编制19名, 普发性文件17个, 共34人, 共6个项目. */
import { nameIn } from '../item';
import type { Construct } from '../reading';
import { named } from './named';

export const count: Construct = (figure, context) => {
  const kind = figure.unit?.class;
  if (kind !== 'count' && kind !== 'people') return undefined;
  const item = named(figure, context);
  const { total } = nameIn(figure.lead);
  if (item === '' && !total) return undefined;
  // 共34人 sums up the posts before it; 34 of what, they say.
  return [{ item, role: 'count', total: item === '' }];
};
