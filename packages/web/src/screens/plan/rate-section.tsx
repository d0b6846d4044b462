import { type Findings, limits, publishedRegimensFor } from '@ketaguide/guideline';
import { formatNumber, units } from '@ketaguide/quantities';
import type { PlanDraft } from '../../case/plan-draft.ts';
import { RateBands } from '../../charts/rate-bands.tsx';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import styles from './plan-section.module.css';
import type { PlanView } from './view/plan-view.ts';
import { publishedRates, rateLimits, ratesOf } from './view/rate-view.ts';

interface RateSectionProps {
  readonly view: PlanView;
  readonly findings: Findings | undefined;
  readonly draft: PlanDraft;
}

/** Where the rate lies among the guideline's limits. */
export function RateSection({ view, findings, draft }: RateSectionProps) {
  const bands = rateLimits(view.plan);
  const rate = view.plan?.infusions[0]?.dose.rateByWeight?.value;
  const rates = ratesOf(view.plan);
  const pain = findings === undefined ? draft.stated.targetPain : findings['target-pain']?.fact?.value;
  const weight = view.reading.weight.kind === 'number' ? view.reading.weight.value : undefined;
  const published = publishedRates(typeof pain === 'string' ? publishedRegimensFor(pain) : [], weight);
  const [general, monitored, top, refractory] = [
    bands.generalFrom,
    bands.monitoredAbove,
    bands.generalTo,
    bands.refractoryTo,
  ].map((value) => formatNumber(value));
  const planWords = rate === undefined ? undefined : formatNumber(rate, { neverCross: Object.values(bands) });
  const words = `${general} to ${top} general range. Above ${monitored} monitored setting. Above ${top} to ${refractory} refractory, in ICU. Above ${refractory} not planned here.`;
  return (
    <section aria-labelledby="rate-bands">
      <div className={styles.heading}>
        <h2 id="rate-bands" className={styles.small}>
          Rate against the guideline <span>{units['mg/kg/h'].other}</span>
        </h2>
        <ProvenanceChip
          provenance={bands.monitoredAbove === limits.monitoredSettingThreshold.value ? 'guideline' : 'clinic-policy'}
        />
      </div>
      <div className={styles.drawing}>
        <RateBands
          limits={bands}
          plan={rate}
          others={rates.filter((value) => value !== rate)}
          planName={rates.length > 1 ? 'highest of this plan' : 'this plan'}
          planWords={planWords}
          published={published}
          publishedName="Published:"
          words={`${words}${published.length === 0 ? '' : ' Rings: published for this pain.'}`}
          label={`${planWords === undefined ? 'No rate yet' : `${rates.length > 1 ? 'Highest of this plan' : 'This plan'}: ${planWords} ${units['mg/kg/h'].other}`}. ${words}`}
        />
      </div>
    </section>
  );
}
