import { clipped, type Element, elementIn, isElement, listIn, textIn } from './element.ts';
import { comparedAddress, isWebAddress, relativePart, withoutVersion } from './resource-name.ts';

/** By what names resources may refer to the patient of the record. */
export interface PatientNames {
  /** `Patient/id` as it is cited. */
  readonly reference: string;
  /** Every reference that means this patient: `Patient/id`, `urn:uuid:id`, and the fullUrls of its entries. */
  readonly references: ReadonlySet<string>;
  /** A fullUrl on a server is known: then the same id on another server is another patient. */
  readonly hasWebAddress: boolean;
  /** `system|value` of its business identifiers. */
  readonly identifiers: ReadonlySet<string>;
  /** Without an id and without a fullUrl nothing can refer to it, so nothing is known to be about somebody else. */
  readonly canBeReferredTo: boolean;
}

/** Whose data a resource is. `unstated`: it does not say, or says it in a way that cannot be followed. */
export type Whose =
  | { readonly kind: 'the-patient' }
  | { readonly kind: 'another'; readonly why: string }
  | { readonly kind: 'unstated'; readonly why: string };

const thePatient: Whose = { kind: 'the-patient' };
const noSubject: Whose = { kind: 'unstated', why: 'does not say whose it is' };

/** The names of one patient, from every copy of its resource with the fullUrl of each. */
export function patientNames(
  copies: readonly { readonly resource: Element; readonly reference: string; readonly fullUrl: string | undefined }[],
): PatientNames {
  const references = new Set<string>();
  const identifiers = new Set<string>();
  let hasWebAddress = false;
  for (const { resource, fullUrl } of copies) {
    const id = textIn(resource, 'id');
    if (id !== undefined) references.add(`Patient/${id}`).add(`urn:uuid:${id}`);
    if (fullUrl !== undefined) {
      references.add(comparedAddress(fullUrl));
      hasWebAddress ||= isWebAddress(fullUrl);
      const relative = relativePart(fullUrl);
      if (relative !== undefined) references.add(relative);
    }
    for (const identifier of listIn(resource, 'identifier')) {
      const name = identifierName(identifier);
      if (name !== undefined) identifiers.add(name);
    }
  }
  return {
    reference: copies[0]?.reference ?? 'Patient',
    references,
    hasWebAddress,
    identifiers,
    canBeReferredTo: references.size > 0,
  };
}

/** Tells whose data a resource is, by its subject. */
export function subjectResolver(patient: PatientNames): (resource: Element) => Whose {
  const remembered = new Map<string, Whose>();
  return (resource) => {
    // Subject in R4 for all that is read here; older records call it patient.
    const subject = elementIn(resource, 'subject') ?? elementIn(resource, 'patient');
    if (subject === undefined) return noSubject;
    const reference = textIn(subject, 'reference');
    if (reference === undefined) return byIdentifier(subject['identifier'], patient);
    if (reference.startsWith('#')) return byContained(reference.slice(1), resource, patient);
    const before = remembered.get(reference);
    if (before !== undefined) return before;
    const whose = byReference(reference, patient);
    remembered.set(reference, whose);
    return whose;
  };
}

function byReference(reference: string, patient: PatientNames): Whose {
  if (patient.references.has(reference)) return thePatient;
  const conditional = reference.indexOf('?identifier=');
  if (conditional >= 0) return byIdentifierName(decoded(reference.slice(conditional + '?identifier='.length)), patient);
  if (patient.references.has(comparedAddress(reference))) return thePatient;
  const relative = relativePart(reference) ?? withoutVersion(reference);
  const elsewhere = patient.hasWebAddress && isWebAddress(reference);
  if (!elsewhere && patient.references.has(relative)) return thePatient;
  if (!relative.startsWith('Patient/') && relative.includes('/')) {
    return { kind: 'another', why: `about ${clipped(relative)}, not about the patient` };
  }
  if (!patient.canBeReferredTo) {
    return { kind: 'unstated', why: `is about ${clipped(reference)}, and the Patient has no id to compare` };
  }
  return { kind: 'another', why: `about another patient, ${clipped(reference)}` };
}

/** A reference into the resource itself. A contained patient has no identity but its identifiers. */
function byContained(id: string, resource: Element, patient: PatientNames): Whose {
  const contained = listIn(resource, 'contained').find((inner) => isElement(inner) && inner['id'] === id);
  if (!isElement(contained)) return { kind: 'unstated', why: `is about a contained resource that is missing` };
  const names = listIn(contained, 'identifier').map(identifierName);
  if (names.some((name) => name !== undefined && patient.identifiers.has(name))) return thePatient;
  return { kind: 'unstated', why: 'is about a contained patient that cannot be told to be this one' };
}

function byIdentifier(identifier: unknown, patient: PatientNames): Whose {
  const name = identifierName(identifier);
  return name === undefined ? noSubject : byIdentifierName(name, patient);
}

/** People have several identifiers, so one that is not known does not mean somebody else. */
function byIdentifierName(name: string, patient: PatientNames): Whose {
  if (patient.identifiers.has(name)) return thePatient;
  return { kind: 'unstated', why: 'names its patient by an identifier that the Patient does not have' };
}

/** `system|value`; an identifier without a system is not one that can be compared. */
function identifierName(identifier: unknown): string | undefined {
  if (!isElement(identifier)) return undefined;
  const system = textIn(identifier, 'system');
  const value = textIn(identifier, 'value');
  return system === undefined || value === undefined ? undefined : `${system}|${value}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
