/** What is said of a copy: a line on the screen, and in the list of files that need a look what is to be known. */
import type { LocalizedText, Locale } from '../model/text/locale';
import { printableInLine } from '../model/text/printable';
import type { CopyProblem } from './copies';
import type { Done, Marked } from './markFile';
import type { Rendered } from './rendered';

const COPY_PROBLEMS: Readonly<Record<CopyProblem, LocalizedText>> = {
  exists: {
    'zh-CN': '那里已有文件，不是本程序生成的副本，或者生成后改过，没有覆盖；请另选文件夹，或先移开它。',
    en: 'A file stands there that is no copy of ours, or was changed since: it was not replaced. Choose another folder, or move it away.',
  },
  full: { 'zh-CN': '磁盘满了，副本没有写成。', en: 'The disk is full: the copy was not written.' },
  'not-written': {
    'zh-CN': '副本写不进去，请检查文件夹的权限。',
    en: 'The copy could not be written; check the permissions of the folder.',
  },
};

/** Labels of one file that are told; the summary sheet has them all. */
const MOST_LABELS = 5;

export function renderMarked(marked: Marked, locale: Locale): Rendered {
  const { file, target, done, problem, copyProblem, origin } = marked;
  const zh = locale === 'zh-CN';
  const name = printableInLine(file);
  const { counts, status } = done?.result ?? {};
  const isWritten = done !== undefined && copyProblem === undefined;
  const listed = problem
    ? [problem.message]
    : copyProblem
      ? [COPY_PROBLEMS[copyProblem][locale]]
      : done
        ? remarks(done, locale)
        : [];
  const did = done && isWritten ? doneText(done, locale) : '';
  const entry = isWritten
    ? `${name} → ${printableInLine(target!)}${zh ? '：' : ': '}${did}`
    : `${name}${zh ? '：' : ': '}${listed.join(' ')}`;
  return {
    status: problem?.code === 'no-form' ? 'no-form' : (status ?? 'unreadable'),
    counts: {
      error: counts?.error ?? 0,
      explain: counts?.explain ?? 0,
      hint: counts?.hint ?? 0,
      explained: counts?.explained ?? 0,
    },
    body: {
      format: 'mark',
      entry,
      listed: listed.map((text) => `${name}${zh ? '：' : ': '}${printableInLine(text)}`),
      isWritten: isWritten || done === undefined,
    },
    ...(origin && { origin }),
  };
}

function doneText({ marked, filled }: Done, locale: Locale): string {
  const parts =
    locale === 'zh-CN'
      ? [`标记 ${marked} 格`, ...(filled > 0 ? [`填写 ${filled} 格`] : [])]
      : [`${marked} marked`, ...(filled > 0 ? [`${filled} filled in`] : [])];
  return parts.join(locale === 'zh-CN' ? '，' : ', ');
}

function remarks(done: Done, locale: Locale): readonly string[] {
  const zh = locale === 'zh-CN';
  const { result, heldBack, protectedSheets, withoutComment, withoutSummary, isSigned } = done;
  const unread = result?.forms.flatMap((form) => form.unread.map(({ text }) => text)) ?? [];
  const labels = unread.slice(0, MOST_LABELS).map((text) => (zh ? `“${text}”` : `“${text}”`));
  const more = unread.length > MOST_LABELS ? (zh ? '等' : ' …') : '';
  const sheets = protectedSheets.join(zh ? '、' : ', ');
  return [
    ...(result?.status === 'partly-read'
      ? [
          zh
            ? `没有读全，有 ${unread.length} 个标签没读懂：${labels.join('')}${more}。没读到的没有校验。`
            : `Not read whole: ${unread.length} label(s) not understood: ${labels.join(' ')}${more}. What was not read was not checked.`,
        ]
      : []),
    ...(heldBack > 0
      ? [
          zh
            ? `表中有本程序算不出的公式要用到 ${heldBack} 个可填的格，所以没有填；请在 Excel 中用加载项填写。`
            : `Formulas that cannot be computed here read ${heldBack} cell(s) that could be filled in: they were left blank. Fill them in Excel.`,
        ]
      : []),
    ...(sheets
      ? [zh ? `工作表有保护，没有加标记：${sheets}。` : `Protected, and not marked: ${sheets}.`]
      : []),
    ...(withoutComment > 0
      ? [
          zh
            ? `${withoutComment} 格原有批注，没有再加。`
            : `${withoutComment} cell(s) have a comment already and got no second one.`,
        ]
      : []),
    ...(withoutSummary
      ? [
          zh
            ? '工作簿的结构有保护，没有加表。'
            : 'The structure of the workbook is protected: no sheet was added.',
        ]
      : []),
    ...(isSigned
      ? [
          zh
            ? '原文件有数字签名；副本改动过，签名不再有效。'
            : 'The file is digitally signed; the copy was changed, and its signature no longer holds.',
        ]
      : []),
  ];
}
