import { type WeightBasis, weightBases } from '@ketaguide/planning';
import { useId } from 'react';
import type { PlanDraft, RateUnit } from '../../case/plan-draft.ts';
import { ChoiceField } from '../../parts/choice-field.tsx';
import box from '../../parts/number-box.module.css';
import { NumberEntry } from '../../parts/number-entry.tsx';
import { useAnnounce } from '../../shell/announcer.tsx';
import styles from './plan-options.module.css';
import type { PlanView } from './view/plan-view.ts';
import { rateUnits } from './view/rate-unit.ts';
import { weightBasisNames } from './view/weight-words.ts';

interface PlanOptionsProps {
  readonly draft: PlanDraft;
  readonly view: PlanView;
  readonly edit: (change: Partial<PlanDraft>, what: string) => void;
}

/** What most plans leave as it is: the unit of the rate, which weight it is, and a course of several days. */
export function PlanOptions({ draft, view: { reading }, edit }: PlanOptionsProps) {
  const announce = useAnnounce();
  return (
    <details className={styles.options}>
      <summary>More options</summary>
      <div className={styles.fields}>
        <ChoiceField
          legend="Unit of the rate"
          options={rateUnits.map(({ unit, name }) => ({ value: unit, label: name }))}
          value={draft.rateUnit}
          onChange={(unit) => {
            // A number stays with its unit: it is never turned into another one unseen.
            const steps = draft.steps.map((step) => ({ ...step, rate: '' }));
            edit({ rateUnit: unit as RateUnit, steps }, 'Unit of the rate');
            announce('The rate is empty now: type it in the unit chosen.');
          }}
          hint="Another unit empties the rate. It is not converted."
        />
        <NumberEntry
          label="Repeat on"
          unit="days"
          text={draft.days}
          reading={reading.days}
          onType={(days) => edit({ days }, 'Days')}
          whenEmpty="once"
          hint="one infusion a day"
          size="normal"
        />
        <ChoiceField
          legend="Which weight it is"
          options={weightBases.map((basis) => ({ value: basis, label: weightBasisNames[basis] }))}
          unknownValue="unknown"
          value={draft.weightBasis}
          onChange={(basis) => edit({ weightBasis: basis as WeightBasis }, 'Which weight it is')}
        />
        <WeighedOn draft={draft} problem={reading.weightDateProblem} edit={edit} />
      </div>
    </details>
  );
}

interface WeighedOnProps extends Pick<PlanOptionsProps, 'draft' | 'edit'> {
  readonly problem: string | undefined;
}

function WeighedOn({ draft, problem, edit }: WeighedOnProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={box.label}>
        <b>Weighed on</b>
      </label>
      <input
        id={id}
        type="date"
        className={`${box.input} ${styles.date}`}
        value={draft.weightDate}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => edit({ weightDate: event.currentTarget.value }, 'Day of the weight')}
      />
      <div id={`${id}-hint`} className={problem === undefined ? box.hint : `${box.hint} ${box.error}`} role="status">
        {problem}
      </div>
    </div>
  );
}
