import { recommendationById } from '@ketaguide/guideline';
import type { Ref } from 'react';
import { Glyph, type Mark } from '../../parts/glyph.tsx';
import { GradeTag } from '../../parts/grade-tag.tsx';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import { TagLine } from '../../parts/tag-line.tsx';
import styles from './respond.module.css';
import type { ResponseWords } from './view/response-words.ts';

interface ResponseHeroProps {
  readonly words: ResponseWords;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

const marks: Readonly<Record<'met' | 'not-met' | 'not-known', Mark>> = {
  met: 'done',
  'not-met': 'note',
  'not-known': 'unknown',
};

/** Both scores, the change, and the guideline's two parts. */
export function ResponseHero({ words, headingRef }: ResponseHeroProps) {
  const statement = recommendationById('response.positive');
  return (
    <section>
      <h1 tabIndex={-1} ref={headingRef} className={styles.hero}>
        {words.scores} {words.change === undefined ? null : <span>{words.change}</span>}
      </h1>
      <p className={styles.verdict}>
        <b>{words.verdict}</b>
        {words.isPositive ? ' by the guideline’s definition' : ''}
      </p>
      <ul>
        {words.parts.map(({ text, state }) => (
          <li key={text} className={styles.part}>
            <Glyph mark={marks[state]} className={state === 'met' ? styles.met : undefined} /> {text}
          </li>
        ))}
      </ul>
      {statement === undefined ? null : (
        <TagLine>
          <GradeTag grade={statement.grade} certainty={statement.certainty} />
          <ProvenanceChip provenance="guideline" />
        </TagLine>
      )}
    </section>
  );
}
