/** The types of CQL itself, as its specification defines them, for the translator, which brings no description along. */
export function systemModelInfo(): string {
  const types = [
    ...simpleTypes.map((name) => `<m:typeInfo xsi:type="m:SimpleTypeInfo" name="System.${name}"${baseOf(name)}/>`),
    ...Object.entries(structuredTypes).map(
      ([name, { base = 'Any', elements = {} }]) =>
        `<m:typeInfo xsi:type="m:ClassInfo" name="System.${name}" baseType="System.${base}">${Object.entries(elements)
          .map(([element, type]) => elementOf(element, type))
          .join('')}</m:typeInfo>`,
    ),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<m:modelInfo name="System" version="1.0.0" url="urn:hl7-org:elm-types:r1" targetQualifier="system" xmlns:m="urn:hl7-org:elm-modelinfo:r1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${types.join('\n')}
</m:modelInfo>`;
}

const simpleTypes = ['Any', 'Boolean', 'Integer', 'Long', 'Decimal', 'String', 'DateTime', 'Date', 'Time'] as const;

interface StructuredType {
  readonly base?: string;
  /** The type of each element; in brackets where it is a list. */
  readonly elements?: Readonly<Record<string, string>>;
}

const structuredTypes: Readonly<Record<string, StructuredType>> = {
  Quantity: { elements: { value: 'Decimal', unit: 'String' } },
  Ratio: { elements: { numerator: 'Quantity', denominator: 'Quantity' } },
  Code: { elements: { code: 'String', system: 'String', version: 'String', display: 'String' } },
  Concept: { elements: { codes: '[Code]', display: 'String' } },
  Vocabulary: { elements: { id: 'String', version: 'String' } },
  ValueSet: { base: 'Vocabulary' },
  CodeSystem: { base: 'Vocabulary' },
};

const baseOf = (name: string): string => (name === 'Any' ? '' : ' baseType="System.Any"');

function elementOf(name: string, type: string): string {
  if (!type.startsWith('[')) return `<m:element name="${name}" type="System.${type}"/>`;
  const elementType = `System.${type.slice(1, -1)}`;
  return `<m:element name="${name}"><m:typeSpecifier xsi:type="m:ListTypeSpecifier" elementType="${elementType}"/></m:element>`;
}
