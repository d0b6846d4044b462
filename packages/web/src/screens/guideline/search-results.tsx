import { type Recommendation, recommendations, sections } from '@ketaguide/guideline';
import { useDeferredValue, useEffect, useMemo } from 'react';
import { Link } from 'wouter';
import { AnnotationNote } from '../../parts/annotation-note.tsx';
import { Button } from '../../parts/button.tsx';
import { Highlighted } from '../../parts/highlighted.tsx';
import { count } from '../../words/count.ts';
import { type Entry, type Hit, searchGuideline } from './guideline-index.ts';
import { sectionPath, statementPath } from './paths.ts';
import styles from './search-results.module.css';
import { StatementArticle } from './statement-article.tsx';
import { isFiltering, passes, type StatementFilter } from './statement-filter.ts';

interface SearchResultsProps {
  readonly query: string;
  readonly filter: StatementFilter;
  readonly onReset: () => void;
}

/** What was found: statements first, then what stands beside them. */
export function SearchResults({ query: typed, filter, onReset }: SearchResultsProps) {
  const query = useDeferredValue(typed);
  useEffect(() => {
    document.title = 'Search · Ketaguide';
  }, []);
  const hits = useMemo(() => (query === '' ? [] : searchGuideline(query)), [query]);
  const statements = useMemo(() => statementHits(query, hits, filter), [query, hits, filter]);
  // Grade, certainty and step belong to statements: while they narrow, nothing else is shown.
  const others = isFiltering(filter) ? [] : hits.filter(({ entry }) => entry.kind !== 'statement');
  const isEmpty = statements.length === 0 && others.length === 0;
  return (
    <>
      <div className={styles.heading}>
        <div role="status">
          <h1>{isEmpty ? 'Nothing found' : `${count(statements.length, 'statement')} of ${recommendations.length}`}</h1>
        </div>
        <Button look="link" onClick={onReset}>
          Clear the search
        </Button>
      </div>
      {isEmpty ? <Suggestions onChoose={onReset} /> : null}
      {statements.map(({ statement, terms }) => (
        <StatementArticle key={statement.id} statement={statement} terms={terms} withSection />
      ))}
      {others.length === 0 ? null : (
        <section className={styles.others} aria-labelledby="beside">
          <h2 id="beside">Beside the statements</h2>
          {others.map((hit) => (
            <OtherHit key={keyOf(hit.entry)} hit={hit} />
          ))}
        </section>
      )}
    </>
  );
}

interface StatementHit {
  readonly statement: Recommendation;
  readonly terms: readonly string[];
}

function statementHits(query: string, hits: readonly Hit[], filter: StatementFilter): readonly StatementHit[] {
  const found: readonly StatementHit[] =
    query === ''
      ? recommendations.map((statement) => ({ statement, terms: [] }))
      : hits.flatMap(({ entry, terms }) => (entry.kind === 'statement' ? [{ statement: entry.statement, terms }] : []));
  return found.filter(({ statement }) => passes(statement, filter));
}

function OtherHit({ hit: { entry, terms } }: { readonly hit: Hit }) {
  switch (entry.kind) {
    case 'annotation':
      return (
        <div className={styles.other}>
          <AnnotationNote annotation={entry.annotation} terms={terms} />
          <p className={styles.links}>
            Beside{' '}
            {entry.annotation.touches.map((id) => (
              <Link key={id} href={statementPath(id)}>
                {id}
              </Link>
            ))}
          </p>
        </div>
      );
    case 'interpretation': {
      const { question, choice, reason, affects } = entry.interpretation;
      return (
        <div className={styles.other}>
          <h3>
            <Highlighted text={question} terms={terms} />
          </h3>
          <p>
            <Highlighted text={`${choice} ${reason}`} terms={terms} />
          </p>
          <p className={styles.links}>
            A choice that the text leaves open, in{' '}
            {affects.map((id) => (
              <Link key={id} href={statementPath(id)}>
                {id}
              </Link>
            ))}
          </p>
        </div>
      );
    }
    case 'page':
      return (
        <div className={styles.other}>
          <h3>
            <Link href={sectionPath(entry.page)}>{entry.title}</Link>
          </h3>
        </div>
      );
    case 'statement':
      return null;
  }
}

function keyOf(entry: Entry): string {
  switch (entry.kind) {
    case 'statement':
      return entry.statement.id;
    case 'annotation':
      return entry.annotation.id;
    case 'interpretation':
      return entry.interpretation.id;
    case 'page':
      return entry.page;
  }
}

/** Where to look when nothing was found. */
function Suggestions({ onChoose }: { readonly onChoose: () => void }) {
  return (
    <>
      <p className="muted">The guideline has these topics:</p>
      <ul className={styles.suggestions}>
        {sections.map((section) => (
          <li key={section.id}>
            <Link href={sectionPath(section.id)} onClick={onChoose}>
              {section.title}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
