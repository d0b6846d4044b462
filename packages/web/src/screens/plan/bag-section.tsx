import type { ClinicPolicy, DiluentId } from '@ketaguide/planning';
import { amountInWords } from '@ketaguide/planning';
import { formatNumber, units } from '@ketaguide/quantities';
import type { Ref } from 'react';
import type { BagDraft, PlanDraft } from '../../case/plan-draft.ts';
import { ChoiceField } from '../../parts/choice-field.tsx';
import { NumberEntry } from '../../parts/number-entry.tsx';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import styles from './bag-section.module.css';
import section from './plan-section.module.css';
import { bagKey, diluentOptions, listedBags } from './view/bag-view.ts';
import type { PlanView } from './view/plan-view.ts';
import { vialStrengths } from './view/read-draft.ts';
import { listedBag } from './view/way-out-view.ts';

interface BagSectionProps {
  readonly draft: PlanDraft;
  readonly view: PlanView;
  readonly policy: ClinicPolicy;
  readonly edit: (change: Partial<PlanDraft>, what: string) => void;
  readonly sectionRef: Ref<HTMLElement>;
}

/** The bag: one of the clinic's list in one tap, or made by hand. Its total comes first. */
export function BagSection({ draft, view, policy, edit, sectionRef }: BagSectionProps) {
  const { bag: typed } = draft;
  const { bag, drawn, volume, problem } = view.reading.bag;
  const listed = listedBags(policy);
  const change = (part: Partial<BagDraft>) =>
    edit({ bag: { ...typed, listed: undefined, ...part } }, 'Bag made by hand');
  return (
    <section aria-labelledby="bag" ref={sectionRef}>
      <div className={section.heading}>
        <h2 id="bag">Bag</h2>
        <ProvenanceChip provenance="clinic-policy" />
      </div>
      <div className={styles.listed}>
        <ChoiceField
          legend="A bag of the clinic’s list"
          options={listed.map(({ key, name }) => ({ value: key, label: name }))}
          value={bagKey(bag)}
          onChange={(key) => {
            const chosen = listed.find((candidate) => candidate.key === key);
            if (chosen !== undefined) {
              edit({ bag: listedBag({ mg: chosen.mg, ml: chosen.ml }, typed) }, `Bag: ${chosen.name}`);
            }
          }}
        />
      </div>
      <div className={styles.maker}>
        <ChoiceField
          legend={
            <>
              Vial <span className="muted">{units['mg/mL'].other}</span>
            </>
          }
          options={vialStrengths.map((strength) => ({ value: String(strength), label: formatNumber(strength) }))}
          value={typed.vial === undefined ? undefined : String(typed.vial)}
          onChange={(strength) => {
            const vial = Number(strength);
            edit(
              { bag: typed.listed === undefined ? { ...typed, vial } : listedBag(typed.listed, { ...typed, vial }) },
              `Vial: ${strength}`,
            );
          }}
        />
        <NumberEntry
          label="Drawn"
          unit={units.mL.other}
          text={typed.drawn}
          reading={drawn}
          onType={(text) => change({ drawn: text })}
          size="short"
        />
        <NumberEntry
          label="Bag"
          unit="final mL"
          text={typed.volume}
          reading={volume}
          onType={(text) => change({ volume: text })}
          size="short"
        />
        <div className={styles.makes} aria-live="polite">
          <p className="small muted">makes</p>
          <p className={styles.total}>
            {bag === undefined ? (
              <span className="muted">not chosen yet</span>
            ) : (
              <b>
                {amountInWords(bag.drug)} in {amountInWords(bag.volume)}
              </b>
            )}
          </p>
          <p className="small muted">{bag === undefined ? '' : amountInWords(bag.concentration)}</p>
        </div>
      </div>
      <ChoiceField
        legend="Made up with"
        options={diluentOptions(policy)}
        value={typed.diluent}
        onChange={(diluent) => edit({ bag: { ...typed, diluent: diluent as DiluentId } }, 'What it is made up with')}
        hint="What the drug label allows and the clinic keeps. It may stay open."
      />
      {problem === undefined ? null : (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
