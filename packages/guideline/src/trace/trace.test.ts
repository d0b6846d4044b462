import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { overview } from '../overview/overview.ts';
import { recommendations } from '../recommendations/index.ts';
import { recommendationIds } from '../recommendations/recommendation-id.ts';
import { sections } from '../recommendations/sections.ts';
import { trace } from './trace.ts';

const repository = join(import.meta.dirname, '../../../..');
const sourcePath = join(repository, '../shared/guideline/source.txt');

describe('the trace from the source to the tests', () => {
  it('holds all nineteen, the grading and every field of the overview', () => {
    expect(trace.map(({ id }) => id)).toEqual([
      ...recommendationIds,
      'grading',
      ...Object.keys(overview).map((field) => `overview.${field}`),
    ]);
  });

  it.each(trace)(
    '$id has its code, and a test of its name that expects something',
    ({ id, code, testFile, testName }) => {
      expect(readFileSync(join(repository, code), 'utf8')).toContain(id.startsWith('overview.') ? id.slice(9) : id);
      const [, ...groups] = readFileSync(join(repository, testFile), 'utf8').split(/^describe\('/m);
      const group = groups.find((text) => text.startsWith(`${testName}'`));
      expect(group, `describe('${testName}') in ${testFile}`).toBeDefined();
      expect(group).toMatch(/\bit(\.each)?\(/);
      expect(group).toMatch(/\bexpect\(|appliesOnlyToItsOwnPains\(|appliesWhenAnyOf\(/);
    },
  );
});

const sourceIsHere = existsSync(sourcePath);
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe.runIf(sourceIsHere)('the source text, where it is at hand', () => {
  const lines = sourceIsHere ? readFileSync(sourcePath, 'utf8').split('\n') : [];

  /** The text under a heading, up to the next heading that the definition knows. */
  const under = (heading: string): string => {
    const headings = new Set([
      ...sections.map(({ sourceHeading }) => sourceHeading),
      ...trace.map((entry) => entry.heading),
    ]);
    const start = lines.findIndex((line) => line.trim() === heading);
    expect(start, `heading "${heading}"`).toBeGreaterThanOrEqual(0);
    const rest = lines.slice(start + 1);
    const end = rest.findIndex((line) => headings.has(line.trim()));
    return rest.slice(0, end < 0 ? undefined : end).join('\n');
  };

  const item = (heading: string, number: number): string => {
    const items = under(heading).split(/^\((\d)\)/m);
    return squeeze(items[items.indexOf(String(number)) + 1] ?? '');
  };

  it.each(recommendations)('has $id where we say it stands, with its facts', ({ source }) => {
    const text = item(source.heading, source.item);
    for (const fact of source.mustMention) expect(text).toContain(fact);
  });

  it.each(recommendations)('prints the grading of $id as we keep it', ({ source, printedGrading }) => {
    const withoutPublisherIds = item(source.heading, source.item).replaceAll('332675', '');
    const printed = squeeze(withoutPublisherIds).match(/\([A-DI], \w*\)( \(low.to.moderate certainty\))?/g) ?? [];
    expect(printed[(source.part ?? 1) - 1]).toBe(printedGrading);
  });

  it('has as many statements as we do', () => {
    const gradings = lines.join('\n').match(/\([A-DI], \w*\)/g) ?? [];
    expect(gradings).toHaveLength(recommendations.length);
  });

  it('never stands in our statements word for word', () => {
    const text = squeeze(lines.join(' ')).toLowerCase();
    for (const { id, statement } of recommendations) {
      const words = statement.toLowerCase().split(' ');
      // Eight words in a row are hardly a mere list of the same facts.
      for (let at = 0; at + 8 <= words.length; at += 1) {
        expect(text.includes(words.slice(at, at + 8).join(' ')), `${id}: ${words.slice(at, at + 8).join(' ')}`).toBe(
          false,
        );
      }
    }
  });

  it('has the overview that we give', () => {
    const says = (heading: string, ...values: readonly string[]) => {
      for (const value of values) expect(squeeze(under(heading)).toLowerCase()).toContain(value.toLowerCase());
    };
    says('Title', overview.title);
    says('Publication Month/Year', 'July 1, 2018');
    says('Last Updated Month/Year', 'July 6, 2022');
    expect(lines.join('\n')).toContain('Last Updated: March 14, 2022');
    says('Document Type', overview.documentType);
    says('External Publication Status', overview.publicationStatus);
    says('Country of Publication', overview.country);
    says('Target Patient Population', 'patient with chronic pain');
    says('Inclusion Criteria', overview.ageGroupsAndSexes.join(', '));
    says('Health Care Settings', overview.careSettings.join(', '));
    says('Intended Users', overview.intendedUsers.join(', '));
    says('Scope', overview.scope);
    says('Diseases/Conditions (MeSH)', ...overview.conditions.map(({ code, name }) => `${code} - ${name}`));
    says('Keywords', overview.keywords.join(', '));
    says('Source Citation', 'Reg Anesth Pain Med 2018;43', '521–546');
    expect(squeeze(under('Recommendation Grading'))).toBe('Overview');
    expect(squeeze(under('Authoring Organization'))).toBe('');
  });
});

if (!sourceIsHere) {
  it.skip('skipped: ../shared/guideline/source.txt is not at hand, so the restatements are not held against it', () => {});
}
