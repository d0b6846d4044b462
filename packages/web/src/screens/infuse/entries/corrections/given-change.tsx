import type { ProposedAnnotation } from '@ketaguide/course';
import { formatGiven, type GivenAmounts, givenAfter, type InfusionState, type Instant } from '@ketaguide/course';
import { formatQuantity, type Quantity, type Unit } from '@ketaguide/quantities';
import { useMemo } from 'react';
import { useRecordedCourse } from '../../../../recorded-course/recorded-course.tsx';
import styles from './given-change.module.css';

interface GivenChangeProps {
  readonly infusion: InfusionState;
  readonly proposed: ProposedAnnotation;
  readonly now: Instant;
}

/** What a correction or a mark does to what stands as given so far, before it is saved. Nothing, where it does nothing. */
export function GivenChange({ infusion, proposed, now }: GivenChangeProps) {
  const { state, policy } = useRecordedCourse();
  const { before, after, isChanged } = useMemo(
    () => givenAfter(state, infusion, proposed, now),
    [state, infusion, proposed, now],
  );
  if (!isChanged) return null;
  const rows = rowsOf(before, after, (amount) => formatGiven(amount, policy));
  return (
    <dl className={styles.change} aria-label="Given so far, before and after">
      {rows.map(({ label, was, is }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {was} <span aria-hidden="true">→</span> <span className={styles.becomes}>becomes</span> <b>{is}</b>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function rowsOf(before: GivenAmounts, after: GivenAmounts, words: (amount: GivenAmounts['total']) => string) {
  const volume = (amount: GivenAmounts['volume']): string => formatQuantity(amount, { maximumFractionDigits: 1 });
  return [
    row('Given so far', before.infused, after.infused, words),
    ...(before.bolus.value === 0 && after.bolus.value === 0
      ? []
      : [row('With the bolus', before.total, after.total, words)]),
    row('Volume', before.volume, after.volume, volume),
  ].filter(({ isShown }) => isShown);
}

/** Rounded as everywhere, but never so far that a difference looks like none. */
function row<U extends Unit>(
  label: string,
  before: Quantity<U>,
  after: Quantity<U>,
  words: (amount: Quantity<U>) => string,
) {
  const [was, is] = [words(before), words(after)];
  const exact = (amount: Quantity<U>): string => formatQuantity(amount, { maximumFractionDigits: 3 });
  return {
    label,
    isShown: before.value !== after.value,
    ...(was === is ? { was: exact(before), is: exact(after) } : { was, is }),
  };
}
