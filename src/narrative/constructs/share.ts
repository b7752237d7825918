/** Shares and rates of something: 占总支出的82.27%, 完成预算的100.2%, 为年度目标40亿元的106.5%. */
import { hasFigure } from '../clauses';
import type { Figure } from '../figures';
import { nameIn } from '../item';
import type { Construct, Context, Part, Reading } from '../reading';

const TARGET =
  /^(.*?)(?:超额)?(?:完成|为|达到?|实现|相当于|占)了?((?:[^，]{0,12})(?:预算|计划|目标|任务|指标|进度|控制数|定额|要求|设计(?:规模|能力|产能|标准|总?量)|(?:计划|批复|概算|项目)?总投资)[^，率度]{0,6}?)的?(?:约|近)?$/;

export const share: Construct = (figure, context) => {
  if (figure.unit?.class !== 'rate' || figure.unchanged) return undefined;
  const inside = ofFigureBefore(figure, context);
  if (inside) return inside;
  const { lead } = figure;
  const stated = ofBracket(figure, context);
  if (stated) return stated;
  // 财政补助443.88万元（45%）: of the figure that it stands behind.
  const { last, clause } = context;
  const isBracket = clause.opening === '(' && lead === '' && figure.tail === '';
  if (isBracket && last && last.figure.clause === figure.clause - 1 && last.figure.tail === '')
    return [{ item: last.item, role: 'share', kind: 'ratio', of: last }];
  const at = lead.search(/占(?![地用道补])/);
  if (at >= 0) {
    const [own, whole] = [lead.slice(0, at), wholeIn(lead.slice(at + 1))];
    const ofYear = /^(?:本年|当年)/.exec(whole)?.[0] ?? '';
    const baseName = whole === '' ? '' : `${ofYear}${nameIn(whole, true).item.replace(ofYear, '')}`;
    const behind = /^的(.+?)(?:为|是|达|$)/.exec(figure.tail)?.[1] ?? '';
    return said(figure, context, own, behind, { role: isTarget(whole) ? 'rate' : 'share', baseName });
  }
  const target = /[率度]$/.test(lead) ? null : TARGET.exec(lead);
  if (!target) return undefined;
  return said(figure, context, target[1]!, '', { role: 'rate', baseName: nameIn(target[2]!, true).item });
};

/** 占用工总数（92人）的31.52%: the bracket says how much the whole is. */
function ofBracket(figure: Figure, context: Context): readonly Part[] | undefined {
  const { readings, clause, clauses } = context;
  const before = readings.at(-1);
  const words = clauses[figure.clause - 2];
  const at = words?.text.lastIndexOf('占') ?? -1;
  if (!words || clause.opening !== ')' || !/的$/.test(figure.lead) || at < 0 || hasFigure(words))
    return undefined;
  if (before?.figure.clause !== figure.clause - 1) return undefined;
  return said(figure, context, words.text.slice(0, at), '', { role: 'share', base: before }, before);
}

/** 总支出的, 比为, 全部资金的比重达: the name of the whole in it, or nothing. */
function wholeIn(words: string): string {
  let whole = words.replace(/^(?:到(?!位|账|期)|据)/, '');
  for (let before = ''; before !== whole;) {
    before = whole;
    whole = whole.replace(/(?:的|约|为|达到|达|:|比重|比例|份额|比)$/, '');
  }
  return whole;
}

const isTarget = (words: string): boolean => /预算|计划|目标|任务/.test(words);

/** 完成任务2000人的120%, 各占基本支出440万元的90%和10%: the whole stands right before it. */
function ofFigureBefore(figure: Figure, context: Context): readonly Part[] | undefined {
  const { readings } = context;
  if (figure.respectively && /^各?占/.test(figure.lead) && figure.respectively.at > 0) {
    const first = readings.findLast(({ role }) => role === 'share');
    if (first?.base && figure.clause - first.figure.clause <= figure.respectively.at)
      return said(
        figure,
        context,
        figure.respectively.name ?? '',
        '',
        { role: 'share', base: first.base },
        first.base,
      );
  }
  const before = readings.at(-1);
  if (figure.first || !before || before.figure.clause !== figure.clause || before.kind === 'ratio')
    return undefined;
  const words = before.figure.lead;
  if (
    !/^的(?:约|近)?$/.test(figure.lead) &&
    !(/占(?:全部|总共)?$/.test(words) && /^[^，、]{1,6}的$/.test(figure.lead))
  )
    return undefined;
  if (/占/.test(words))
    return said(
      figure,
      context,
      figure.respectively?.name ?? words.slice(0, words.indexOf('占')),
      '',
      { role: 'share', base: before },
      before,
    );
  if (!/完成|为|达|实现|相当于/.test(words)) return undefined;
  const own = /^(.*?)(?:超额)?(?:完成|为|达|实现|相当于)/.exec(words)![1]!;
  return said(figure, context, own, '', { role: 'rate', base: before }, before);
}

const TOGETHER =
  /(?:以上|上述|这)?(?:[两二三四五六七八九十]|\d{1,2})(?:项|者|类|种|个?部分)(?:费用|支出|资金|经费)?(?:合计|共计?|之和|总额)?$/;

function said(
  figure: Figure,
  context: Context,
  own: string,
  behind: string,
  rest: Pick<Part, 'role' | 'base' | 'baseName'>,
  except?: Reading,
): readonly Part[] | undefined {
  const name = nameIn(own, true).item || nameIn(behind, true).item;
  // 设计费28万元、监理费36万元，两项占总投资的4%: of both together, and of neither.
  const together = figure.respectively ? undefined : TOGETHER.exec(own)?.[0];
  if (together && name === '') return [{ item: together, kind: 'ratio', ...rest }];
  if (name === '' && context.lost && !except && !figure.respectively) return undefined;
  const of = subjectOf(figure, context, own, except);
  const item = name || of?.item || (except ? except.item : '');
  if (item === '') return undefined;
  const isNamed = name !== '' && of?.item !== name;
  return [{ item, kind: 'ratio', ...rest, ...(isNamed ? { ofName: name } : of ? { of } : {}) }];
}

/** 前者, 后者, 三者分别, or what was stated last. */
function subjectOf(
  figure: Figure,
  { levels, last }: Context,
  own: string,
  except?: Reading,
): Reading | undefined {
  const now = levels.filter(({ side, total }) => side === 'now' && total === undefined);
  if (/前者/.test(own)) return now.at(-2);
  if (/后者/.test(own)) return now.at(-1);
  if (figure.respectively) {
    const { at, of } = figure.respectively;
    const before = now.filter((each) => each !== except);
    return before.length >= of ? before.slice(-of)[at] : undefined;
  }
  if (last && last !== except) return last;
  return levels.findLast((each) => each !== except && each.side === 'now');
}
