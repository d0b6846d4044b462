import { codeSystems, type ValueSet } from '@ketaguide/guideline/value-sets';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { Glyph } from '../../parts/glyph.tsx';
import { count } from '../../words/count.ts';
import styles from './value-sets.module.css';
import { type CodeRow, codeRows, findCodes, listLabels, valueSetsShown } from './value-sets-view.ts';

/** How many rows of a list are shown until all are asked for. */
const firstRows = 40;

/** Every code that a finding is read by, with its source and its release, and the entries that a clinician should see. */
export default function ValueSets() {
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query.trim());
  const sets = useMemo(() => findCodes(valueSetsShown, asked), [asked]);
  const id = useId();
  return (
    <>
      <p className={styles.intro}>
        A record is read by its codes. Entries marked “for review” should be looked at by a clinician first.
      </p>
      <label htmlFor={id} className={styles.label}>
        Search codes and names
      </label>
      <input
        id={id}
        type="search"
        className={styles.search}
        value={query}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <p role="status" className={styles.found}>
        {asked === ''
          ? count(sets.length, 'value set')
          : `${count(
              sets.reduce((sum, { rows }) => sum + rows.length, 0),
              'code',
            )} in ${count(sets.length, 'value set')}`}
      </p>
      {sets.map(({ valueSet, rows }) => (
        <ValueSetDetails key={valueSet.id} valueSet={valueSet} rows={rows} isOpen={asked !== ''} />
      ))}
      <h3 className={styles.systems}>Code systems and their releases</h3>
      <dl className={styles.releases}>
        {codeSystems.map(({ key, name, release, licence }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>
              {release}. <span className={styles.licence}>{licence}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

interface ValueSetDetailsProps {
  readonly valueSet: ValueSet;
  readonly rows: readonly CodeRow[];
  readonly isOpen: boolean;
}

function ValueSetDetails({ valueSet, rows, isOpen }: ValueSetDetailsProps) {
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState(false);
  const entries = useMemo(() => codeRows(valueSet).map(({ entry }) => entry), [valueSet]);
  const review = entries.filter((entry) => entry.review).length;
  const sources = useMemo(() => [...new Set(entries.map((entry) => entry.source))], [entries]);
  const shown = open || isOpen;
  return (
    <details className={styles.set} open={shown} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Glyph mark="chevron" className={styles.chevron} />
        <span className={styles.id}>{valueSet.id}</span>
        <span className={styles.entries}>
          {count(rows.length, 'entry', 'entries')}
          {review === 0 ? '' : `, ${review} for review`}
        </span>
      </summary>
      <p className={styles.description}>
        {valueSet.description} {valueSet.note} {valueSet.composite?.note}
      </p>
      {shown ? <Codes rows={all ? rows : rows.slice(0, firstRows)} sources={sources} /> : null}
      {shown && !all && rows.length > firstRows ? (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          Show all {rows.length}
        </button>
      ) : null}
      {shown ? <Sources sources={sources} /> : null}
    </details>
  );
}

interface CodesProps {
  readonly rows: readonly CodeRow[];
  /** The sources of the whole value set; a row names its own by the number. */
  readonly sources: readonly string[];
}

function Codes({ rows, sources }: CodesProps) {
  return (
    <table className={styles.codes}>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Name</th>
          <th scope="col">Says</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ list, entry, system, code }) => (
          <tr key={`${list} ${system} ${code}`}>
            <th scope="row">
              <code>{code}</code> <span>{system}</span>
            </th>
            <td>
              {entry.display}
              {entry.review ? <em>for review</em> : null}
              {entry.note === undefined ? null : <span>{entry.note}</span>}
            </td>
            <td>
              {listLabels[list]}
              {entry.lookBackDays === undefined ? null : <span>inside {count(entry.lookBackDays, 'day')}</span>}
            </td>
            <td className={styles.source}>{sources.indexOf(entry.source) + 1}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where the codes of a value set were seen. */
const Sources = ({ sources }: { readonly sources: readonly string[] }) => (
  <div className={styles.sources}>
    <p>Sources</p>
    <ol>
      {sources.map((source) => (
        <li key={source}>{source}</li>
      ))}
    </ol>
  </div>
);
