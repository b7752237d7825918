/** Which place of a file names which unit, in one sentence: what a reviewer looks at to see whose it is. */
import type { Locale } from '../../model/text/locale';
import type { By, Speaker } from './identify';

interface Words {
  readonly places: Readonly<Record<By | 'report', string>>;
  readonly isUnknown: string;
  readonly colon: string;
  readonly between: readonly [places: string, units: string];
}

const WORDS: Readonly<Record<Locale, Words>> = {
  'zh-CN': {
    places: {
      ...{ code: '单位编码', cell: '表内', report: '报告里' },
      ...{ title: '标题', file: '文件名', folder: '文件夹' },
    },
    isUnknown: '（名单上没有）',
    colon: '：',
    between: ['、', '；'],
  },
  en: {
    places: {
      ...{ code: 'code', cell: 'form', report: 'report' },
      ...{ title: 'title', file: 'file name', folder: 'folder' },
    },
    isUnknown: ' (not on the roster)',
    colon: ': ',
    between: [', ', '; '],
  },
};

/** @param isReport what its cells say is said in a report's text */
export function speakerText(speakers: readonly Speaker[], isReport: boolean, locale: Locale): string {
  const { places, isUnknown, colon, between } = WORDS[locale];
  return speakers
    .map(({ unit, isKnown, by }) => {
      const said = by.map(({ place, text }) => {
        const name = places[place === 'cell' && isReport ? 'report' : place];
        return text === undefined ? name : `${name}${locale === 'en' ? ' ' : ''}“${text}”`;
      });
      return `${said.join(between[0])}${colon}${unit}${isKnown ? '' : isUnknown}`;
    })
    .join(between[1]);
}
