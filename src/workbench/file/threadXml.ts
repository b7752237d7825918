/**
 * Comments in threads. They have a part and a list of persons of their own; an old note in the same cell
 * stands in for each thread in programs that do not know threads, and is not a note to the others.
 */
import { areaToA1, cellArea, parseArea } from '../model/address';
import type { Comment, Reply } from '../model/parts';
import { newId } from '../model/parts';
import type { Sheet } from '../model/sheet';
import type { Files } from './package';
import { RELATION, WORKBOOK, declare, put, relate, related, textOf } from './package';
import { DECLARATION, all, down, element, escape, isOn, parseXml } from './xml';

const NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const PERSONS = 'xl/persons/person.xml';
/** A time has to be given; a thread without one was made by a test. */
const NO_TIME = '2000-01-01T00:00:00.000Z';

/** What the note says that stands in for a thread. */
export function standIn({ content, replies }: Comment): string {
  const parts = [
    '[Threaded comment]',
    '',
    'Your version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924',
    '',
    'Comment:',
    `    ${content}`,
    ...replies.flatMap((reply) => ['Reply:', `    ${reply.content}`]),
  ];
  return parts.join('\n');
}

/** Ids of the persons by their names, for all sheets of a file. */
export type Persons = Map<string, string>;

export function writeThreads(
  files: Files,
  part: string,
  index: number,
  sheet: Sheet,
  persons: Persons,
): void {
  if (sheet.comments.length === 0) return;
  const name = `xl/threadedComments/threadedComment${index + 1}.xml`;
  const entries = sheet.comments.flatMap((comment) => [
    entry(comment, comment, persons),
    ...comment.replies.map((reply) => entry(comment, reply, persons)),
  ]);
  put(files, name, DECLARATION + element('ThreadedComments', { xmlns: NAMESPACE }, ...entries));
  declare(files, name, 'application/vnd.ms-excel.threadedcomments+xml');
  relate(files, part, RELATION.threads, name);
  for (const legacy of related(files, part, RELATION.comments)) markStandIns(files, legacy, sheet.comments);
}

function entry(comment: Comment, own: Reply, persons: Persons): string {
  const personId = persons.get(own.author) ?? newId();
  persons.set(own.author, personId);
  const time = (own.created === '' ? NO_TIME : own.created).replace(/Z$/, '');
  return element(
    'threadedComment',
    {
      ref: areaToA1(cellArea(comment.row, comment.column)),
      dT: time,
      personId,
      id: own.id,
      parentId: own === comment ? undefined : comment.id,
      done: own === comment && comment.resolved ? true : undefined,
    },
    element('text', {}, escape(own.content)),
  );
}

const REVISION =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="xr" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"';

/** The note's author and its id name the thread, by which newer programs know it for a stand-in. */
function markStandIns(files: Files, part: string, comments: readonly Comment[]): void {
  const xml = textOf(files, part);
  const authors = all(down(parseXml(xml), 'authors'), 'author').length;
  const added = comments.map(({ id }) => element('author', {}, `tc=${id}`)).join('');
  const threads = new Map(
    comments.map(({ id, row, column }, index) => [
      areaToA1(cellArea(row, column)),
      { id, author: authors + index },
    ]),
  );
  const marked = xml
    .replace('<comments ', `<comments ${REVISION} `)
    .replace('</authors>', `${added}</authors>`)
    .replace(/<comment ref="([A-Z]+[0-9]+)" authorId="[0-9]+"/g, (whole, ref: string) => {
      const thread = threads.get(ref);
      return thread ? `<comment ref="${ref}" authorId="${thread.author}" xr:uid="${thread.id}"` : whole;
    });
  put(files, part, marked);
}

export function writePersons(files: Files, persons: Persons): void {
  if (persons.size === 0) return;
  const list = [...persons].map(([author, id]) =>
    element('person', { displayName: author || ' ', id, userId: author || ' ', providerId: 'None' }),
  );
  put(files, PERSONS, DECLARATION + element('personList', { xmlns: NAMESPACE }, ...list));
  declare(files, PERSONS, 'application/vnd.ms-excel.person+xml');
  relate(files, WORKBOOK, RELATION.persons, PERSONS);
}

export function readPersons(files: Files): ReadonlyMap<string, string> {
  const persons = new Map<string, string>();
  for (const name of related(files, WORKBOOK, RELATION.persons))
    for (const { attributes } of all(parseXml(textOf(files, name)), 'person'))
      persons.set(attributes['id'] ?? '', (attributes['displayName'] ?? '').replace(/^ $/, ''));
  return persons;
}

export function readThreads(
  files: Files,
  part: string,
  sheet: Sheet,
  persons: ReadonlyMap<string, string>,
): void {
  const threads = new Map<string, Comment>();
  for (const name of related(files, part, RELATION.threads))
    for (const each of all(parseXml(textOf(files, name)), 'threadedComment')) {
      const { ref = '', dT = '', personId = '', id = '', parentId, done } = each.attributes;
      const created = dT === '' ? '' : new Date(/Z$|[+-]\d\d:\d\d$/.test(dT) ? dT : `${dT}Z`).toISOString();
      const reply = {
        id: newId(),
        content: down(each, 'text')?.text ?? '',
        author: persons.get(personId) ?? '',
        created,
      };
      const place = parseArea(ref);
      const parent = parentId === undefined ? undefined : threads.get(parentId);
      if (parent) parent.replies.push(reply);
      else if (place) {
        threads.set(id, { ...reply, row: place.top, column: place.left, resolved: isOn(done), replies: [] });
        sheet.notes.delete(`${place.top},${place.left}`);
      }
    }
  sheet.comments = [...threads.values()];
}
