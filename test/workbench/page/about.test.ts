/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { playedMembers } from '../../../src/workbench/page/members';

const PAGE = path.join(__dirname, '../../../src/workbench/page/about.html');

/** The page as a browser opens it, at this address. */
async function open(search: string): Promise<void> {
  history.replaceState(null, '', `/workbench/about.html${search}`);
  document.documentElement.innerHTML = readFileSync(PAGE, 'utf8').replace(/^<!doctype html>/, '');
  jest.resetModules();
  await import('../../../src/workbench/page/about');
}

const system = { matches: false, changed: (): void => undefined };
beforeEach(() => {
  localStorage.clear();
  system.matches = false;
  window.matchMedia = (() => ({
    get matches() {
      return system.matches;
    },
    addEventListener: (_: string, listener: () => void) => (system.changed = listener),
  })) as never;
});

test('light and dark as the system has it, or as chosen in the pane of the workbench', async () => {
  const theme = (): string | undefined => document.documentElement.dataset['theme'];
  await open('');
  expect(theme()).toBe('light');
  system.matches = true;
  system.changed();
  expect(theme()).toBe('dark');
  // Chosen in another tab.
  localStorage.setItem('gouji.preferences', JSON.stringify({ appearance: 'light' }));
  window.dispatchEvent(new StorageEvent('storage', { key: 'gouji.preferences' }));
  expect(theme()).toBe('light');
  await open('');
  expect(theme()).toBe('light');
});

const text = (selector: string): string => document.querySelector(selector)!.textContent!;
const shown = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('tbody:not([hidden]) [data-member]:not([hidden])')].map(
    ({ dataset }) => dataset['member']!,
  );
const search = (words: string): void => {
  const field = document.querySelector<HTMLInputElement>('#search')!;
  field.value = words;
  field.dispatchEvent(new Event('input'));
};

test('in both languages: the same sections, each linked, and the way to the other language', async () => {
  await open('?lang=zh-CN');
  const titles = (): string[] => [...document.querySelectorAll('h2')].map(({ textContent }) => textContent!);
  expect(document.documentElement.lang).toBe('zh-CN');
  expect([text('h1'), document.title]).toEqual(['关于工作台', '关于工作台']);
  expect(titles()).toEqual(['怎么用', '它如实回答什么', '它做不到什么', 'office.js 的许可', '写了的成员']);
  const links = [...document.querySelectorAll<HTMLAnchorElement>('nav a')];
  expect(links.map(({ hash }) => document.querySelector(hash)!.querySelector('h2')!.textContent)).toEqual(
    titles(),
  );
  const count = document.querySelectorAll('section p, section li, section pre').length;
  expect(document.querySelector<HTMLAnchorElement>('#language')!.search).toBe('?lang=en');
  await open('?lang=en');
  expect([document.documentElement.lang, text('h1')]).toEqual(['en', 'About the workbench']);
  expect(document.querySelectorAll('section p, section li, section pre')).toHaveLength(count);
  expect(titles()).toHaveLength(5);
  expect(text('#sections')).not.toMatch(/\*\*|\$ |[一-龥]/);
});

test('the table holds every member of the registry, under the set that brought it', async () => {
  await open('?lang=en');
  const all = playedMembers().flatMap(({ members }) => members.map(({ name }) => name));
  expect(shown()).toHaveLength(all.length);
  expect(text('#members-lead')).toContain(` ${all.length} members`);
  const row = document.querySelector('[data-member="getRowProperties"]')!.closest('tr')!;
  expect([...row.querySelectorAll('td')][0]!.textContent).toBe('1.9');
  const [range] = [...document.querySelectorAll<HTMLAnchorElement>('tbody th a')].filter(
    ({ textContent }) => textContent === 'Range',
  );
  expect(range!.href).toBe('https://learn.microsoft.com/javascript/api/excel/excel.range');
});

test('searching finds members by their name, and all those of an object by its name', async () => {
  await open('?lang=en');
  search('ConditionalFormats');
  expect(new Set(shown())).toEqual(new Set(['conditionalFormats']));
  search('freezepanes');
  const kind = playedMembers().find(({ kind: name }) => name === 'WorksheetFreezePanes')!;
  expect(shown().sort()).toEqual([...kind.members.map(({ name }) => name), 'freezePanes'].sort());
  search('no such thing');
  expect(shown()).toEqual([]);
  expect(text('#count')).toMatch(/^0 \/ /);
});
