import { describeBag, describeMaking } from '@ketaguide/planning';
import { formatDate, noBreakSpace, units } from '@ketaguide/quantities';
import type { PlanDraft } from '../../case/plan-draft.ts';
import { isOneRate } from '../../case/plan-steps.ts';
import { Button } from '../../parts/button.tsx';
import { NumberEntry } from '../../parts/number-entry.tsx';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import { count } from '../../words/count.ts';
import { keepTogether } from '../../words/keep-together.ts';
import { DurationEntry } from './duration-entry.tsx';
import styles from './plan-inputs.module.css';
import { PlanOptions } from './plan-options.tsx';
import { PoundsConverter } from './pounds-converter.tsx';
import { rateFieldId, StepsSection } from './steps-section.tsx';
import type { PlanView } from './view/plan-view.ts';
import { weightDetails } from './view/weight-words.ts';

interface PlanInputsProps {
  readonly draft: PlanDraft;
  readonly view: PlanView;
  readonly edit: (change: Partial<PlanDraft>, what: string) => void;
  readonly onShowBag: () => void;
}

/** What is entered for a plan. Nothing has a default; only a recent weight of the record is proposed. */
export function PlanInputs({ draft, view, edit, onShowBag }: PlanInputsProps) {
  const { reading, plan } = view;
  const [first] = draft.steps;
  const [firstReading] = reading.steps;
  const hasBolus = draft.bolus.trim() !== '';
  return (
    <section aria-label="What you enter" className={styles.inputs}>
      <div className={styles.fields}>
        <WeightEntry draft={draft} view={view} edit={edit} />
        {first !== undefined && firstReading !== undefined && isOneRate(draft.steps) ? (
          <>
            <NumberEntry
              id={rateFieldId}
              label="Rate"
              unit={units[draft.rateUnit].other}
              text={first.rate}
              reading={firstReading.rate}
              onType={(rate) => edit({ steps: [{ ...first, rate }] }, 'Rate')}
              size="long"
            />
            <DurationEntry
              hours={first.hours}
              minutes={first.minutes}
              hoursReading={firstReading.hours}
              minutesReading={firstReading.minutes}
              problem={firstReading.problem}
              onType={(change) => edit({ steps: [{ ...first, ...change }] }, 'Duration')}
            />
          </>
        ) : null}
        <NumberEntry
          label="Bolus"
          unit={units['mg/kg'].other}
          text={draft.bolus}
          reading={reading.bolus}
          onType={(bolus) => edit({ bolus }, 'Bolus')}
          whenEmpty="none"
          hint="optional"
          size="short"
        />
        {hasBolus ? (
          <NumberEntry
            label="Bolus over"
            unit={units.min.other}
            text={draft.bolusMinutes}
            reading={reading.bolusMinutes}
            onType={(bolusMinutes) => edit({ bolusMinutes }, 'Bolus')}
            hint="0: at once"
            size="short"
          />
        ) : null}
      </div>
      <StepsSection draft={draft} readings={reading.steps} edit={edit}>
        <PoundsConverter onUse={(kilograms) => edit({ weight: String(kilograms) }, 'Weight from pounds')} />
        <PlanOptions draft={draft} view={view} edit={edit} />
      </StepsSection>
      {plan?.confirmations.map(({ field, value, unit, message }) => (
        <div key={field} className={styles.confirm}>
          <p>{keepTogether(message)}</p>
          <Button
            onClick={() =>
              edit({ confirmed: [...draft.confirmed, { field, value }] }, `Confirmation of ${value} ${unit}`)
            }
          >
            Confirm {value}
            {noBreakSpace}
            {unit}
          </Button>
        </div>
      ))}
      {view.refusal === undefined ? null : (
        <p className={styles.refusal} role="alert">
          {view.refusal}
        </p>
      )}
      <BagLine view={view} onShowBag={onShowBag} />
    </section>
  );
}

type WeightEntryProps = Pick<PlanInputsProps, 'draft' | 'view' | 'edit'>;

function WeightEntry({ draft, view: { reading, known }, edit }: WeightEntryProps) {
  const text = draft.weight ?? (reading.weightIsProposed && known !== undefined ? String(known.value) : '');
  const measured = known?.date === undefined ? undefined : formatDate(known.date).replaceAll(' ', noBreakSpace);
  const isKnown = known !== undefined && reading.weight.kind === 'number' && reading.weight.value === known.value;
  const offer = known !== undefined && (reading.weightIsProposed || (!isKnown && reading.weight.kind === 'empty'));
  return (
    <div className={styles.weight}>
      <NumberEntry
        label="Weight"
        unit={units.kg.other}
        text={text}
        reading={reading.weight}
        onType={(weight) => edit({ weight }, 'Weight')}
        hint={weightDetails(draft.weightBasis, dateOf(draft, isKnown ? known : undefined))}
        size="normal"
      />
      {offer ? (
        <p className="small muted">
          {isKnown ? null : (
            <>
              On record: {known.value}
              {noBreakSpace}kg{measured === undefined ? ', no date' : ` of ${measured}`}
              {known.daysAgo === undefined ? '' : `, ${count(known.daysAgo, 'day')} ago`}.{' '}
            </>
          )}
          <Button look="link" onClick={() => edit({ weight: String(known.value) }, 'Confirmation of the weight')}>
            {isKnown ? 'Confirm' : 'Use'} {known.value}
            {noBreakSpace}kg
          </Button>
        </p>
      ) : null}
    </div>
  );
}

/** The day that holds for the weight in the field. */
const dateOf = ({ weightDate }: PlanDraft, known: PlanView['known']): string | undefined =>
  weightDate === '' ? known?.date : weightDate;

function BagLine({ view: { reading }, onShowBag }: Pick<PlanInputsProps, 'view' | 'onShowBag'>) {
  const { bag } = reading.bag;
  const making = bag === undefined ? '' : describeMaking(bag);
  return (
    <div className={styles.line}>
      <p>{bag === undefined ? 'Bag: not chosen yet' : <b>Bag: {describeBag(bag)}</b>}</p>
      {making === '' ? null : <p className="small muted">{making}</p>}
      {bag === undefined ? null : <ProvenanceChip provenance="clinic-policy" />}
      <Button look="link" onClick={onShowBag}>
        {bag === undefined ? 'Choose a bag' : 'Change bag'}
      </Button>
    </div>
  );
}
