import { type Findings, type KnownValue, recommendations } from '@ketaguide/guideline';
import { heedsSuggestions, knownFinding, statedFindings } from '../known-finding.ts';

/** What is known of a patient as the parameters of the library of all criteria; what is unknown is left out. */
export function parametersFrom(findings: Findings): Readonly<Record<string, boolean | string | number>> {
  const parameters: Record<string, boolean | string | number> = {};
  for (const { id, kind } of statedFindings(recommendations)) {
    const state = findings[id];
    if (state?.fact !== undefined) parameters[id] = inCql(kind, state.fact.value);
    const isSuggested = (state?.hints?.length ?? 0) > 0;
    if (isSuggested && heedsSuggestions(knownFinding(id))) parameters[`${id} is suggested`] = true;
  }
  return parameters;
}

function inCql(kind: string, value: KnownValue): boolean | string | number {
  if (kind === 'truth') return value === 'yes';
  return typeof value === 'object' ? value.value : value;
}
