import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileToElm } from '../src/cql/elm-compiler.ts';
import { generatedFiles } from '../src/generated-files.ts';

const folder = new URL('../generated/', import.meta.url);
const files = generatedFiles();

describe('What is compiled from the definition', () => {
  test.each(files.map(({ path, text }) => [path, text]))(
    '%s stands in the folder as it is compiled now',
    (path, text) => {
      const file = new URL(path, folder);
      const isCurrent = existsSync(file) && readFileSync(file, 'utf8') === text;
      expect(isCurrent, `${path} is out of date: npm run generate -w @ketaguide/artifacts`).toBe(true);
    },
  );

  test('is all that stands there', () => {
    const paths = globSync('{cql,elm,sql}/**/*.*', { cwd: folder }).map((path) => path.replaceAll('\\', '/'));
    expect(paths.toSorted()).toEqual(files.map(({ path }) => path).toSorted());
  });
});

describe('The translator', () => {
  const library = (statements: string): string =>
    `library Trial version '1'\nusing FHIR version '4.0.1'\n${statements}\n`;

  test('takes a warning for an error: a membership operator that it cannot resolve would crash at run time', () => {
    const filter = `codesystem "LOINC": 'http://loinc.org'
      code "EKG study": '11524-6' from "LOINC"
      context Patient
      define "Reports": [DiagnosticReport: code in { "EKG study" }]`;
    expect(() => compileToElm(library(filter))).toThrow(/does not compile/);
  });

  test('refuses what is no CQL, with the place', () => {
    expect(() => compileToElm(library('context Patient\ndefine "Broken": 1 +'))).toThrow(/4:/);
  });
});
