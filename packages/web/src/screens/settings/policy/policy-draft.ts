import { type ClinicPolicy, checkPolicy, type PolicyChoice, type PolicyItem } from '@ketaguide/planning';
import { type Bag, InvalidValueError, parseDecimal, type Quantity, quantity, type Unit } from '@ketaguide/quantities';
import { type AmountField, amountFields, type ListField, listFields } from './policy-fields.ts';

/** A policy as it is typed: amounts as text, lists with a line for each item. */
export interface PolicyDraft {
  readonly amounts: Readonly<Record<AmountField, string>>;
  readonly lists: Readonly<Record<ListField, string>>;
  readonly bags: string;
  readonly secondPerson: ClinicPolicy['secondPerson'];
}

/** Every field of a policy as text, for somebody to change. */
export function draftOf(policy: ClinicPolicy): PolicyDraft {
  const amounts = Object.fromEntries(
    amountFields.map(({ field }) => {
      const amount = amountIn(policy, field);
      return [field, amount === undefined ? '' : String(amount.value)];
    }),
  ) as Record<AmountField, string>;
  const lists = Object.fromEntries(
    listFields.map(({ field }) => [field, policy[field].map(({ label }) => label).join('\n')]),
  ) as Record<ListField, string>;
  const bags = policy.allowedBags.map(({ drug, volume }) => `${drug.value} mg in ${volume.value} mL`).join('\n');
  return { amounts, lists, bags, secondPerson: policy.secondPerson };
}

/**
 * The policy that a draft says, on the one it was made from.
 *
 * @throws InvalidValueError by the field that cannot be read, or is laxer than the guideline
 */
export function policyOf(draft: PolicyDraft, before: ClinicPolicy): ClinicPolicy {
  const limits: Record<string, Quantity<Unit>> = {};
  const others: Record<string, Quantity<Unit>> = {};
  for (const { field, unit, isLimit, label } of amountFields) {
    const text = draft.amounts[field].trim();
    if (text === '' && isLimit) continue;
    const parsed = parseDecimal(text);
    if (!parsed.ok) throw new InvalidValueError(label, text, `a number of ${unit}`);
    (isLimit ? limits : others)[field] = quantity(parsed.value, unit);
  }
  const lists = Object.fromEntries(listFields.map(({ field }) => [field, itemsOf(draft.lists[field], before[field])]));
  return checkPolicy({
    ...before,
    ...others,
    ...lists,
    limits,
    allowedBags: lines(draft.bags).map(bagOf),
    secondPerson: draft.secondPerson,
  } as ClinicPolicy);
}

export function amountIn(policy: ClinicPolicy, field: AmountField): Quantity<Unit> | undefined {
  if (field in policy.limits) return policy.limits[field as keyof ClinicPolicy['limits']];
  return field in policy ? (policy[field as keyof ClinicPolicy] as Quantity<Unit>) : undefined;
}

const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A line that was there keeps its id, by which entries name it; a new one gets an id of its words. */
function itemsOf(text: string, before: readonly (PolicyItem | PolicyChoice)[]): readonly (PolicyItem | PolicyChoice)[] {
  return lines(text).map((label) => before.find((item) => item.label === label) ?? { id: idOf(label), label });
}

const idOf = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

function bagOf(line: string): Bag {
  const [, drug, volume] = /^([0-9.]+)\s*mg in ([0-9.]+)\s*mL$/i.exec(line) ?? [];
  if (drug === undefined || volume === undefined) throw new InvalidValueError('Bags', line, '"500 mg in 250 mL"');
  return { drug: quantity(Number(drug), 'mg'), volume: quantity(Number(volume), 'mL') };
}
