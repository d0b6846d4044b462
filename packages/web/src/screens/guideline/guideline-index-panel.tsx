import { certainties, certaintyLabels, grades, overview, recommendations, stepLabels } from '@ketaguide/guideline';
import { formatDate } from '@ketaguide/quantities';
import { useId } from 'react';
import { Link } from 'wouter';
import { BlankSheets } from '../../parts/blank-sheets.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import styles from './guideline-index-panel.module.css';
import { sectionPath } from './paths.ts';
import type { StatementFilter } from './statement-filter.ts';
import { topics } from './topics.ts';

interface GuidelineIndexProps {
  /** The topic that is shown; none while something is searched for. */
  readonly current: string | undefined;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly filter: StatementFilter;
  readonly onFilter: (filter: StatementFilter) => void;
  readonly onTopic: () => void;
}

const steps = Object.entries(stepLabels).map(([value, label]) => ({ value, label }));

/** The left side of the guideline: search, the nine tiles, filters, and what the guideline is. */
export function GuidelineIndex(props: GuidelineIndexProps) {
  const { current, query, onQuery, filter, onFilter, onTopic } = props;
  const id = useId();
  return (
    <section className={`${styles.index} no-print`} aria-label="Contents">
      <search>
        <label htmlFor={id} className={styles.hidden}>
          Search the guideline
        </label>
        <input
          id={id}
          type="search"
          className={styles.search}
          placeholder={`Search ${recommendations.length} statements`}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => onQuery(event.currentTarget.value)}
        />
      </search>
      <nav aria-label="Topics" className={styles.tiles}>
        {topics.map((topic) => (
          <Link
            key={topic.id}
            href={sectionPath(topic.id)}
            onClick={onTopic}
            aria-current={topic.id === current ? 'page' : undefined}
          >
            <span>{topic.title}</span>
            <span className={styles.number}>
              {topic.statements}
              {topic.statements === undefined ? null : <span className={styles.hidden}> statements</span>}
            </span>
          </Link>
        ))}
      </nav>
      <fieldset className={styles.filters}>
        <legend>Show statements with</legend>
        <SelectField
          label="Grade"
          options={grades.map((grade) => ({ value: grade, label: grade }))}
          value={filter.grade}
          onChange={(grade) => onFilter({ ...filter, grade })}
        />
        <SelectField
          label="Certainty"
          options={certainties.map((certainty) => ({ value: certainty, label: certaintyLabels[certainty] }))}
          value={filter.certainty}
          onChange={(certainty) => onFilter({ ...filter, certainty })}
        />
        <SelectField
          label="Step"
          options={steps}
          value={filter.step}
          onChange={(step) => onFilter({ ...filter, step: step as StatementFilter['step'] })}
        />
      </fieldset>
      <dl className={styles.about}>
        <dt>Published</dt>
        <dd>{formatDate(overview.publicationDate)}</dd>
        <dt>Last updated, says the publisher</dt>
        <dd>{overview.lastUpdated.map(({ date }) => formatDate(date)).join(' and ')}</dd>
        <dt>Currency</dt>
        <dd>{overview.currency}</dd>
        <dt>Source</dt>
        <dd>{overview.citation}</dd>
      </dl>
      <section className={styles.paper} aria-labelledby="on-paper">
        <h2 id="on-paper" className={styles.paperTitle}>
          On paper, as PDF
        </h2>
        <BlankSheets />
      </section>
    </section>
  );
}
