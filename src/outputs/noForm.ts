/** That a file holds none of our forms: what was looked for, and what came near, with the labels that it lacks. */
import { cellName } from '../model/workbook/cell';
import type { NearForm } from '../model/result/result';
import type { Locale } from '../model/text/locale';

/** Of more sheets the nearest. */
const MOST = 3;

export function noFormText(near: readonly NearForm[], locale: Locale): string {
  const shown = near.slice(0, MOST).map((each) => nearText(each, locale));
  if (locale === 'en') {
    const nothing = 'No sheet has the title and the labels of one.';
    return [
      'No basic data form or self-evaluation form was found.',
      ...(shown.length > 0 ? shown : [nothing]),
    ].join(' ');
  }
  const nothing = '没有一张工作表有这些表的标题和栏目。';
  return ['没有找到基础数据表或自评表。', ...(shown.length > 0 ? shown : [nothing])].join('');
}

function nearText(
  { title, sheet, hidden, titleCell, found, missing, needed }: NearForm,
  locale: Locale,
): string {
  if (locale === 'en') {
    const where = titleCell
      ? `${cellName(titleCell)} reads like the title of “${title.en}”`
      : `sheet “${sheet}” looks like “${title.en}”, but has no title`;
    const labels =
      found.length > 0
        ? `of its labels only ${listed(found, locale)} ${found.length === 1 ? 'was' : 'were'} found`
        : 'none of its labels was found';
    return `${where}${hidden ? ' (hidden sheet)' : ''}; ${labels}, ${needed} at least are needed; not found: ${listed(missing, locale)}.`;
  }
  const where = titleCell
    ? `${cellName(titleCell)} 像《${title['zh-CN']}》的标题`
    : `工作表“${sheet}”像《${title['zh-CN']}》，但没有标题`;
  const labels = found.length > 0 ? `认出的栏目只有${listed(found, locale)}` : '它的栏目一个也没认出';
  return `${where}${hidden ? '（已隐藏的工作表）' : ''}；${labels}，至少要有 ${needed} 个；没有认出${listed(missing, locale)}。`;
}

function listed(labels: readonly string[], locale: Locale): string {
  const quoted = labels.map((label) => `“${label}”`);
  return quoted.join(locale === 'en' ? ', ' : '');
}
