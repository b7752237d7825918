import { asIs, localized } from '../../model/text/locale';
import type { Locale } from '../../model/text/locale';
import type { WeightStructure } from '../../model/policy/policy';
import type { Decimal } from '../../model/number/quantity';
import { formatDecimal, ZERO } from '../../model/number/quantity';
import type { FunctionRule } from '../../model/result/rule';
import type { GroupKind } from '../groups';
import { groupsOf } from '../groups';
import { notChecked, numberOf, undecided } from '../verdicts';

export const weightStructure: FunctionRule = {
  meta: {
    id: 'evaluation/weight-structure',
    severity: 'hint',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '分值结构与通行结构不同', en: 'An unusual distribution of the weights' },
    requirement: {
      'zh-CN':
        '执行率、产出、效益、满意度分值为 10/50/30/10；有成本指标组的为 10/40/20/10 加成本 20（均可配置）',
      en: 'Execution, output, benefit and satisfaction weigh 10/50/30/10, or 10/40/20/10 with 20 for a group of cost indicators (configurable)',
    },
    source: {
      mark: 'V',
      text: {
        'zh-CN': '绩效自评办法的原则性权重 10/50/30/10；含成本指标组的结构与其他结构为配置，不作为法规',
        en: 'The general weights of the self-evaluation rules, 10/50/30/10; structures with a cost group and others are policy and no regulation',
      },
    },
    messages: {
      execution: {
        'zh-CN': '预算执行率的分值是 {found}，所选口径规定为 {accepted}。请按本地文件核对分值。',
        en: 'The execution rate weighs {found}; by the chosen policy it weighs {accepted}. Check the weights by the local rules.',
      },
      differs: {
        'zh-CN':
          '分值结构是{found}，与口径中的结构不同：{accepted}。本地文件另有规定的，可在口径设置中改；否则请核对各组分值。',
        en: 'The weights are {found}, which is none of the configured structures: {accepted}. If local rules say otherwise, set them in the configuration; else check the weights.',
      },
    },
  },
  reads: [
    'funds.total.weight',
    'level1[].name',
    'level1[].weight',
    'indicators[].name',
    'indicators[].weight',
  ],
  check: (set, policy) => {
    const groups = groupsOf(set);
    const place = groups[0]?.place ?? 'funds.total.weight';
    const execution = numberOf('funds.total.weight', set);
    if (!execution) return [undecided(place, 'funds.total.weight', set)];
    const { executionWeight } = policy;
    if (executionWeight !== undefined) {
      // The other groups' weights are not laid down with it.
      if (execution.eq(executionWeight)) return [{ status: 'passed', place: 'funds.total.weight' }];
      return [
        {
          status: 'failed',
          place: 'funds.total.weight',
          messageId: 'execution',
          severity: 'explain',
          data: {
            found: asIs(formatDecimal(execution)),
            accepted: asIs(executionWeight),
          },
          related: [],
        },
      ];
    }
    const kinds = new Set(groups.map(({ kind }) => kind));
    const usual = (['output', 'benefit', 'satisfaction'] as const).every((kind) => kinds.has(kind));
    if (!usual || kinds.has(undefined)) {
      return [
        notChecked(place, 'not-applicable', {
          'zh-CN': '一级指标不是产出、效益、满意度（及成本）这几组',
          en: 'the level-1 groups are not output, benefit and satisfaction (and cost)',
        }),
      ];
    }
    const open = groups.find(({ weight }) => weight === undefined);
    if (open) {
      return [
        notChecked(place, 'blank', {
          'zh-CN': `${open.name}的分值没有填全`,
          en: `weights missing in ${open.name}`,
        }),
      ];
    }
    const sum = (kind: GroupKind): Decimal =>
      groups.filter((group) => group.kind === kind).reduce((total, { weight }) => total.plus(weight!), ZERO);
    const found: WeightStructure = {
      execution: formatDecimal(execution),
      output: formatDecimal(sum('output')),
      benefit: formatDecimal(sum('benefit')),
      satisfaction: formatDecimal(sum('satisfaction')),
      ...(kinds.has('cost') && { cost: formatDecimal(sum('cost')) }),
    };
    const fits = (structure: WeightStructure): boolean => say(structure, 'zh-CN') === say(found, 'zh-CN');
    if (policy.weightStructures.some(fits)) return [{ status: 'passed', place }];
    return [
      {
        status: 'failed',
        place,
        messageId: 'differs',
        data: {
          found: localized((locale) => say(found, locale)),
          accepted: localized((locale) =>
            policy.weightStructures
              .map((structure) => say(structure, locale))
              .join(locale === 'en' ? '; or ' : '；或'),
          ),
        },
        related: [...groups.slice(1).map((group) => group.place), 'funds.total.weight'],
      },
    ];
  },
  examples: {
    valid: [
      {
        'funds.total.weight': 10,
        'level1[0].name': '产出指标',
        'level1[0].weight': 50,
        'level1[1].name': '效益指标',
        'level1[1].weight': 30,
        'level1[2].name': '满意度指标',
        'level1[2].weight': 10,
      },
      {
        'funds.total.weight': 10,
        'level1[0].name': '产出指标',
        'level1[0].weight': 40,
        'level1[1].name': '效益指标',
        'level1[1].weight': 20,
        'level1[2].name': '满意度指标',
        'level1[2].weight': 10,
        'level1[3].name': '成本指标',
        'level1[3].weight': 20,
      },
      {
        // Another structure altogether.
        'funds.total.weight': 10,
        'level1[0].name': '投入',
        'level1[0].weight': 20,
        'level1[1].name': '过程',
        'level1[1].weight': 70,
      },
    ],
    invalid: [
      {
        form: {
          'funds.total.weight': 20,
          'level1[0].name': '产出指标',
          'level1[0].weight': 40,
          'level1[1].name': '效益指标',
          'level1[1].weight': 30,
          'level1[2].name': '满意度指标',
          'level1[2].weight': 10,
        },
        messageId: 'differs',
        at: 'level1[0].name',
      },
      {
        form: { 'funds.total.weight': 10, 'level1[0].name': '产出指标', 'level1[0].weight': 50 },
        policy: { executionWeight: '20' },
        messageId: 'execution',
        at: 'funds.total.weight',
      },
    ],
  },
};

/** `执行率 10、产出 50、效益 30、满意度 10`. */
function say({ execution, output, benefit, satisfaction, cost }: WeightStructure, locale: Locale): string {
  if (locale === 'en') {
    const parts = [`execution ${execution}`, `output ${output}`, `benefit ${benefit}`];
    return [...parts, `satisfaction ${satisfaction}`, ...(cost === undefined ? [] : [`cost ${cost}`])].join(
      ', ',
    );
  }
  const parts = [`执行率 ${execution}`, `产出 ${output}`, `效益 ${benefit}`, `满意度 ${satisfaction}`];
  return [...parts, ...(cost === undefined ? [] : [`成本 ${cost}`])].join('、');
}
