import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotations, certaintyLabels, interpretations, limits, recommendations } from '@ketaguide/guideline';
import { describe, expect, it } from 'vitest';

/** What the guideline says stands in packages/guideline alone. Everything else reads it there. */

const root = join(import.meta.dirname, '..');

/** Code that ships, outside the definition. Sample patients are inputs and hand-worked expectations, not statements. */
const files = globSync('packages/*/{src,bin}/**/*.{ts,tsx,mjs,css}', { cwd: root }).filter(
  (path) =>
    !/^packages\/(guideline|quantities)\//.test(path) &&
    !/\.test\.tsx?$/.test(path) &&
    !path.includes('/sample-patients/'),
);

const readers = files.map((path) => ({
  path,
  text: withoutComments(readFileSync(join(root, path), 'utf8')).replace(/\s+/g, ' '),
}));

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function expectNowhere(words: string) {
  const found = readers.filter(({ text }) => text.includes(words)).map(({ path }) => path);
  expect(found, `"${words}" outside the definition`).toEqual([]);
}

describe('the definition is the only place', () => {
  it('looks at enough files for the tests below to mean something', () => {
    expect(readers.length).toBeGreaterThan(50);
  });

  it.each(recommendations)('for the words of $id', ({ statement, headline }) => {
    const words = statement.split(' ');
    for (let at = 0; at + 5 <= words.length; at += 1) expectNowhere(words.slice(at, at + 5).join(' '));
    if (headline !== undefined) expectNowhere(headline);
  });

  it('for the words of interpretations and annotations', () => {
    for (const { choice } of interpretations) expectNowhere(choice);
    for (const { text } of annotations) expectNowhere(text);
  });

  it.each(Object.entries(limits).filter(([, limit]) => limit.provenance === 'guideline'))(
    'for the limit %s',
    (_, limit) => {
      const number = String(limit.value).replace('.', '\\.');
      const unit = {
        '%': '%',
        mg: 'mg',
        wk: '(weeks|wk)',
        min: 'min',
        'mg/kg': 'mg/kg',
        'mg/kg/h': 'mg/kg( per hour|/h)',
      };
      const words = unit[limit.unit as keyof typeof unit];
      expect(words, `how ${limit.unit} is written`).toBeDefined();
      // The number with its unit in any text, or as the operand of a comparison in code.
      const inText = new RegExp(`(?<![\\d.])${number}[ \\u00a0]?${words}(?![\\w/])`);
      const found = readers.filter(({ text }) => inText.test(text)).map(({ path }) => path);
      expect(found).toEqual([]);
    },
  );

  it('for grades and certainties', () => {
    const certainties = Object.keys(certaintyLabels).filter((certainty) => certainty.includes('-'));
    for (const certainty of certainties) expectNowhere(`'${certainty}'`);
    const grade = /\bgrade:\s*'[A-DI]'|Grade [A-DI]\b/;
    expect(readers.filter(({ text }) => grade.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
