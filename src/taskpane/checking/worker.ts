/** The check in a thread of its own: whatever a workbook does to it, the pane goes on, and can end it. */
import type { Answer, Asked } from './checker';
import { optionsOf } from './checker';
import { dataOf } from '../../model/result/resultData';

/** As much of a worker's scope as is used: its types and those of the page do not go together. */
interface Scope {
  onmessage: ((event: MessageEvent<Asked>) => void) | null;
  postMessage(answer: Answer): void;
}

const scope = self as unknown as Scope;

scope.onmessage = ({ data: asked }) => {
  const { snapshot, report } = asked;
  // The same chunk as the pane's own: it comes out of the cache.
  import(/* webpackChunkName: "core" */ '../state/coreParts')
    .then(({ check }) => {
      const result = check(snapshot, undefined, report, optionsOf(asked));
      scope.postMessage({ result: dataOf(result) });
    })
    .catch((error: unknown) => scope.postMessage({ failure: String(error) }));
};
