import type { ClinicPolicy } from '@ketaguide/planning';
import { formatQuantity } from '@ketaguide/quantities';
import { ProvenanceChip } from '../../../parts/provenance-chip.tsx';
import { ScrollTable } from '../scroll-table.tsx';
import styles from '../settings-screen.module.css';
import { amountIn } from './policy-draft.ts';
import { amountFields, listFields } from './policy-fields.ts';

/** The policy as it holds: the guideline's number beside the clinic's, each under its own chip. */
export function PolicyTable({ policy }: { readonly policy: ClinicPolicy }) {
  return (
    <>
      <ScrollTable label="Settings of the policy">
        <thead>
          <tr>
            <th scope="col">Setting</th>
            <th scope="col">
              <ProvenanceChip provenance="clinic-policy" />
            </th>
            <th scope="col">
              <ProvenanceChip provenance="guideline" />
            </th>
          </tr>
        </thead>
        <tbody>
          {amountFields.map(({ field, label, guideline }) => {
            const amount = amountIn(policy, field);
            return (
              <tr key={field}>
                <th scope="row">{label}</th>
                <td>{amount === undefined ? 'none of its own' : formatQuantity(amount)}</td>
                <td>{guideline === undefined ? 'says nothing' : formatQuantity(guideline)}</td>
              </tr>
            );
          })}
        </tbody>
      </ScrollTable>
      <div className={styles.lists}>
        {listFields.map(({ field, label }) => (
          <section key={field}>
            <h3>{label}</h3>
            <ul>
              {policy[field].map((item) => (
                <li key={item.id}>{item.label}</li>
              ))}
            </ul>
          </section>
        ))}
        <section>
          <h3>Bags</h3>
          <ul>
            {policy.allowedBags.map(({ drug, volume }) => (
              <li key={`${drug.value}/${volume.value}`}>
                {formatQuantity(drug)} in {formatQuantity(volume)}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}
