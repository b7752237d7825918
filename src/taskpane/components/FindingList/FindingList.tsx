/**
 * The findings by form. Tab reaches one of them, as it does in a list of Excel's, and goes on to its details; the
 * arrow keys, Home and End lead to the others, Right and Left open and close the details.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { FocusEvent, KeyboardEvent, ReactElement } from 'react';
import { useMemo, useState } from 'react';
import type { FindingGroup as FindingGroupModel, FindingIds } from '../../state/groups';
import { FindingGroup } from '../FindingGroup/FindingGroup';

const useStyles = makeStyles({
  groups: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
});

export interface FindingListProps {
  readonly groups: readonly FindingGroupModel[];
  readonly ids: FindingIds;
}

export function FindingList({ groups, ids }: FindingListProps): ReactElement {
  const styles = useStyles();
  const order = useMemo(
    () => groups.flatMap(({ diagnostics }) => diagnostics.map((each) => ids.get(each)!)),
    [groups, ids],
  );
  const [current, setCurrent] = useState<string | undefined>(undefined);
  const tabStop = current !== undefined && order.includes(current) ? current : order[0];
  const follow = ({ target }: FocusEvent): void => {
    const id = target.closest<HTMLElement>('[data-item]')?.dataset['item'];
    if (id !== undefined) setCurrent(id);
  };
  return (
    <div className={styles.groups} onFocus={follow} onKeyDown={move}>
      {groups.map(({ form, diagnostics }) => (
        <FindingGroup
          key={form ? `${form.sheet}!${form.range}` : ''}
          form={form}
          diagnostics={diagnostics}
          ids={ids}
          // Of another group it would change nothing but render it again.
          tabStop={diagnostics.some((each) => ids.get(each) === tabStop) ? tabStop : undefined}
        />
      ))}
    </div>
  );
}

function move(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget } = event;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!(target instanceof HTMLElement) || !target.matches('[data-rule]')) return;
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    const toggle = target.parentElement?.querySelector<HTMLElement>('[aria-expanded]');
    if (!toggle || (toggle.getAttribute('aria-expanded') === 'true') === (key === 'ArrowRight')) return;
    event.preventDefault();
    toggle.click();
    return;
  }
  const rows = [...currentTarget.querySelectorAll<HTMLElement>('[data-rule]')];
  const at = rows.indexOf(target);
  const wanted = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[key];
  if (wanted === undefined) return;
  // At an end as well: the view does not scroll away from the finding.
  event.preventDefault();
  rows[wanted]?.focus();
}
