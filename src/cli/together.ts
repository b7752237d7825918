/** The files of one unit, read once more and held against each other, for the process that works. */
import type { FileRead } from '../together';
import { checkTogether, namesOf, notTogether, togetherPart } from '../together';
import { cached } from './cache/cached';
import { digestText } from './cache/entry';
import { optionsBy } from './checkBy';
import { UNREADABLE } from './problems';
import type { TogetherSetup } from './protocol';
import { inputIn, readBytes } from './readInput';
import type { Rendered } from './rendered';

export async function renderTogether(files: readonly string[], setup: TogetherSetup): Promise<Rendered> {
  const { locale, policy, layout, trustsWorkbooks, compares, cache } = setup;
  const read: { readonly file: string; readonly bytes: Buffer }[] = [];
  for (const file of files) {
    const bytes = await readBytes(file);
    if ('problem' in bytes) return notRead(UNREADABLE[bytes.problem][locale]);
    read.push({ file, bytes });
  }
  let problem = '';
  const { value } = await cached(cache, {
    file: files[0]!,
    bytes: Buffer.from(read.map(({ bytes }) => digestText(bytes)).join('\n')),
    way: { work: 'together', policy, layout, trustsWorkbooks, compares, names: namesOf(files) },
    look: async () => {
      const inputs: FileRead[] = [];
      for (const { file, bytes } of read) {
        const input = await inputIn(bytes, file);
        if ('problem' in input) {
          problem = UNREADABLE[input.problem][locale];
          return undefined;
        }
        inputs.push(
          input.kind === 'workbook'
            ? { file, workbook: input.workbook }
            : { file, workbook: input.report.tables, report: input.report },
        );
      }
      return checkTogether(inputs, policy?.policy, optionsBy(setup));
    },
  });
  if (!value) return notRead(problem);
  // Kept it may have been where the files lay elsewhere.
  const here = value.files.map((each, at) => ({ ...each, file: files[at]! }));
  return rendered(togetherPart({ ...value, files: here }, locale, setup));
}

/** Of files that could not be held against each other, by what the command or the disk says. */
export function notRead(problem: string): Rendered {
  return rendered(notTogether(problem));
}

function rendered(part: ReturnType<typeof togetherPart>): Rendered {
  const { error, explain, hint, explained } = part.counts;
  return {
    status: 'checked',
    counts: { error, explain, hint, explained },
    body: { format: 'together', entry: JSON.stringify(part) },
  };
}
