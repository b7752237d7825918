/** Terms with what there is to say of each, one below the other. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, Ref } from 'react';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    '& > div': { display: 'contents' },
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, overflowWrap: 'normal' },
  },
});

export interface FactsProps {
  readonly facts: readonly (readonly [term: string, value: string])[];
  readonly ref?: Ref<HTMLDListElement>;
}

export function Facts({ facts, ref }: FactsProps): ReactElement {
  return (
    <dl ref={ref} className={useStyles().list}>
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
