import { adultModels, curveRefusal, defaultModel, modelById } from '@ketaguide/pharmacokinetics';
import type { PlannedInfusion } from '@ketaguide/planning';
import { units } from '@ketaguide/quantities';
import { useId, useMemo, useState } from 'react';
import type { PlanDraft } from '../../case/plan-draft.ts';
import { ConcentrationChart, lineLook } from '../../charts/concentration-chart.tsx';
import { Button } from '../../parts/button.tsx';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import { allModels, type Estimate } from './concentration/concentration-messages.ts';
import { useEstimate } from './concentration/use-estimate.ts';
import styles from './concentration-section.module.css';
import section from './plan-section.module.css';
import { TargetSection } from './target-section.tsx';
import { chartData, concentration, readOut, tableIndices, timeWords } from './view/concentration-words.ts';
import { runningTimes, timesOf } from './view/infusion-times.ts';
import type { PlanFor, PlanView } from './view/plan-view.ts';

type Plan = NonNullable<PlanView['plan']>;

interface ConcentrationSectionProps {
  readonly draft: PlanDraft;
  readonly planFor: PlanFor;
  readonly plan: Plan | undefined;
  readonly edit: (change: Partial<PlanDraft>, what: string) => void;
}

/** What the models expect in plasma. Never a measurement, and never a target. */
export function ConcentrationSection({ draft, planFor, plan, edit }: ConcentrationSectionProps) {
  const [chosen, setChosen] = useState<string>(defaultModel.id);
  const [withEffectSite, setWithEffectSite] = useState(false);
  const [withNorketamine, setWithNorketamine] = useState(false);
  const model = chosen === allModels ? defaultModel : modelById(chosen);
  const refusal = plan && curveRefusal(plan.input.regimen.patient, model);
  const [asAdult, setAsAdult] = useState(false);
  const isOfUnknownAge = plan !== undefined && plan.input.regimen.patient.age === undefined;
  const asksForAdult = refusal === undefined && isOfUnknownAge && !asAdult;
  const isRefused = refusal !== undefined || asksForAdult;
  const [dayChosen, setDay] = useState(1);
  const days = plan?.infusions.length ?? 1;
  const day = Math.min(dayChosen, days);
  const wanted = useMemo(() => {
    const infusion = plan?.infusions[day - 1];
    if (plan === undefined || infusion === undefined || isRefused) return undefined;
    const times = timesOf(infusion);
    const { regimen } = plan.input;
    // What comes on later days bears on nothing that is drawn.
    const events = regimen.events.filter(({ start }) => start.value < times.end);
    return { regimen: { ...regimen, events }, infusion: times, model: chosen, withEffectSite, withNorketamine };
  }, [plan, day, isRefused, chosen, withEffectSite, withNorketamine]);
  const reply = useEstimate(wanted);
  const why = refusal?.message ?? (reply?.kind === 'none' ? reply.message : undefined);
  return (
    <section aria-labelledby="concentration" className={styles.section}>
      <h2 id="concentration" className={section.small}>
        Model estimate for a typical adult
      </h2>
      <p className={section.sub}>
        Not a measurement. {chosen === allModels ? 'One line for each model.' : 'Bands hold 5 to 95%.'}
      </p>
      <div className={styles.drawn}>
        {plan !== undefined && why === undefined && reply?.kind === 'estimate' ? (
          <Drawn infusion={plan.infusions[day - 1]} estimate={reply.estimate} />
        ) : asksForAdult ? (
          <UnknownAge onDraw={() => setAsAdult(true)} />
        ) : (
          <p className={section.waiting}>
            {plan === undefined ? 'Drawn once weight, rate and duration are entered.' : why}
          </p>
        )}
      </div>
      {plan === undefined ? null : <ModelChoice chosen={chosen} onChoose={setChosen} />}
      {days === 1 ? null : <DayChoice days={days} chosen={day} onChoose={setDay} />}
      <p className={styles.toggles}>
        <Button look="link" aria-pressed={withEffectSite} onClick={() => setWithEffectSite(!withEffectSite)}>
          {withEffectSite ? 'Hide' : 'Show'} effect site
        </Button>
        <Button look="link" aria-pressed={withNorketamine} onClick={() => setWithNorketamine(!withNorketamine)}>
          {withNorketamine ? 'Hide' : 'Show'} norketamine
        </Button>
      </p>
      <p className={section.caption}>
        <ProvenanceChip provenance="model-estimate" />
        <span>
          {chosen === allModels
            ? adultModels.map(({ name }) => name).join(', ')
            : `${model.name}. ${model.population}. Blood: ${model.sampling}.`}
        </span>
      </p>
      <TargetSection draft={draft} planFor={planFor} plan={isRefused ? undefined : plan} model={model} edit={edit} />
    </section>
  );
}

/** The models are of adults, and nobody said that this is one. */
function UnknownAge({ onDraw }: { readonly onDraw: () => void }) {
  return (
    <div className={section.waiting}>
      <p>The age is not known, and the models describe adults: no curve is drawn.</p>
      <Button look="link" onClick={onDraw}>
        Draw it as for an adult
      </Button>
    </div>
  );
}

interface DrawnProps {
  readonly infusion: PlannedInfusion | undefined;
  readonly estimate: Estimate;
}

function Drawn({ infusion, estimate }: DrawnProps) {
  const [drawAnyway, setDrawAnyway] = useState(false);
  const count = estimate.timesMin.length;
  const [index, setIndex] = useState<number>();
  const atEnd = Math.round((count - 1) / 2);
  const shown = Math.min(index ?? atEnd, count - 1);
  if (estimate.outside.length > 0 && !drawAnyway) {
    return (
      <div className={section.waiting}>
        {estimate.outside.map((words) => (
          <p key={words}>{words}</p>
        ))}
        <Button look="link" onClick={() => setDrawAnyway(true)}>
          Draw it all the same
        </Button>
      </div>
    );
  }
  const value = (line: number) => concentration(estimate.plasma?.[line]?.[shown] ?? 0);
  const words = readOut(estimate, shown);
  return (
    <>
      <ConcentrationChart
        data={chartData(estimate, infusion === undefined ? [] : runningTimes(infusion))}
        index={shown}
        onIndex={setIndex}
        readOut={words}
        unit={`${units['ng/mL'].other} in plasma`}
        names={{
          measured: 'one measurement',
          between: 'between adults',
          betweenRange: `${value(0)} to ${value(4)}`,
          median: `median ${value(2)}`,
        }}
        timeName={timeWords}
        label={`Modelled plasma ketamine. ${readOut(estimate, atEnd)}`}
      />
      <p className={styles.readOut}>{words}</p>
      {estimate.lines.length > 1 ? (
        <p className={section.words}>
          {estimate.lines.map(({ model }, order) => `${model}: ${lineLook(order)}`).join('. ')}.
        </p>
      ) : null}
      {[...(drawAnyway ? estimate.outside : []), ...estimate.notes].map((note) => (
        <p key={note} className={section.words}>
          {note}
        </p>
      ))}
      <EstimateTable estimate={estimate} />
    </>
  );
}

function ModelChoice({ chosen, onChoose }: { readonly chosen: string; readonly onChoose: (model: string) => void }) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>Model</label>
      <select id={id} value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        {adultModels.map(({ id: model, name }) => (
          <option key={model} value={model}>
            {name}
          </option>
        ))}
        <option value={allModels}>All models of adults</option>
      </select>
    </div>
  );
}

interface DayChoiceProps {
  readonly days: number;
  readonly chosen: number;
  readonly onChoose: (day: number) => void;
}

/** Which infusion of a course is drawn. */
function DayChoice({ days, chosen, onChoose }: DayChoiceProps) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>Day</label>
      <select id={id} value={chosen} onChange={(event) => onChoose(Number(event.currentTarget.value))}>
        {Array.from({ length: days }, (_, index) => index + 1).map((day) => (
          <option key={day} value={day}>
            {day} of {days}
          </option>
        ))}
      </select>
    </div>
  );
}

function EstimateTable({ estimate }: { readonly estimate: Estimate }) {
  const { plasma, lines, percents, timesMin } = estimate;
  const columns =
    plasma === undefined
      ? lines.map(({ model, plasma: values }) => ({ name: model, values }))
      : plasma.map((values, line) => ({ name: `${percents[line]}%`, values }));
  return (
    <details className={section.table}>
      <summary>As a table</summary>
      <div className={section.scroll}>
        <table>
          <caption className={section.words}>
            {units['ng/mL'].other} in plasma
            {plasma === undefined
              ? ''
              : `, of ${estimate.patients.toLocaleString('en')} virtual adults. Spread: ${estimate.spread}`}
          </caption>
          <thead>
            <tr>
              <th scope="col">Time</th>
              {columns.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tableIndices(timesMin.length).map((index) => (
              <tr key={index}>
                <th scope="row">{timeWords(timesMin[index] ?? 0)}</th>
                {columns.map(({ name, values }) => (
                  <td key={name}>{concentration(values[index] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
