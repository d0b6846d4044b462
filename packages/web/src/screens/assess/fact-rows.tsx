import { useId, useState } from 'react';
import { useCurrentCase } from '../../case/current-case.tsx';
import { Button } from '../../parts/button.tsx';
import { Glyph } from '../../parts/glyph.tsx';
import { AnswerField } from './answer-field.tsx';
import { ConflictNote } from './conflict-note.tsx';
import styles from './fact-rows.module.css';
import { Hints } from './hints.tsx';
import { isMarkedNotKnown, type FactRow as Row } from './view/fact-row.ts';
import { WhyNotKnown } from './why-not-known.tsx';

interface FactRowsProps {
  readonly rows: readonly Row[];
}

/** Facts in rows: what, value, where from, and a way to change it in place. */
export function FactRows({ rows }: FactRowsProps) {
  return (
    <ul className={styles.facts}>
      {rows.map((row) => (
        <FactRow key={row.finding.id} row={row} />
      ))}
    </ul>
  );
}

function FactRow({ row }: { readonly row: Row }) {
  const { giveAnswer } = useCurrentCase();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const { finding } = row;
  return (
    <li className={styles.row}>
      <span className={styles.name}>{finding.name}</span>
      <span className={row.isKnown ? styles.value : styles.notKnown}>
        {row.isKnown ? null : <Glyph mark="unknown" />}
        {row.value}
      </span>
      <span className={styles.source}>{sourceLine(row)}</span>
      <Button
        look="link"
        className={styles.change}
        aria-expanded={isOpen}
        aria-controls={`${id}-edit`}
        aria-label={`${isOpen ? 'Close' : 'Change'}: ${finding.name}`}
        onClick={() => setIsOpen(!isOpen)}
      >
        {isOpen ? 'Close' : 'Change'}
      </Button>
      {row.note === undefined ? null : <p className={styles.note}>{row.note}</p>}
      {row.isKnown && row.hints.length > 0 ? (
        <div className={styles.edit}>
          <Hints finding={finding} hints={row.hints} />
        </div>
      ) : null}
      {isOpen ? (
        <div id={`${id}-edit`} className={styles.edit}>
          <p className={styles.ask}>
            {finding.ask} {finding.help}
          </p>
          <AnswerField finding={finding} given={row.given} onAnswer={(answer) => giveAnswer(finding.id, answer)} />
          <WhyNotKnown given={row.given} onAnswer={(answer) => giveAnswer(finding.id, answer)} />
        </div>
      ) : null}
      <div className={styles.edit}>
        <ConflictNote row={row} onAnswer={(answer) => giveAnswer(finding.id, answer)} />
      </div>
    </li>
  );
}

/** Where it comes from, and that somebody looked for it and does not know. */
function sourceLine({ source, given, isKnown }: Row): string {
  if (!isMarkedNotKnown(given)) return source;
  const marked = `Marked unknown ${given.at}`;
  return isKnown ? `${source}. ${marked}; the record counts` : marked;
}
