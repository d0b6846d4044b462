import { InvalidValueError, parseRegimen, type Regimen } from '@ketaguide/quantities';
import { RequestError } from '../problem.ts';

/** @throws RequestError that names the field of the regimen, as in `regimen.events[0].durationMin` */
export function regimenOf(body: unknown): Regimen {
  try {
    return parseRegimen(body);
  } catch (error) {
    if (!(error instanceof InvalidValueError)) throw error;
    const field = error.field === 'regimen' ? 'regimen' : `regimen.${error.field}`;
    throw new RequestError(new InvalidValueError(field, error.value, error.expected).message, field);
  }
}

/** Where in the body the trouble is, by the names that the regimen gives its parts once it is read. */
export function regimenFieldOf(field: string): string {
  if (field === 'patient.weight') return 'regimen.patient.weightKg';
  if (field === 'patient.age' || field === 'patient.ageYears') return 'regimen.patient.ageYears';
  const [event] = /^events\[\d+\]/.exec(field) ?? [];
  return event === undefined ? 'regimen' : `regimen.${event}`;
}
