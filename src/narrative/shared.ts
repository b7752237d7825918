/** 基本支出、项目支出分别为680.9万元、61.48万元: each figure gets its name back. */
import type { Figure } from './figures';

const RESPECTIVELY = /分别(?:为|是|达到|达|完成|下降|增长)?$/;

/** Where names and figures are not of one number, the figures are left without names: nobody guesses. */
export function shareNames(figures: readonly Figure[]): Figure[] {
  const shared = [...figures];
  figures.forEach((figure, at) => {
    const said = RESPECTIVELY.exec(figure.lead);
    if (!said) return;
    const names = figure.lead
      .slice(0, said.index)
      .split(/、|和|与|及/)
      .filter((name) => name !== '');
    let end = at + 1;
    while (end < figures.length && /^[和与及、]?$/.test(figures[end]!.lead)) end++;
    const fits = end - at === names.length;
    for (let each = at; each < end; each++) {
      shared[each] = { ...figures[each]!, lead: fits ? `${names[each - at]!}为` : '', tail: '', first: true };
    }
  });
  return shared;
}
