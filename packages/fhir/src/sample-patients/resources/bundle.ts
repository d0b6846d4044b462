import type { Bundle, OperationOutcome, Resource } from '@medplum/fhirtypes';

const sampleServer = 'https://sample.invalid/fhir';

/** The resources as somebody put them together, each under its `Type/id`. */
export const collection = (resources: readonly Resource[]): Bundle => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({
    fullUrl: `${sampleServer}/${resource.resourceType}/${resource.id}`,
    resource,
  })),
});

/** What a server answers to a search for everything about one patient, with what it has to say about the search. */
export const searchset = (resources: readonly Resource[], outcome?: OperationOutcome): Bundle => ({
  resourceType: 'Bundle',
  type: 'searchset',
  total: resources.length,
  entry: [
    ...resources.map((resource) => ({
      fullUrl: `${sampleServer}/${resource.resourceType}/${resource.id}`,
      resource,
      search: { mode: 'match' as const },
    })),
    ...(outcome === undefined ? [] : [{ resource: outcome, search: { mode: 'outcome' as const } }]),
  ],
});

/**
 * Resources on their way to a server, which will give them their ids: each has only the `urn:uuid:` address of its
 * entry, made of the id that it was built with (a UUID), and refers to the others by theirs.
 */
export const transaction = (resources: readonly Resource[]): Bundle => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: resources.map((resource) => {
    const { id, ...withoutId } = resource;
    return {
      fullUrl: `urn:uuid:${id}`,
      resource: withoutId as Resource,
      request: { method: 'POST' as const, url: resource.resourceType },
    };
  }),
});

/** The server's note that one kind of resource was not given out. */
export const notPermitted = (resourceType: string): OperationOutcome => ({
  resourceType: 'OperationOutcome',
  issue: [
    {
      severity: 'warning',
      code: 'suppressed',
      diagnostics: `${resourceType} was left out: the search has no permission to read it`,
    },
  ],
});
