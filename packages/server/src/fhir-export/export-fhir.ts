import { auditEvent } from '../audit/audit-event.ts';
import { auditRowsOf } from '../audit/read-audit.ts';
import { policyVersions } from '../policy/policy-versions.ts';
import type { Database } from '../storage/database.ts';
import { coursesOf, recordExport } from '../storage/export-records.ts';
import { type ChangedBy, createPeopleStore } from '../storage/people-store.ts';
import { createPolicyStore } from '../storage/policy-store.ts';
import { inSnapshot } from '../storage/snapshot.ts';
import { courseResources } from './course-resources.ts';
import { type ExportContext, personIn } from './export-context.ts';
import { practitioner } from './practitioner.ts';

/**
 * Writes what FHIR R4 has words for as NDJSON, a resource a line, as it stood at one moment: people, courses one after the
 * other, and the audit trail. That it was exported stands in the trail.
 *
 * @throws StorageError
 */
export async function exportFhir(
  database: Database,
  by: ChangedBy,
  write: (line: string) => void | Promise<void>,
): Promise<void> {
  const { at } = by;
  await recordExport(database, by, 'fhir');
  const people = (await createPeopleStore(database).read()).accounts.map((account) => account.person);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const person = personIn(people);
  const { versions, current } = await policyVersions(createPolicyStore(database));
  const policyOf: ExportContext['policyOf'] = ({ policyVersion }) =>
    (versions.find(({ policy }) => policy.version === policyVersion) ?? current).policy;
  for (const one of people) await write(JSON.stringify(practitioner(one)));
  await inSnapshot(database, async (snapshot) => {
    for await (const entries of coursesOf(snapshot)) {
      for (const resource of courseResources(entries, { now: at, person, policyOf })) {
        await write(JSON.stringify(resource));
      }
    }
    for await (const row of auditRowsOf(snapshot)) {
      await write(JSON.stringify(auditEvent(row, (id) => names.get(id))));
    }
  });
}
