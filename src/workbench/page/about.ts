/** The page about the workbench: what it is, what it can and cannot do, and every member that is written. */
import './theme.css';
import './about.css';
import { aboutWords } from './aboutWords';
import type { KindMembers, Member } from './members';
import { playedMembers } from './members';
import { followAppearance } from './preferences';
import { wordsFor } from './words';

const { language } = wordsFor(location.search, navigator.languages);
const words = aboutWords(language);
const byId = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind;
const element = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...content: readonly (string | Node)[]
): HTMLElementTagNameMap[Tag] => {
  const made = document.createElement(tag);
  made.append(...content);
  return made;
};
const link = (href: string, text: string): HTMLAnchorElement => {
  const made = element('a', text);
  made.href = href;
  return made;
};

followAppearance();
document.documentElement.lang = language;
document.title = words.title;
byId('title').textContent = words.title;
byId('lead').textContent = words.lead;
const other = language === 'en' ? 'zh-CN' : 'en';
const languageLink = byId<HTMLAnchorElement>('language');
languageLink.textContent = words.language;
languageLink.href = `?lang=${other}`;
languageLink.lang = other;
languageLink.hreflang = other;
const back = byId<HTMLAnchorElement>('back');
back.textContent = words.back;
back.href = `./?lang=${language}`;

/** `**…**` is what a line begins with, or must not be overlooked. */
function marked(line: string): (string | Node)[] {
  return line.split('**').map((part, index) => (index % 2 === 1 ? element('strong', part) : part));
}

for (const [index, { title, lines }] of words.sections.entries()) {
  const section = element('section', element('h2', title));
  section.id = `section-${index + 1}`;
  const items = element('ul');
  for (const line of lines)
    if (line.startsWith('$ ')) section.append(element('pre', element('code', line.slice(2))));
    else if (line.startsWith('- ')) items.append(element('li', ...marked(line.slice(2))));
    else section.append(element('p', ...marked(line)));
  if (items.childElementCount > 0) section.append(items);
  byId('sections').append(section);
}
const titles = [
  ...words.sections.map(({ title }, index) => [`#section-${index + 1}`, title] as const),
  ['#members', words.members.title] as const,
];
byId('contents').setAttribute('aria-label', words.contents);
byId('contents').append(...titles.map(([href, title]) => link(href, title)));

const kinds = playedMembers();
const all = kinds.reduce((sum, { members }) => sum + members.length, 0);
byId('members-title').textContent = words.members.title;
byId('members-lead').textContent = words.members.lead(kinds.length, all);
byId('legend').append(
  ...words.members.legend.map(([sample = '', meaning = '']) =>
    element('span', element('code', sample), ` ${meaning}`),
  ),
);
byId('columns').append(
  ...words.members.columns.map((title) => {
    const heading = element('th', title);
    heading.scope = 'col';
    return heading;
  }),
);

const SUFFIX = { property: ' =', readOnly: '', object: ' →', method: '()', event: '' } as const;

function shown({ name, form }: Member): HTMLElement {
  const code = element('code', name);
  if (SUFFIX[form] !== '') code.append(element('span', SUFFIX[form]));
  code.dataset['member'] = name;
  return code;
}

/** One body a kind, one row a requirement set. */
function bodyOf({ kind, open, members }: KindMembers): HTMLTableSectionElement {
  const body = element('tbody');
  const sets = [...new Set(members.map(({ since }) => since))].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
  body.append(
    ...(sets.length > 0 ? sets : ['']).map((since, index) => {
      const row = element('tr');
      if (index === 0) row.append(headingOf(kind, open, Math.max(1, sets.length)));
      const list = members.filter((member) => member.since === since).map(shown);
      row.append(element('td', since), element('td', ...list));
      return row;
    }),
  );
  return body;
}

function headingOf(kind: string, open: boolean, rows: number): HTMLTableCellElement {
  const page = `https://learn.microsoft.com/javascript/api/excel/excel.${kind.toLowerCase()}`;
  const heading = element('th', link(page, kind));
  heading.scope = 'rowgroup';
  heading.rowSpan = rows;
  if (open) heading.append(element('small', words.members.open));
  return heading;
}

const table = document.querySelector('table')!;
const bodies = kinds.map((each) => ({ each, body: bodyOf(each) }));
table.append(...bodies.map(({ body }) => body));

const search = byId<HTMLInputElement>('search');
search.placeholder = words.members.search;
search.setAttribute('aria-label', words.members.search);

/** A kind that is found by its name shows all its members; else those that are found. */
function find(): void {
  const wanted = search.value.trim().toLowerCase();
  let found = 0;
  for (const { each, body } of bodies) {
    const whole = each.kind.toLowerCase().includes(wanted);
    let here = 0;
    for (const code of body.querySelectorAll<HTMLElement>('[data-member]')) {
      const hit = whole || code.dataset['member']!.toLowerCase().includes(wanted);
      code.hidden = !hit;
      if (hit) here += 1;
    }
    body.hidden = here === 0 && !whole;
    found += here;
  }
  byId('count').textContent = words.members.count(found, all);
}
search.addEventListener('input', find);
find();
