import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { codeSystems } from '@ketaguide/guideline/value-sets';
import ucum from '@lhncbc/ucum-lhc';
import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from '@medplum/core';

/** Any resource of FHIR. */
export interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly [element: string]: unknown;
}

// biome-ignore lint/suspicious/noExplicitAny: definitions of FHIR, and resources that are looked through whatever they hold
type Json = any;

const lines: readonly Json[] = gunzipSync(readFileSync(join(import.meta.dirname, 'definitions.ndjson.gz')))
  .toString()
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));
const structures = new Map(lines.filter(({ snapshot }) => snapshot !== undefined).map((one) => [one.type, one]));
const valueSets = new Map(lines.flatMap(({ valueSet, codes }) => (codes === undefined ? [] : [[valueSet, codes]])));
const systems = new Map(lines.flatMap(({ system, displays }) => (system === undefined ? [] : [[system, displays]])));
indexStructureDefinitionBundle([...structures.values()]);

const valueSetData = join(import.meta.dirname, '../../../guideline/src/value-sets/data');
/** The displays of every code of our value sets, by `system|code`. */
const verified = new Map<string, string[]>();
for (const file of readdirSync(valueSetData).filter((name) => name.endsWith('.json'))) {
  const { settles = [] } = JSON.parse(readFileSync(join(valueSetData, file), 'utf8'));
  for (const { system, code, display } of settles) {
    const uri = codeSystems.find(({ key }) => key === system)?.uri;
    verified.set(`${uri}|${code}`, [...(verified.get(`${uri}|${code}`) ?? []), display]);
  }
}

/** Codes of vital signs that the profiles of R4 and of US Core name (https://hl7.org/fhir/R4/observation-vitalsigns.html). */
const vitalSigns = ['85354-9', '8480-6', '8462-4', '8867-4', '9279-1', '2708-6', '59408-5'];
const loinc = 'http://loinc.org';
const ucumSystem = 'http://unitsofmeasure.org';

/**
 * What is wrong with a resource as R4 defines it: structure, cardinality, types, invariants, targets of references, codes of
 * required value sets; and any coding, anywhere, of which nobody has verified that it exists and is called that; and units
 * that UCUM does not have. Empty: nothing.
 */
export function problemsOf(resource: Resource): readonly string[] {
  const idProblems = /^[A-Za-z0-9\-.]{1,64}$/.test(resource.id) ? [] : [`${resource.id} is no id`];
  return [
    ...idProblems,
    ...structureProblems(resource),
    ...walk(resource, resource.resourceType, resource.resourceType),
  ];
}

function structureProblems(resource: Resource): readonly string[] {
  if (!structures.has(resource.resourceType)) return [`${resource.resourceType}: no definition of it is here`];
  const words = (issues: Json) =>
    issues.map(({ details, expression }: Json) => `${expression}: ${details?.text ?? 'wrong'}`);
  try {
    return words(validateResource(resource as Json));
  } catch (error) {
    if (error instanceof OperationOutcomeError) return words(error.outcome.issue);
    throw error;
  }
}

/** @param path of the element in the definition of `type` */
function walk(value: Json, type: string, path: string): readonly string[] {
  const elements: readonly Json[] = structures.get(type)?.snapshot.element ?? [];
  return Object.entries<Json>(value).flatMap(([key, child]) => {
    const element = elements.find(
      (one) =>
        one.path === `${path}.${key}` ||
        (one.path.endsWith('[x]') && one.path.startsWith(path) && `${path}.${key}`.startsWith(one.path.slice(0, -3))),
    );
    return [child].flat().flatMap((each) => {
      if (typeof each !== 'object') return codeProblems(each, element, path);
      const own = typeOf(element, key);
      const inside =
        element?.contentReference !== undefined
          ? walk(each, type, element.contentReference.slice(1))
          : own === 'BackboneElement' || own === 'Element'
            ? walk(each, type, element.path)
            : walk(each, own, own);
      return [...codingProblems(each), ...unitProblems(each), ...inside];
    });
  });
}

/** Of `value[x]` the type that the name of the element says. */
function typeOf(element: Json, key: string): string {
  const types: readonly Json[] = element?.type ?? [];
  const chosen = types.find(({ code }) => key.endsWith(code.charAt(0).toUpperCase() + code.slice(1)));
  return (types.length > 1 ? chosen : types[0])?.code ?? 'Element';
}

function codeProblems(code: Json, element: Json, path: string): readonly string[] {
  if (element?.binding?.strength !== 'required') return [];
  const codes = valueSets.get(element.binding.valueSet.split('|')[0]);
  return codes === undefined || codes.includes(code) ? [] : [`${path}: ${code} is none of ${codes.join(', ')}`];
}

function codingProblems({ system, code, display, value }: Json): readonly string[] {
  if (typeof code !== 'string' || value !== undefined || system === ucumSystem) return [];
  if (system === undefined) return [`a coding ${code} without a system`];
  const isOurs = codeSystems.some(({ uri }) => uri === system);
  const shown = isOurs ? (verified.get(`${system}|${code}`) ?? []) : [systems.get(system)?.[code]];
  if (system === loinc && vitalSigns.includes(code)) return [];
  return shown.includes(display) ? [] : [`${system}|${code} is called ${shown}, not ${display}`];
}

function unitProblems({ system, code, value }: Json): readonly string[] {
  if (value === undefined || code === undefined) return [];
  if (system !== ucumSystem) return [`a unit ${code} without its system`];
  const { status } = ucum.UcumLhcUtils.getInstance().convertUnitTo(code, 1, code);
  return status === 'succeeded' ? [] : [`${code} is no unit of UCUM`];
}

/** Every reference that leads to nothing among these, and every id that two of them have. */
export function linkProblems(resources: readonly Resource[]): readonly string[] {
  const names = resources.map(({ resourceType, id }) => `${resourceType}/${id}`);
  const known = new Set(names);
  const twice = names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${name} is there twice`);
  const lost = resources.flatMap((resource) =>
    [...JSON.stringify(resource).matchAll(/"reference":"([^"]+)"/g)]
      .map(([, target = '']) => target)
      .filter((target) => !known.has(target))
      .map((target) => `${resource.resourceType}/${resource.id} refers to ${target}, which is not there`),
  );
  return [...twice, ...lost];
}
