import type { Locale } from '../text/locale';
import type { FindingCounts } from './result';

/**
 * What was found, without a full stop: wherever a result is told, in the same words. Errors are told also where
 * there are none, since that is what is asked first; of the others only those that there are.
 */
export function verdictOf({ error, explain, hint, explained }: FindingCounts, locale: Locale): string {
  if (error + explain + hint + explained === 0)
    return locale === 'en' ? 'Everything that could be checked agrees' : '已校验的勾稽关系全部相符';
  if (locale === 'en')
    return [
      error === 0 ? 'No errors' : error === 1 ? '1 error' : `${error} errors`,
      ...(explain > 0 ? [`${explain} to explain`] : []),
      ...(hint > 0 ? [hint === 1 ? '1 hint' : `${hint} hints`] : []),
      ...(explained > 0 ? [`${explained} explained`] : []),
    ].join(', ');
  return [
    error === 0 ? '没有错误' : `${error} 处错误`,
    ...(explain > 0 ? [`${explain} 处需说明`] : []),
    ...(hint > 0 ? [`${hint} 处提示`] : []),
    ...(explained > 0 ? [`${explained} 处已说明`] : []),
  ].join('，');
}
