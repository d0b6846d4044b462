import { amountInWords, type BagAndPump, readBackChecks } from '@ketaguide/planning';
import { Glyph } from '../parts/glyph.tsx';
import { ProvenanceChip } from '../parts/provenance-chip.tsx';
import { keepTogether } from '../words/keep-together.ts';
import styles from './read-back.module.css';

interface ComparisonProps {
  readonly planned: BagAndPump;
  readonly read: BagAndPump;
}

const rows = [
  { key: 'drug', name: 'Ketamine in all' },
  { key: 'volume', name: 'Volume' },
  { key: 'rate', name: 'Rate' },
] as const;

/** Both sides beside each other, and each difference in words with its ratio. */
export function Comparison({ planned, read }: ComparisonProps) {
  const differences = readBackChecks(planned, read);
  return (
    <>
      <table className={styles.comparison}>
        <thead>
          <tr>
            <th scope="col">Bag and pump</th>
            <th scope="col">Plan</th>
            <th scope="col">Read</th>
            <th scope="col">Compared</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name }) => {
            const differs = planned[key].value !== read[key].value;
            return (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>{amountInWords(planned[key], { against: [read[key]] })}</td>
                <td>{amountInWords(read[key], { against: [planned[key]] })}</td>
                <td className={differs ? styles.differs : styles.same}>
                  <Glyph mark={differs ? 'stop' : 'done'} />
                  {differs ? 'differs' : 'the same'}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {differences.map(({ id, fact, rule, choice }) => (
        <div key={id} className={styles.stop} role="alert">
          <p className={styles.level}>
            <Glyph mark="stop" /> Stop
          </p>
          <p>
            <b>{keepTogether(fact)}</b> {rule === undefined ? null : keepTogether(rule)} {choice}
          </p>
          <ProvenanceChip provenance="tool-rule" />
        </div>
      ))}
    </>
  );
}
