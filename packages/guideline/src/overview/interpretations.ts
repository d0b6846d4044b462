import type { RecommendationId } from '../recommendations/recommendation-id.ts';

/** A choice that the text leaves open. Shown to users beside what it affects, never hidden in code. */
export interface Interpretation {
  readonly id: string;
  readonly question: string;
  readonly choice: string;
  readonly reason: string;
  readonly affects: readonly RecommendationId[];
}

export const interpretations: readonly Interpretation[] = [
  {
    id: 'other-chronic-pain',
    question: 'Does the third indication cover chronic pain that it does not name?',
    choice: 'Yes: any chronic pain that is neither spinal cord injury pain nor CRPS falls under it.',
    reason: 'The text says "such as", so its list is open.',
    affects: ['indications.other-pain'],
  },
  {
    id: 'population',
    question: 'What about pain that is not chronic, or not known?',
    choice:
      'No indication applies, or it stays unknown, and a notice says that the patient is outside the population or not known to be inside.',
    reason: 'The target population is patients with chronic pain.',
    affects: ['indications.spinal-cord-injury', 'indications.crps', 'indications.other-pain'],
  },
  {
    id: 'spinal-cord-injury-pain-code',
    question: 'When does a record say spinal cord injury pain?',
    choice:
      'When it has a code of the injury together with a code of chronic or neuropathic pain. The injury alone only raises the question.',
    reason: 'No single code for this pain was verified, and an injury need not hurt.',
    affects: ['indications.spinal-cord-injury'],
  },
  {
    id: 'generic-chronic-pain-code',
    question: 'What if a record has a bare code of chronic pain beside one specific kind of pain?',
    choice: 'The specific kind is proposed, and the bare code stays visible beside it.',
    reason: 'A bare code says that the pain is chronic and not which pain it is.',
    affects: ['indications.spinal-cord-injury', 'indications.crps', 'indications.other-pain'],
  },
  {
    id: 'bolus-and-total',
    question: 'Does the bolus count toward the least total dose?',
    choice: 'No. The infused amount counts; the total with the bolus is shown beside it.',
    reason: 'The text speaks of a total that is infused over a period.',
    affects: ['dosing.bolus', 'dosing.dose-response'],
  },
  {
    id: 'bolus-and-setting',
    question: 'Does the setting rule look at the bolus?',
    choice: 'No. It looks at the infusion rate. A planned bolus gets a note of its own.',
    reason: 'A bolus over minutes is briefly above any hourly rate, and the bolus has a limit of its own.',
    affects: ['dosing.bolus', 'personnel.setting'],
  },
  {
    id: 'pauses',
    question: 'Do pauses count toward the duration?',
    choice: 'No. Only the time in which something is infused counts.',
    reason: 'The text speaks of a total that is infused over a period.',
    affects: ['dosing.dose-response'],
  },
  {
    id: 'several-boluses',
    question: 'What if one infusion has several boluses?',
    choice: 'They are added up and compared with the limit together.',
    reason: 'The text speaks of one bolus. A tool should only ever be the stricter one.',
    affects: ['dosing.bolus'],
  },
  {
    id: 'strictly-more',
    question: 'Do the duration and the setting threshold include their own value?',
    choice:
      'No. Exactly that duration is not long enough, and exactly that rate does not call for the monitored setting.',
    reason: 'The text says "more than" and "exceeding".',
    affects: ['dosing.dose-response', 'personnel.setting'],
  },
  {
    id: 'should-be-at-least',
    question: 'How strong is the least total dose?',
    choice: 'We read it as "should be".',
    reason: 'The verb is missing in the summary.',
    affects: ['dosing.dose-response'],
  },
  {
    id: 'refractory-and-icu',
    question: 'What does the upper range need?',
    choice: 'Refractory pain and an ICU, both.',
    reason: 'The text reports such rates in refractory cases in ICU settings; it reports no other use.',
    affects: ['dosing.infusion'],
  },
  {
    id: 'threshold-downward',
    question: 'Which way may the setting threshold vary?',
    choice: 'Downward only, for one patient or by clinic policy.',
    reason: 'The text lets the dose vary with the individual. A tool should only ever be the stricter one.',
    affects: ['personnel.setting'],
  },
  {
    id: 'weight-basis',
    question: 'Which body weight are doses counted by?',
    choice: 'The weight that is entered or on record. Which one it was is kept with the plan.',
    reason: 'The text does not say whether actual, ideal or another weight is meant.',
    affects: ['dosing.bolus', 'dosing.infusion', 'dosing.dose-response'],
  },
  {
    id: 'mild-liver-disease',
    question: 'What about mild liver disease?',
    choice: 'The contraindication does not apply to it. It counts as liver dysfunction for the liver tests.',
    reason: 'The text names severe and moderate disease only, and baseline dysfunction for the tests.',
    affects: ['contraindications.hepatic', 'testing.liver-function'],
  },
  {
    id: 'active-and-quiet',
    question: 'Does a lasting psychotic disorder count as active psychosis?',
    choice: 'Its code only raises the question. A code of psychosis itself, active on record, counts.',
    reason: 'The text says active; a code of a lasting disorder does not tell whether it is.',
    affects: ['contraindications.cardiovascular-pregnancy-psychosis'],
  },
  {
    id: 'high-dose-frequent',
    question: 'What are high doses at frequent intervals?',
    choice: "A clinician's judgement. No threshold is computed.",
    reason: 'The text gives no number.',
    affects: ['testing.liver-function'],
  },
  {
    id: 'healthy',
    question: 'Who needs no test?',
    choice:
      'The statement applies when neither of the two other test statements does. The patient is never called healthy.',
    reason: 'The text does not define healthy; its other two statements say who is tested.',
    affects: ['testing.healthy'],
  },
  {
    id: 'liver-tests-done',
    question: 'When are baseline liver tests done?',
    choice: 'When ALT and AST are both on record inside the look-back, or somebody says so.',
    reason: 'The text does not list the tests.',
    affects: ['testing.liver-function'],
  },
  {
    id: 'both-parts',
    question: 'Is a large enough decrease a positive response by itself?',
    choice:
      'No. An objective measure and satisfaction are both needed; satisfaction that is not recorded leaves it open.',
    reason: 'The text says "in addition to satisfaction".',
    affects: ['response.positive', 'follow-on.oral', 'follow-on.intranasal'],
  },
  {
    id: 'comparable-measure',
    question: 'Which change of a comparable measure is enough?',
    choice:
      'For the Oswestry Disability Index the same decrease in percent as for a pain score. For any other measure a person decides.',
    reason: 'The text names comparable measures without a number of their own.',
    affects: ['response.positive'],
  },
  {
    id: 'baseline-zero',
    question: 'What if the score at baseline is 0?',
    choice: 'The change in percent stays unknown.',
    reason: 'Nothing can be lower than none in percent.',
    affects: ['response.positive'],
  },
  {
    id: 'responders-only',
    question: 'When do the follow-on statements apply?',
    choice: 'After a positive response has been recorded; before any response they do not apply.',
    reason: 'The text speaks of responders.',
    affects: ['follow-on.oral', 'follow-on.intranasal'],
  },
  {
    id: 'not-listed',
    question: 'May a nurse practitioner or a nurse anesthetist (CRNA) give the infusion?',
    choice: 'They are not listed in the guideline. That is all we say: never that they are not permitted.',
    reason:
      'The text names registered nurses and physician assistants. Scope of practice is a matter of law and place.',
    affects: ['personnel.administering-clinician', 'personnel.supervising-clinician'],
  },
  {
    id: 'absence-is-unknown',
    question: 'What does it mean that a record does not mention something?',
    choice: 'Nothing. It is unknown, and the question is asked.',
    reason: 'Records are incomplete. An unknown that is read as no can harm.',
    affects: [
      'contraindications.cardiovascular-pregnancy-psychosis',
      'contraindications.hepatic',
      'contraindications.intracranial-intraocular-pressure',
      'contraindications.substance-abuse',
      'testing.healthy',
      'testing.ecg',
      'testing.liver-function',
    ],
  },
  {
    id: 'male-sex-and-pregnancy',
    question: 'Is the pregnancy question asked of everyone?',
    choice:
      'A recorded male sex answers it with no, shown as such and editable. A pregnancy on record, and anything there that still suggests one, outranks that; a pregnancy that the record calls over does not.',
    reason: 'Asking would be noise in most cases, and the record can be wrong.',
    affects: ['contraindications.cardiovascular-pregnancy-psychosis'],
  },
  {
    id: 'met-before-status',
    question: 'Is it judged whether a statement is met while it is unknown whether it applies?',
    choice:
      'Yes. An ECG that was done is shown as done, whatever is still open. Once the statement does not apply, nothing is left to be met.',
    reason: 'It spares a question that no longer matters.',
    affects: ['testing.ecg', 'testing.liver-function', 'personnel.setting'],
  },
];

export const interpretationsFor = (id: RecommendationId): readonly Interpretation[] =>
  interpretations.filter((interpretation) => interpretation.affects.includes(id));
