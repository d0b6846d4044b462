import { type ClinicPolicy, clinicPolicyDocument } from '@ketaguide/planning';
import { formatQuantity, InvalidValueError, units } from '@ketaguide/quantities';
import { useId, useState } from 'react';
import { serverRequest } from '../../../journal/server-request.ts';
import { Button } from '../../../parts/button.tsx';
import { ChoiceField } from '../../../parts/choice-field.tsx';
import { ProvenanceChip } from '../../../parts/provenance-chip.tsx';
import { TextEntry } from '../../../parts/text-entry.tsx';
import { policyStore } from '../../../policy/app-policy.ts';
import type { PolicyVersion } from '../../../policy/policy-version.ts';
import { useAnnounce } from '../../../shell/announcer.tsx';
import { whyNot } from '../../sign-in/sign-in-words.ts';
import styles from '../settings-screen.module.css';
import { draftOf, type PolicyDraft, policyOf } from './policy-draft.ts';
import { amountFields, listFields } from './policy-fields.ts';

interface PolicyFormProps {
  readonly current: PolicyVersion;
  readonly onDone: () => void;
}

const secondPersonOptions: readonly { readonly value: ClinicPolicy['secondPerson']; readonly label: string }[] = [
  { value: 'required', label: 'Required' },
  { value: 'reason-if-unavailable', label: 'A reason if nobody can be had' },
];

/** The next version of the policy, as it is typed and signed. */
export function PolicyForm({ current, onDone }: PolicyFormProps) {
  const announce = useAnnounce();
  const [draft, setDraft] = useState<PolicyDraft>(() => draftOf(current.policy));
  const [error, setError] = useState<string>();

  const sign = async () => {
    try {
      const policy = clinicPolicyDocument(policyOf(draft, current.policy));
      await serverRequest('/api/policy', { method: 'POST', body: { policy, basedOn: current.version } });
    } catch (failure) {
      setError(failure instanceof InvalidValueError ? failure.message : whyNot(failure));
      return;
    }
    await policyStore.refresh();
    announce('The new version of the policy is signed.');
    onDone();
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void sign();
      }}
    >
      <div className={styles.fields}>
        {amountFields.map(({ field, label, unit, isLimit, guideline }) => (
          <TextEntry
            key={field}
            label={`${label}, ${units[unit].other}`}
            value={draft.amounts[field]}
            hint={
              guideline === undefined ? (
                isLimit ? (
                  'Empty: no limit. The guideline says nothing.'
                ) : (
                  'The guideline says nothing.'
                )
              ) : (
                <>
                  <ProvenanceChip provenance="guideline" /> {formatQuantity(guideline)}. Empty: that holds.
                </>
              )
            }
            onChange={(text) => setDraft({ ...draft, amounts: { ...draft.amounts, [field]: text } })}
          />
        ))}
      </div>
      <ChoiceField
        legend="Second person who reads bag and pump"
        options={secondPersonOptions}
        value={draft.secondPerson}
        onChange={(value) => setDraft({ ...draft, secondPerson: value as PolicyDraft['secondPerson'] })}
      />
      <div className={styles.fields}>
        {listFields.map(({ field, label }) => (
          <Lines
            key={field}
            label={label}
            value={draft.lists[field]}
            onChange={(text) => setDraft({ ...draft, lists: { ...draft.lists, [field]: text } })}
          />
        ))}
        <Lines label="Bags" value={draft.bags} onChange={(bags) => setDraft({ ...draft, bags })} />
      </div>
      <p className={styles.error} role="status">
        {error}
      </p>
      <div className={styles.actions}>
        <Button onClick={onDone}>Cancel</Button>
        <Button look="primary" type="submit">
          Sign the new version
        </Button>
      </div>
    </form>
  );
}

interface LinesProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A list: one line for each item. */
function Lines({ label, value, onChange }: LinesProps) {
  const id = useId();
  return (
    <div className={styles.lines}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        value={value}
        rows={Math.max(3, value.split('\n').length)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
