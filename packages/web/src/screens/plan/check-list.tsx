import type { RecommendationId } from '@ketaguide/guideline';
import { type GivenReason, giveReason, type Plan } from '@ketaguide/planning';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import type { PlanDraft } from '../../case/plan-draft.ts';
import { Button } from '../../parts/button.tsx';
import { Glyph, type Mark } from '../../parts/glyph.tsx';
import { GradeTag } from '../../parts/grade-tag.tsx';
import { ProvenanceChip } from '../../parts/provenance-chip.tsx';
import { TagLine } from '../../parts/tag-line.tsx';
import styles from './check-list.module.css';
import { type CheckRow, checkRows, countWords, type GradeOfCheck, metRows } from './view/check-view.ts';
import { isAnsweredHere } from './view/people-view.ts';
import { shortest, wayOutRows } from './view/way-out-view.ts';

interface CheckListProps {
  readonly plan: Plan | undefined;
  readonly missing: readonly string[];
  readonly isReadable: boolean;
  readonly draft: PlanDraft;
  readonly edit: (change: Partial<PlanDraft>, what: string) => void;
  readonly onShowBasis: (statement: RecommendationId) => void;
  readonly onSettle: () => void;
  /** The sheet says it already. */
  readonly withoutHeading?: boolean;
}

/** What must be known about the plan, gravest first, with the ways out one tap away; then what is met. */
export function CheckList(props: CheckListProps) {
  const { plan, missing, isReadable, draft, edit, onShowBasis, onSettle, withoutHeading = false } = props;
  if (plan === undefined) {
    return (
      <>
        {withoutHeading ? null : <Heading />}
        <p className={styles.empty}>
          {isReadable
            ? `Still to enter: ${missing.join(', ')}.`
            : 'A number cannot be read. No figure is shown until it can.'}
        </p>
      </>
    );
  }
  const met = metRows(plan);
  const keep = (reason: GivenReason) => {
    const others = draft.reasons.filter((given) => given.check !== reason.check);
    edit({ reasons: [...others, reason] }, 'Reason');
  };
  return (
    <>
      <Heading aside={countWords(plan, met)} asideOnly={withoutHeading} />
      <ul className={styles.list}>
        {checkRows(plan).map((row) => (
          <CheckItem key={row.check.id} row={row} onReason={keep} onShowBasis={onShowBasis} onSettle={onSettle} />
        ))}
        {met.map((row) => (
          <li key={row.id} className={`${styles.check} ${styles.met}`}>
            <Glyph mark="done" className={styles.done} />
            <div>
              <p>{row.text}</p>
              <Tags tag={row.tag} provenance={row.provenance} onShowBasis={onShowBasis} />
            </div>
          </li>
        ))}
      </ul>
      <NotChecked plan={plan} />
      <WaysOut plan={plan} draft={draft} edit={edit} onSettle={onSettle} />
    </>
  );
}

function Heading({ aside, asideOnly = false }: { readonly aside?: string; readonly asideOnly?: boolean }) {
  return (
    <div className={styles.heading}>
      {asideOnly ? null : <h2>Checks</h2>}
      {aside === undefined ? null : <p role="status">{aside}</p>}
    </div>
  );
}

const marks: Readonly<Record<CheckRow['level'], Mark>> = { stop: 'stop', reason: 'reason', note: 'note' };

interface CheckItemProps {
  readonly row: CheckRow;
  readonly onReason: (reason: GivenReason) => void;
  readonly onShowBasis: (statement: RecommendationId) => void;
  readonly onSettle: () => void;
}

function CheckItem({ row, onReason, onShowBasis, onSettle }: CheckItemProps) {
  const { level, levelWords, fact, rule, choice, tag, provenance, reasons, unknown } = row;
  const canSettle = unknown.length > 0 && (level === 'stop' || level === 'reason');
  return (
    <li className={styles.check}>
      <Glyph mark={marks[level]} className={styles[level]} />
      <div>
        <p className={`${styles.level} ${styles[level]}`}>{levelWords}</p>
        <p className={styles.fact}>{fact}</p>
        {rule === undefined ? null : <p>{rule}</p>}
        {choice === undefined ? null : <p className={styles.choice}>{choice}</p>}
        <Tags tag={tag} provenance={provenance} onShowBasis={onShowBasis} />
        {canSettle ? <Settle unknown={unknown} onSettle={onSettle} /> : null}
        {reasons.length === 0 ? null : <Reasons row={row} onReason={onReason} />}
      </div>
    </li>
  );
}

/** People, setting and refractory pain are answered on this screen; what is known of the patient, on Assess. */
function Settle({ unknown, onSettle }: Pick<CheckRow, 'unknown'> & Pick<CheckItemProps, 'onSettle'>) {
  if (unknown.every(isAnsweredHere)) {
    return (
      <Button look="link" onClick={onSettle}>
        Answer below
      </Button>
    );
  }
  return (
    <Link href="/assess" className={styles.settle}>
      Answer in Assess
    </Link>
  );
}

interface TagsProps {
  readonly tag: GradeOfCheck | undefined;
  readonly provenance: CheckRow['provenance'];
  readonly onShowBasis: (statement: RecommendationId) => void;
}

function Tags({ tag, provenance, onShowBasis }: TagsProps) {
  return (
    <TagLine>
      {tag === undefined ? null : <GradeTag grade={tag.grade} certainty={tag.certainty} />}
      <ProvenanceChip provenance={provenance} />
      {tag === undefined ? null : (
        <Button look="link" aria-label={`Basis: ${tag.statement}`} onClick={() => onShowBasis(tag.statement)}>
          Basis
        </Button>
      )}
    </TagLine>
  );
}

/** One tap gives a reason; a reason in other words is written out. It stands for the very fact that it was given for. */
function Reasons({ row, onReason }: Pick<CheckItemProps, 'row' | 'onReason'>) {
  const { check, reasons, given, fact } = row;
  const [isWriting, setIsWriting] = useState(false);
  const [text, setText] = useState('');
  const id = useId();
  const keepText = () => {
    const words = text.trim();
    const other = reasons.find(({ needsText }) => needsText);
    if (words === '' || other === undefined) return;
    onReason(giveReason(check, other.id as GivenReason['reason'], words));
    setIsWriting(false);
  };
  return (
    <fieldset className={styles.reasons}>
      <legend className={styles.hidden}>Reason: {fact}</legend>
      {reasons.map(({ id: reason, label, needsText }) => (
        <button
          key={reason}
          type="button"
          className={styles.reasonButton}
          aria-pressed={given?.reason === reason}
          onClick={() => {
            if (needsText) setIsWriting(true);
            else onReason(giveReason(check, reason as GivenReason['reason']));
          }}
        >
          {label}
        </button>
      ))}
      {given?.text === undefined ? null : <p className={styles.text}>{given.text}</p>}
      {isWriting ? (
        <div className={styles.writing}>
          <label htmlFor={id}>In a few words</label>
          <input
            id={id}
            type="text"
            value={text}
            autoComplete="off"
            // The text field comes because its button was pressed.
            // biome-ignore lint/a11y/noAutofocus: the person asked for it
            autoFocus
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') keepText();
            }}
          />
          <Button onClick={keepText} disabled={text.trim() === ''}>
            Give this reason
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}

function NotChecked({ plan }: { readonly plan: Plan }) {
  if (plan.input.findings !== undefined || plan.notChecked.length === 0) return null;
  return (
    <p className={styles.notChecked}>
      No patient: {plan.notChecked.length} statements about the patient, tests and people were not looked at.
    </p>
  );
}

type WaysOutProps = Pick<CheckListProps, 'draft' | 'edit' | 'onSettle'> & { readonly plan: Plan };

/** What would clear what fails: each in one tap, and undone like any other change. */
function WaysOut({ plan, draft, edit, onSettle }: WaysOutProps) {
  const ways = wayOutRows(plan, draft);
  const least = shortest(plan, draft);
  return (
    <>
      {ways.length === 0 ? null : (
        <section className={styles.ways} aria-labelledby="ways">
          <h3 id="ways">{ways.length === 1 ? 'A way out' : 'Ways out'}</h3>
          <ul>
            {ways.map(({ words, change, toSettle }) => (
              <li key={words}>
                <p>{words}</p>
                {change === undefined ? null : (
                  <Button look="link" aria-label={`Use it: ${words}`} onClick={() => edit(change, 'Way out')}>
                    Use it
                  </Button>
                )}
                {toSettle.length === 0 ? null : (
                  <Button look="link" aria-label={`Answer these: ${words}`} onClick={onSettle}>
                    Answer these
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {least === undefined ? null : (
        <section className={styles.ways} aria-labelledby="shortest">
          <h3 id="shortest">Shortest that meets both</h3>
          <p>
            At {least.rate}: <b>{least.duration}</b> gives {least.total}.{' '}
            <Button
              look="link"
              aria-label={`Use it: ${least.duration}`}
              onClick={() => edit(least.change, 'Shortest duration')}
            >
              Use it
            </Button>
          </p>
        </section>
      )}
    </>
  );
}
