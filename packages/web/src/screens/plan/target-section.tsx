import type { PharmacokineticModel } from '@ketaguide/pharmacokinetics';
import type { Plan } from '@ketaguide/planning';
import { units } from '@ketaguide/quantities';
import { useState } from 'react';
import type { PlanDraft } from '../../case/plan-draft.ts';
import { Button } from '../../parts/button.tsx';
import { NumberEntry } from '../../parts/number-entry.tsx';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import { numberOf } from '../../parts/read-number.ts';
import { DurationEntry } from './duration-entry.tsx';
import section from './plan-section.module.css';
import styles from './target-section.module.css';
import type { PlanFor } from './view/plan-view.ts';
import { noTarget, targetView } from './view/target.ts';
import { exposureWords, landmarkReading } from './view/time-above.ts';

interface TargetSectionProps {
  readonly draft: PlanDraft;
  readonly planFor: PlanFor;
  /** Undefined while there is none, or no curve is drawn for it. */
  readonly plan: Plan | undefined;
  readonly model: PharmacokineticModel;
  readonly edit: (change: Partial<PlanDraft>, what: string) => void;
}

/** The model asked the other way round. Nothing is proposed: the guideline names no concentration. */
export function TargetSection(props: TargetSectionProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={section.table} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>Rate for a concentration, and time above one</summary>
      {isOpen ? <Questions {...props} /> : null}
    </details>
  );
}

function Questions({ draft, planFor, plan, model, edit }: TargetSectionProps) {
  const [target, setTarget] = useState(noTarget);
  const [landmark, setLandmark] = useState('');
  const { concentration, time, found, why } = targetView(draft, planFor, model, target);
  const mark = landmarkReading(landmark);
  return (
    <div className={styles.questions}>
      <p className={styles.note}>
        <ProvenanceChip provenance="model-estimate" /> {model.name}, typical adult. The guideline names no
        concentration.
      </p>
      <div className={styles.fields}>
        <NumberEntry
          label="Reach"
          unit={units['ng/mL'].other}
          text={target.concentration}
          reading={concentration}
          onType={(text) => setTarget({ ...target, concentration: text })}
          size="normal"
        />
        {time === undefined ? null : (
          <DurationEntry
            label="After"
            hours={target.hours}
            minutes={target.minutes}
            hoursReading={time.hours}
            minutesReading={time.minutes}
            problem={time.problem}
            onType={(change) => setTarget({ ...target, ...change })}
          />
        )}
      </div>
      <div className={styles.answer} aria-live="polite">
        {why === undefined ? null : <p>{why}</p>}
        {found === undefined ? null : (
          <>
            <p>{found.words}</p>
            {[...found.checks, ...found.outside].map((words) => (
              <p key={words} className="muted">
                {words}
              </p>
            ))}
          </>
        )}
      </div>
      {found?.change === undefined ? null : (
        <Button onClick={() => found.change && edit(found.change, 'Rate for a concentration')}>Use {found.rate}</Button>
      )}
      <div className={styles.fields}>
        <NumberEntry
          label="Time above"
          unit={units['ng/mL'].other}
          text={landmark}
          reading={mark}
          onType={setLandmark}
          size="normal"
        />
      </div>
      <div className={styles.answer} aria-live="polite">
        {(plan === undefined ? ['Told once the plan is entered.'] : exposureWords(plan, model, numberOf(mark))).map(
          (words) => (
            <p key={words}>{words}</p>
          ),
        )}
      </div>
    </div>
  );
}
