import type { PatientIdentity } from '@ketaguide/course';
import { parseIsoDate } from '@ketaguide/quantities';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { emptySheet } from '../../case/answer-sheet.ts';
import { clockTime, today } from '../../case/clock.ts';
import { openingEntries, patientOf } from '../../case/course-case.ts';
import { useCurrentCase } from '../../case/current-case.tsx';
import { useCurrentPlan } from '../../case/current-plan.tsx';
import { draftName } from '../../case/kept-draft.ts';
import { isEmptyDraft } from '../../case/plan-draft.ts';
import { journal } from '../../journal/app-journal.ts';
import { openDeviceStore } from '../../journal/open-device-store.ts';
import { Button } from '../../parts/button.tsx';
import { ChoiceField } from '../../parts/choice-field.tsx';
import { TextEntry } from '../../parts/text-entry.tsx';
import { Footer } from '../../shell/footer.tsx';
import { usePage } from '../../shell/use-page.ts';
import styles from './new-case-screen.module.css';

const sexes: readonly { readonly value: PatientIdentity['sex']; readonly label: string }[] = [
  { value: 'female', label: 'Female' },
  { value: 'male', label: 'Male' },
  { value: 'other', label: 'Other' },
  { value: 'unknown', label: 'Unknown' },
];

/** Start a case: for the patient who is open in Assess, or for somebody new. */
export function NewCaseScreen() {
  const heading = usePage('Start a case');
  const [, navigate] = useLocation();
  const { openCase, sheet, change } = useCurrentCase();
  const { draft } = useCurrentPlan(false);
  const isFromAssess = openCase.record !== undefined && openCase.course === undefined;
  const known = isFromAssess ? patientOf(openCase) : {};
  const [name, setName] = useState(known.name ?? '');
  const [birthDate, setBirthDate] = useState(known.birthDate ?? '');
  const [recordNumber, setRecordNumber] = useState(known.identifiers?.[0]?.value ?? '');
  const [sex, setSex] = useState<PatientIdentity['sex'] | undefined>(isFromAssess ? known.sex : undefined);
  const [plannedFor, setPlannedFor] = useState(today);
  const refusal = whyNotADate(birthDate);

  const start = async () => {
    const patient: PatientIdentity = {
      name: name.trim(),
      birthDate: birthDate === '' ? null : birthDate,
      identifiers: recordNumber.trim() === '' ? [] : [{ label: 'MRN', value: recordNumber.trim() }],
      sex: sex ?? 'unknown',
    };
    const course = crypto.randomUUID();
    const infusion = { id: crypto.randomUUID(), plannedFor };
    const answers = isFromAssess ? sheet : emptySheet;
    const from = isFromAssess ? openCase : { record: undefined, asOf: today(), isSample: false };
    await journal.record(course, openingEntries(patient, from, answers, infusion));
    if (isFromAssess && openCase.record !== undefined) {
      const { record, identity, isSample, prepared, asOf } = openCase;
      if (!isEmptyDraft(draft)) await (await openDeviceStore()).set(draftName(course), draft).catch(() => undefined);
      const opened = { record, identity: identity ?? { name: undefined, recordNumber: undefined } };
      change({ kind: 'open', opened, isSample, prepared, asOf, at: clockTime(), course, sheet: answers });
    }
    navigate(`/course/${course}/${isFromAssess ? 'plan' : 'assess'}`);
  };

  return (
    <main id="main" className={styles.page}>
      <h1 tabIndex={-1} ref={heading}>
        Start a case
      </h1>
      <p className={styles.lead}>
        {isFromAssess
          ? `For the patient who is open in Assess: what the record says and what you answered come along.${
              openCase.isSample ? ' A sample: the case is marked as one on every screen and page.' : ''
            }`
          : 'For somebody new. To bring a record along, open it first.'}
      </p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <TextEntry label="Name" value={name} onChange={setName} />
        <TextEntry
          label="Date of birth"
          value={birthDate}
          onChange={setBirthDate}
          hint={refusal ?? 'As 1972-05-03, or 1972 where only the year is known'}
        />
        <TextEntry label="Record number (MRN)" value={recordNumber} onChange={setRecordNumber} />
        <ChoiceField
          legend="Sex"
          options={sexes}
          value={sex}
          unknownValue="unknown"
          onChange={(value) => setSex(sexes.find((known) => known.value === value)?.value)}
        />
        <TextEntry label="Day of the infusion" type="date" value={plannedFor} onChange={setPlannedFor} />
        <p>
          <Button
            look="primary"
            type="submit"
            disabled={name.trim() === '' || refusal !== undefined || plannedFor === ''}
          >
            Start the case
          </Button>
        </p>
      </form>
      <Footer />
    </main>
  );
}

/** Undefined for a date that can be read, and for none: an unknown date of birth stays unknown. */
function whyNotADate(text: string): string | undefined {
  if (text === '') return undefined;
  try {
    parseIsoDate(text);
  } catch {
    return `"${text}" is not a date. Enter it as 1972-05-03.`;
  }
  return text > today() ? 'A date of birth lies in the past.' : undefined;
}
