/**
 * The host answers for everything that the adapter asks of Excel: each member of Excel's object model that its
 * sources use is written (https://learn.microsoft.com/javascript/api/excel). What is not would be a
 * `NotImplemented` that only some flow meets.
 */
import { playedMembers } from '../../src/workbench/page/members';
import { adapterFiles, compile, floorOf } from '../helpers/apiSets';

/** The client library's own; they never reach a host. */
const OF_THE_LIBRARY = /^(?:load|isNullObject|context|workbook)$|^(?:RunOptions|RequestContext)\./;
/** Words and plain data that are handed to members: enums, options, rules, what an event tells. */
const WORDS =
  /^(?:Excel|Office|OfficeExtension|BorderIndex|BasicDataValidation|EventTriggerSource|PrintMarginUnit)$|(?:Type|Style|Alignment|Position|Orientation|Operator|SeriesBy|EventArgs|Options|Properties|Alert|Prompt)$/;
/** A chart gives back what was set on it; what it looks like is not the workbench's to say. */
const KEPT_AS_SET = ['Chart.title', 'ChartTitle.text', 'Chart.legend', 'ChartLegend.position'];

test('every member that the adapter uses is written in the host', () => {
  const { members } = compile().prove(adapterFiles(), floorOf());
  const written = new Set(
    playedMembers().flatMap(({ kind, members: own }) => own.map(({ name }) => `${kind}.${name}`)),
  );
  const used = [...members]
    .map((member) => member.replace(/^Excel\.(?=\w+\.)/, ''))
    .filter((member) => {
      const [kind = '', name = ''] = member.split('.');
      return !WORDS.test(kind) && !OF_THE_LIBRARY.test(name) && !OF_THE_LIBRARY.test(member);
    });
  expect(used.length).toBeGreaterThan(120);
  expect(used.filter((member) => !written.has(member)).sort()).toEqual([...KEPT_AS_SET].sort());
});
