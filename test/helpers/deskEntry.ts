/** What the desk keeps of a file at hand, where no check of it is made. */
import type { Entry } from '../../src/outputs/desk/entry';

export function deskEntry(desk: Partial<Entry['desk']>, status: Entry['status'] = 'checked'): Entry {
  return {
    status,
    verdict: status === 'checked' ? 'clean' : 'unreadable',
    counts: undefined,
    desk: {
      file: 'a.xlsx',
      modified: undefined,
      digest: undefined,
      submission: undefined,
      formNames: [],
      weak: 0,
      isNotReached: false,
      isEmpty: false,
      answers: [],
      withoutPrior: [],
      ofReport: { blank: 0, error: 0, explain: 0 },
      total: { reported: undefined, computed: undefined },
      ...desk,
    },
  };
}
