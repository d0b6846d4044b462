import { limits } from '@ketaguide/guideline';
import type { Plan } from '@ketaguide/planning';
import { amountInWords } from '@ketaguide/planning';
import { formatNumber, units } from '@ketaguide/quantities';
import { useMemo, useState } from 'react';
import type { PlanDraft } from '../../case/plan-draft.ts';
import { isOneRate } from '../../case/plan-steps.ts';
import { RegionChart } from '../../charts/region-chart.tsx';
import type { RateAndDuration } from '../../charts/region-view.ts';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import section from './plan-section.module.css';
import type { PlanView } from './view/plan-view.ts';
import { rateBasisOf } from './view/rate-unit.ts';
import { regionOfPlan, regionRows } from './view/region.ts';
import { withOneRate } from './view/step-changes.ts';

interface RegionSectionProps {
  readonly draft: PlanDraft;
  readonly view: PlanView;
  readonly edit: (change: Partial<PlanDraft>, what: string) => void;
}

/** Which rates and durations reach the least total, with the plan as a point among them. */
export function RegionSection({ draft, view: { plan }, edit }: RegionSectionProps) {
  const picture = useMemo(() => plan && regionOfPlan(plan), [plan]);
  const move = (to: RateAndDuration, of: Plan) => {
    const steps = withOneRate(draft.steps, to, draft.rateUnit, rateBasisOf(of));
    if (steps !== undefined) edit({ steps }, 'Move of the plan');
  };
  return (
    <section aria-labelledby="region">
      <h2 id="region" className={section.small}>
        Rate and duration that reach {amountInWords(limits.totalDoseMinimum)}
      </h2>
      {picture === undefined || plan === undefined ? (
        <p className={section.waiting}>Drawn once weight, rate and duration are entered.</p>
      ) : (
        <>
          <p className={section.sub}>{picture.sub}</p>
          <RegionChart
            {...picture}
            rateUnit={units['mg/kg/h'].other}
            onMove={picture.isMovable && isOneRate(draft.steps) ? (to) => move(to, plan) : undefined}
          />
          <p className={section.caption}>
            <ProvenanceChip provenance="guideline" />
            <span>
              {picture.isMovable ? '' : 'The point: the average rate of all steps. '}
              Curves: equal total. Dotted: the edge itself is outside.
              {plan.bag === undefined ? '' : ` Bag holds ${formatNumber(plan.bag.drug.value)} mg.`}
            </span>
          </p>
          <RegionTable plan={plan} />
        </>
      )}
    </section>
  );
}

function RegionTable({ plan }: { readonly plan: NonNullable<PlanView['plan']> }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={section.table} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>As a table</summary>
      {isOpen ? (
        <div className={section.scroll}>
          <table>
            <thead>
              <tr>
                <th scope="col">Rate</th>
                <th scope="col">Shortest</th>
                <th scope="col">Total</th>
                <th scope="col">To settle</th>
              </tr>
            </thead>
            <tbody>
              {regionRows(plan).map(({ rate, shortest, total, remains }) => (
                <tr key={rate}>
                  <td>{rate}</td>
                  <td>{shortest}</td>
                  <td>{total}</td>
                  <td>{remains}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </details>
  );
}
