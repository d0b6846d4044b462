import { vitalSigns as definitions } from '@ketaguide/planning';
import { formatNumber } from '@ketaguide/quantities';
import { type VitalSign, type VitalSignId, type VitalSigns, vitalSignIds } from '../events/vital-signs.ts';

/** "Pressure 132/84 mmHg, pulse 70 per min, SpO2 97%": one set of signs in one line, in the order of the definition. */
export function vitalsInWords(signs: VitalSigns): string {
  const reason = reasonForAll(signs);
  if (reason !== undefined) return `Not obtained (${reason})`;
  const pressure = pressureInWords(signs);
  const others = vitalSignIds
    .filter((id) => pressure === undefined || !pressures.includes(id))
    .flatMap((id) => signInWords(id, signs[id]));
  return [...(pressure === undefined ? [] : [pressure]), ...others].join(', ');
}

/** Why nothing could be read, where that was the same for every sign: said once. */
function reasonForAll(signs: VitalSigns): string | undefined {
  const all = Object.values(signs).filter((sign) => sign !== undefined);
  const reasons = new Set(all.map((sign) => ('notObtained' in sign ? sign.notObtained : undefined)));
  const [reason] = reasons;
  return all.length > 1 && reasons.size === 1 ? reason : undefined;
}

const pressures: readonly VitalSignId[] = ['systolic-pressure', 'diastolic-pressure'];

/** Both pressures together, as they are read. Undefined unless both have a number. */
function pressureInWords(signs: VitalSigns): string | undefined {
  const systolic = numberOf(signs['systolic-pressure']);
  const diastolic = numberOf(signs['diastolic-pressure']);
  if (systolic === undefined || diastolic === undefined) return undefined;
  return `Pressure ${systolic}/${diastolic} ${definitions['systolic-pressure'].unit}`;
}

function signInWords(id: VitalSignId, sign: VitalSign | undefined): readonly string[] {
  if (sign === undefined) return [];
  const { kind, label, unit, levels, plausible } = definitions[id];
  if ('notObtained' in sign) return [`${label} not obtained (${sign.notObtained})`];
  const number = numberOf(sign);
  if (kind === 'scale') {
    // A scale's label says its ends after a comma, which the line says in words.
    const [name] = label.split(',');
    return [`${name} ${levels?.[sign.value]?.toLowerCase() ?? `${number} of ${plausible.to}`}`];
  }
  return [`${label} ${number}${unit === '%' ? unit : ` ${unit}`}`];
}

const numberOf = (sign: VitalSign | undefined): string | undefined =>
  sign !== undefined && 'value' in sign ? formatNumber(sign.value, { ascii: true }) : undefined;
