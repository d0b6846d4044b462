import { findingIds, recommendationIds } from '@ketaguide/guideline';
import { InvalidValueError } from '@ketaguide/quantities';
import { other, type PolicyChoice, type PolicyItem } from './policy-choice.ts';

/** Longer texts do not fit a line on the phone in the infusion room. */
const longestLabel = 120;

const guidelineIds: ReadonlySet<string> = new Set([...findingIds, ...recommendationIds]);

/**
 * Items have distinct ids and a label each. None has an id of the guideline's: what the guideline asks for comes from
 * the definition, and a clinic can neither reword it nor leave it out.
 *
 * @throws InvalidValueError by a path such as `checklist[2].id`
 */
export function checkItems(field: string, items: readonly PolicyItem[]): void {
  for (const [index, { id, label }] of items.entries()) {
    const path = `${field}[${index}]`;
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
      throw new InvalidValueError(`${path}.id`, id, 'lower-case letters and digits, joined by hyphens');
    }
    if (guidelineIds.has(id)) throw new InvalidValueError(`${path}.id`, id, "an id that is not the guideline's");
    if (items.findIndex((item) => item.id === id) < index) {
      throw new InvalidValueError(`${path}.id`, id, 'an id that no other item of the list has');
    }
    if (label.trim() === '' || label.length > longestLabel || /[\n\r\t]/.test(label)) {
      throw new InvalidValueError(`${path}.label`, label, `one line of at most ${longestLabel} characters`);
    }
  }
}

/**
 * Choices are items of which one is "other", with a text: what happened can always be recorded.
 *
 * @throws InvalidValueError by a path such as `stopReasons[0].label`
 */
export function checkChoices(field: string, choices: readonly PolicyChoice[]): void {
  checkItems(field, choices);
  if (!choices.some(({ id, needsText }) => id === other.id && needsText === true)) {
    throw new InvalidValueError(
      field,
      choices.map(({ id }) => id).join(', '),
      `a choice "${other.id}" that asks for a text`,
    );
  }
}
