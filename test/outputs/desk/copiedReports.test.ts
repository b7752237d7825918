/**
 * Reports of thirty units from one guide, each with wording, figures and work of its own: none is shown. Into them
 * copies are planted as people make them, and what is shown is exactly these.
 */
import { paragraphCell } from '../../../src/model/report/reportText';
import type { UnitText } from '../../../src/outputs/desk/copied';
import { copiedIn } from '../../../src/outputs/desk/copied';
import type { MadeReport } from '../../helpers/templateReports';
import { templateReports } from '../../helpers/templateReports';

const textsOf = (reports: readonly MadeReport[]): readonly UnitText[] =>
  reports.flatMap(({ unit, paragraphs }) =>
    paragraphs.map((text, at) => ({
      ...{ unit, text, file: `${unit}.docx`, cell: paragraphCell(at) },
      item: { 'zh-CN': '报告正文', en: 'report' },
    })),
  );
const shown = (reports: readonly MadeReport[]) =>
  copiedIn(textsOf(reports)).pairs.map(({ text, other, alike }) => `${alike} ${text.unit} ← ${other.unit}`);

const SEEDS = [1, 2, 3, 4, 5];
const AT = { figures: /^1\./, trouble: /^六、/ };

const change = (
  reports: readonly MadeReport[],
  at: number,
  paragraphs: (own: readonly string[]) => readonly string[],
): readonly MadeReport[] =>
  reports.map((report, nth) =>
    nth === at ? { ...report, paragraphs: paragraphs(report.paragraphs) } : report,
  );

const OWN =
  '乡镇反映的最集中的是材料重复报送，同一张表一年报了三次，口径还不一样，基层同志既要填纸质的，又要在两个系统里各录一遍，年底核对时常常对不上，只好打电话逐笔问，既耽误事情又容易出错。';
const MEASURE =
  '拟从来年起把三张表并成一张，由一个股室收、一个口径算，系统里录过的不再要纸质的，先在两个乡镇试半年，听了意见再全面推开，年底拿核对用的时间来看成效。';

interface Way {
  readonly name: string;
  readonly alike: 'figures' | 'whole' | 'name';
  /** What the taker's paragraphs become. */
  readonly take: (own: readonly string[], from: MadeReport, taker: string) => readonly string[];
  /** What the other one has to have for it. */
  readonly give?: (own: readonly string[]) => readonly string[];
}
const renamed = (text: string, from: string, taker: string): string => text.replaceAll(from, taker);
const deeds = (own: readonly string[]): readonly string[] => own.filter((text) => /^\d\./.test(text));
/** Two digits are the same by chance. */
const telling = (own: readonly string[]): string =>
  deeds(own).find((text) => /[1-9]\d*[1-9]\d*[1-9]/.test(text.slice(2)))!;
const instead = (own: readonly string[], now: readonly string[]): readonly string[] => {
  const first = own.findIndex((text) => AT.figures.test(text));
  const rest = own.filter((text) => !/^\d\./.test(text));
  return [...rest.slice(0, first), ...now, ...rest.slice(first)];
};
const behind = (own: readonly string[], ...more: readonly string[]): readonly string[] => {
  const at = own.findIndex((text) => AT.trouble.test(text)) + 1;
  return [...own.slice(0, at), ...more, ...own.slice(at)];
};

const WAYS: readonly Way[] = [
  {
    name: 'the whole report, the name changed',
    alike: 'figures',
    take: (_, from, taker) => from.paragraphs.map((text) => renamed(text, from.unit, taker)),
  },
  {
    name: 'the list of what was done, with other marks',
    alike: 'figures',
    take: (own, from, taker) =>
      instead(
        own,
        deeds(from.paragraphs).map((text) => renamed(text, from.unit, taker).replace('，', '、')),
      ),
  },
  {
    name: 'one sentence of it, within others',
    alike: 'figures',
    take: (own, from) =>
      behind(own, `围绕中心工作，各股室分头推进。${telling(from.paragraphs).replace(/^\d\./, '')}成效较好。`),
  },
  {
    name: 'passages in words of its own, without a figure',
    alike: 'whole',
    give: (own) => behind(own, OWN, MEASURE),
    take: (own) => behind(own, OWN, MEASURE.replace(/，/g, '、')),
  },
  {
    name: 'the head of another’s report',
    alike: 'name',
    take: (own, from) => [`${from.unit}2023年度部门整体支出绩效自评报告`, ...own.slice(1)],
  },
  {
    name: 'another’s introduction',
    alike: 'name',
    take: (own, from) => behind(own, `${from.unit}内设办公室、财务股等股室，实行一级核算`),
  },
];

test.each(SEEDS)('seed %i: of thirty reports from one guide none is shown', (seed) => {
  expect(shown(templateReports(30, seed))).toEqual([]);
});

test.each(WAYS.map(({ name }, nth) => [name, nth] as const))('planted: %s', (_, nth) => {
  const { alike, take, give } = WAYS[nth]!;
  for (const seed of SEEDS) {
    const [from, to] = [(seed * 5) % 30, (seed * 5 + 7) % 30];
    const given = give ? change(templateReports(30, seed), from, give) : templateReports(30, seed);
    const taken = change(given, to, (own) => take(own, given[from]!, given[to]!.unit));
    const [first, second] = [from, to].sort((one, other) => one - other).map((at) => given[at]!.unit);
    const expected =
      alike === 'name' ? `name ${given[to]!.unit} ← ${given[from]!.unit}` : `${alike} ${second} ← ${first}`;
    const found = new Set(shown(taken));
    expect(found).toContain(expected);
    // Of a whole report passages without a figure as well.
    found.delete(expected);
    found.delete(`whole ${second} ← ${first}`);
    expect([...found]).toEqual([]);
  }
});

test('what others do, and the same figures where all have such a sentence, is no copy', () => {
  const reports = templateReports(30, 7);
  const money = reports[4]!.unit;
  const lines = [
    `${money}2023年批复我单位年初预算，年中又追加两次，已按规定用途使用`,
    `${money}党组高度重视预算绩效管理，多次来我单位指导`,
    `根据《${money}关于做好2023年度绩效自评工作的通知》（某财绩〔2024〕3号），现将情况报告如下`,
  ];
  // Rates and scores lie near each other, and so do small numbers where all have such a sentence.
  const sentence = (at: number): string =>
    `全年召开专题会议${10 + (at % 7)}次，办结率100%，资金到位率98.${at % 5}%，自评得分9${at % 4}.5分`;
  expect(
    shown(
      reports.map((report, at) => ({
        ...report,
        paragraphs: [...report.paragraphs, ...([2, 9].includes(at) ? lines : []), sentence(at % 10)],
      })),
    ),
  ).toEqual([]);
});

test('of a few reports only sentences with figures are compared, and that is told', () => {
  const four = templateReports(4, 10);
  const found = copiedIn(textsOf(four));
  expect(found).toMatchObject({ pairs: [], areFewReports: true });
  const copied = change(four, 3, (own) => instead(own, deeds(four[0]!.paragraphs)));
  expect(shown(copied)).toContain(`figures ${four[3]!.unit} ← ${four[0]!.unit}`);
  expect(copiedIn(textsOf(templateReports(30, 1))).areFewReports).toBe(false);
});
