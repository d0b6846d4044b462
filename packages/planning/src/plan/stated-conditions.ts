import {
  type Answers,
  answerSource,
  type Fact,
  type FindingId,
  type Findings,
  findingById,
  type KnownValue,
} from '@ketaguide/guideline';
import { InvalidValueError } from '@ketaguide/quantities';
import { findingInWords } from '../checks/in-words.ts';
import { settingItems } from '../checks/infusion-view.ts';

/** What is said of a plan in one word each, beside the answers about the patient. Left out: unknown. */
export interface StatedConditions {
  readonly careSetting?: 'unmonitored' | 'monitored' | 'icu' | 'unknown';
  readonly refractoryPain?: 'yes' | 'no' | 'unknown';
  /** A choice of the finding `target-pain`, or `unknown`. */
  readonly targetPain?: string;
}

/** Something that was taken as said without being answered by itself. The plan says so. */
export interface TakenAsStated {
  readonly finding: FindingId;
  readonly value: string;
  readonly message: string;
}

/** What it would mean to name a setting that has monitoring, and which settings do. */
const monitoredSettings: readonly string[] = ['monitored', 'icu'];

/**
 * The stated conditions as answers. A monitored setting or an ICU states all items of the setting that nobody has
 * answered; an answer can deny one.
 *
 * @throws InvalidValueError for a choice that the definition does not have, or one that contradicts an answer
 */
export function statedAnswers(
  stated: StatedConditions,
  findings: Findings,
): { readonly answers: Answers; readonly taken: readonly TakenAsStated[] } {
  const answers: { [id in FindingId]?: Fact } = {};
  const state = (finding: FindingId, value: string | undefined): void => {
    if (value === undefined || value === 'unknown') return;
    refuseUnknownChoice(finding, value);
    refuseContradiction(finding, value, findings);
    answers[finding] = { finding, value, source: answerSource };
  };
  state('care-setting', stated.careSetting);
  state('refractory-pain', stated.refractoryPain);
  state('target-pain', stated.targetPain);

  const setting = stated.careSetting;
  const items =
    setting !== undefined && monitoredSettings.includes(setting)
      ? settingItems.filter((id) => findings[id]?.fact === undefined)
      : [];
  for (const finding of items) {
    answers[finding] = { finding, value: 'yes', source: answerSource, note: `stated by the setting ${setting}` };
  }
  return {
    answers,
    taken: items.map((finding) => ({
      finding,
      value: 'yes',
      message: `${findingInWords(finding, 'yes')}, taken as stated by the setting "${setting}". An answer can deny it.`,
    })),
  };
}

function refuseUnknownChoice(id: FindingId, value: string): void {
  const finding = findingById(id);
  const values = finding.kind === 'choice' ? finding.choices.map((choice) => choice.value) : ['yes', 'no'];
  if (!values.includes(value)) throw new InvalidValueError(id, value, `one of ${[...values, 'unknown'].join(', ')}`);
}

/** A record may say otherwise: that becomes a conflict. A person may not say two things at once. */
function refuseContradiction(id: FindingId, value: KnownValue, findings: Findings): void {
  const answered = findings[id]?.fact;
  if (answered?.source !== answerSource || answered.value === value) return;
  throw new InvalidValueError(id, value, `${String(answered.value)}, as the answers say`);
}
