/** The table of all rules as Markdown: src/rules/README.md, made from the rules' own metadata. */
import { SEVERITY_NAMES } from '../../src/model/result/severity';
import { SOURCE_MARKS } from '../../src/outputs/words';
import type { ExampleForm, Rule, RuleMeta } from '../../src/model/result/rule';

const ROOMS: readonly (readonly [string, string])[] = [
  ['basic/', '基础数据表 · Basic data form'],
  ['evaluation/', '自评表 · Self-evaluation form'],
  ['cross/', '表间 · Between the forms'],
  ['prior/', '与上年的表 · Against last year’s forms'],
  ['report/', '报告 · Report'],
];

export function ruleTable(rules: readonly Rule[], reading: readonly RuleMeta[], rounding: RuleMeta): string {
  const parts = ROOMS.map(([room, title]) =>
    [
      `## ${title}`,
      '',
      ...rules.filter(({ meta }) => meta.id.startsWith(room)).flatMap((rule) => entry(rule.meta, rule)),
    ].join('\n'),
  );
  return [
    '# 规则 · Rules',
    '',
    '由各规则文件的元数据生成，勿手改：`UPDATE_RULES=1 npx jest test/rules/readme`。',
    'Made from the rules’ own metadata; do not edit.',
    '',
    '## 读取 · Reading',
    '',
    ...reading.flatMap((meta) => entry(meta)),
    ...parts,
    '## 其他 · Other',
    '',
    ...entry(rounding),
  ].join('\n');
}

function entry({ id, severity, title, requirement, source }: RuleMeta, rule?: Rule): readonly string[] {
  const example = rule?.examples.invalid[0];
  return [
    `### \`${id}\` · ${SEVERITY_NAMES[severity]['zh-CN']} / ${severity}`,
    '',
    `${title['zh-CN']}。${requirement['zh-CN']}。`,
    '',
    `${title.en}. ${requirement.en}.`,
    '',
    `${SOURCE_MARKS[source.mark]['zh-CN']}：${source.text['zh-CN']} · ${source.text.en}`,
    '',
    ...(example ? [`不相符之例 / a finding at \`${example.at}\`: ${figures(example.form)}`, ''] : []),
  ];
}

function figures(form: ExampleForm): string {
  return Object.entries(form)
    .map(([id, value]) => `\`${id}\` ${value === null ? '（空）' : String(value)}`)
    .join(', ');
}
