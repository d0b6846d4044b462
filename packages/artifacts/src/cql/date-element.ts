/** The types of FHIR that a date element can have, as the end of its name says. */
const types: Readonly<Record<string, string>> = {
  DateTime: 'FHIR.dateTime',
  Period: 'FHIR.Period',
  Instant: 'FHIR.instant',
};

const choice = /^(?<element>[a-z]+)(?<type>DateTime|Period|Instant)(?:\.(?<part>start|end))?$/;

/** The day, as it is written, of the first of these elements that a resource has. */
export function firstDayIn(resource: string, paths: readonly string[]): string {
  const dateTimes = paths.map((path) => dateTimeIn(resource, path));
  const [only] = dateTimes;
  return `date from ${dateTimes.length === 1 ? only : `Coalesce(${dateTimes.join(', ')})`}`;
}

function dateTimeIn(resource: string, path: string): string {
  const { element, type, part } = choice.exec(path)?.groups ?? {};
  if (element === undefined || type === undefined) return `${resource}.${path}.value`;
  const chosen = `(${resource}.${element} as ${types[type]})`;
  return part === undefined ? `${chosen}.value` : `${chosen}."${part}".value`;
}
