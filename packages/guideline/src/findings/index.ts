import { contraindicationFindings } from './contraindications.ts';
import { courseFindings } from './course.ts';
import { derivedFindings } from './derived.ts';
import type { AskedFinding, DerivedFinding, Finding } from './finding.ts';
import type { FindingId } from './finding-id.ts';
import { patientFindings } from './patient.ts';
import { peopleAndSettingFindings } from './people-and-setting.ts';
import { planFindings } from './plan.ts';
import { preinfusionTestFindings } from './preinfusion-tests.ts';
import { targetPain } from './target-pain.ts';

/** Everything that a person may answer or a record may tell, in the order in which it is asked. */
export const askedFindings: readonly AskedFinding[] = [
  targetPain,
  ...contraindicationFindings,
  ...preinfusionTestFindings,
  ...patientFindings,
  ...planFindings,
  ...peopleAndSettingFindings,
  ...courseFindings,
];

export const findings: readonly Finding[] = [...askedFindings, ...derivedFindings];

const byId: ReadonlyMap<string, Finding> = new Map(findings.map((finding) => [finding.id, finding]));
const askedById: ReadonlyMap<string, AskedFinding> = new Map(askedFindings.map((finding) => [finding.id, finding]));
const derivedById: ReadonlyMap<string, DerivedFinding> = new Map(
  derivedFindings.map((finding) => [finding.id, finding]),
);

/** The definition of a finding. Throws when there is none, which only a defect in the definition can cause. */
export function findingById(id: FindingId): Finding {
  const finding = byId.get(id);
  if (finding === undefined) throw new Error(`finding "${id}" is not defined`);
  return finding;
}

/** The finding that can be answered under this id, or undefined: the id may come from outside. */
export const askedFindingById = (id: string): AskedFinding | undefined => askedById.get(id);

export const derivedFindingById = (id: FindingId): DerivedFinding | undefined => derivedById.get(id);
