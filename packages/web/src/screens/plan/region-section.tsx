import { limits } from '@ketaguide/guideline';
import { formatNumber, units } from '@ketaguide/quantities';
import { useMemo, useState } from 'react';
import type { PlanDraft } from '../../case/plan-draft.ts';
import { RegionChart } from '../../charts/region-chart.tsx';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import section from './plan-section.module.css';
import { amount } from './view/amount.ts';
import type { PlanView } from './view/plan-view.ts';
import { regionOfPlan, regionRows } from './view/region.ts';
import { durationTexts } from './view/way-out-view.ts';

interface RegionSectionProps {
  readonly view: PlanView;
  readonly edit: (change: Partial<PlanDraft>, what: string) => void;
}

/** Which rates and durations reach the least total, with the plan as a point among them. */
export function RegionSection({ view: { plan }, edit }: RegionSectionProps) {
  const picture = useMemo(() => plan && regionOfPlan(plan), [plan]);
  return (
    <section aria-labelledby="region">
      <h2 id="region" className={section.small}>
        Rate and duration that reach {amount(limits.totalDoseMinimum)}
      </h2>
      {picture === undefined || plan === undefined ? (
        <p className={section.waiting}>Drawn once weight, rate and duration are entered.</p>
      ) : (
        <>
          <p className={section.sub}>{picture.sub}</p>
          <RegionChart
            {...picture}
            rateUnit={units['mg/kg/h'].other}
            onMove={({ rate, duration }) =>
              edit({ rate: String(rate), ...durationTexts(duration) }, 'Move of the plan')
            }
          />
          <p className={section.caption}>
            <ProvenanceChip provenance="guideline" />
            <span>
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
