import type { RuleMeta } from '../model/result/rule';

/**
 * Not a relation of its own: gathers every place where two sides differ by no more than rounding can make
 * them (DOMAIN T2), so that a form with twenty such sums gets one line and not twenty.
 */
export const rounding: RuleMeta = {
  id: 'rounding',
  severity: 'hint',
  needs: [],
  title: { 'zh-CN': '尾差', en: 'Rounding differences' },
  requirement: {
    'zh-CN': '各项分别四舍五入后，合计可能相差末位若干；不作为差错',
    en: 'Parts rounded one by one may miss their total in the last digit; this is no error',
  },
  source: {
    mark: 'V',
    text: {
      'zh-CN': 'XBRL Calculations 1.1（2023）：每个数代表一个取整区间，两边区间相交即不算不符',
      en: 'XBRL Calculations 1.1 (2023): every number stands for a rounding interval; sides whose intervals meet agree',
    },
  },
  messages: {
    gathered: {
      'zh-CN': '{count} 处合计与分项有尾差，在四舍五入范围内，一般不用改：{places}。',
      en: 'Totals that differ from their parts by rounding only ({count}); usually nothing needs changing: {places}.',
    },
  },
};
