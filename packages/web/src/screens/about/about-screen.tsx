import { recommendations, rulesDate, rulesVersion, validationNotice } from '@ketaguide/guideline';
import { formatDate } from '@ketaguide/quantities';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import packageJson from '../../../package.json' with { type: 'json' };
import { buttonClasses } from '../../parts/button.tsx';
import { Footer } from '../../shell/footer.tsx';
import { usePage } from '../../shell/use-page.ts';
import styles from './about-screen.module.css';
import { about, hazards } from './about-words.ts';
import { tracePath } from './paths.ts';
import { sourceAttributes } from './source-attributes.ts';

/** About: what this is for, what it is not, and where everything comes from. */
export default function AboutScreen() {
  const heading = usePage('About');
  return (
    <main id="main" className={styles.page}>
      <h1 tabIndex={-1} ref={heading}>
        About Ketaguide
      </h1>
      <p className={styles.lead}>One clinical guideline, put to work beside one patient’s record. {validationNotice}</p>
      <Section id="use" title="What it is for">
        <Sentences of={about.intendedUse} />
      </Section>
      <Section id="users" title="For whom">
        <Sentences of={about.users} />
      </Section>
      <Section id="not" title="What it is not">
        <Sentences of={about.not} />
      </Section>
      <Section id="limits" title="Limits">
        <Sentences of={about.limits} />
      </Section>
      <Section id="privacy" title="Your data">
        <Sentences of={about.privacy} />
      </Section>
      <Section id="attributes" title="Source attributes" aside="The thirteen that US rules ask of decision support">
        <table>
          <tbody>
            {sourceAttributes.map(({ name, value }, index) => (
              <tr key={name}>
                <td className={styles.number}>{index + 1}</td>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section id="hazards" title="Hazards" aside="What could go wrong here, and what is done about it">
        <table>
          <thead>
            <tr>
              <th scope="col">Hazard</th>
              <th scope="col">What is done</th>
            </tr>
          </thead>
          <tbody>
            {hazards.map(({ hazard, control }) => (
              <tr key={hazard}>
                <th scope="row">{hazard}</th>
                <td>{control}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section id="versions" title="Versions and licence">
        <p>
          App {packageJson.version}. Rules {rulesVersion} of {formatDate(rulesDate)}, {recommendations.length}{' '}
          statements.
        </p>
        <p>
          Open source under the Apache License 2.0. Code systems have licences of their own; the trace page names each
          with its release.
        </p>
        <p className={`${styles.actions} no-print`}>
          <Link href={tracePath()} className={buttonClasses('outlined')}>
            Trace every statement to its source
          </Link>
        </p>
      </Section>
      <Footer />
    </main>
  );
}

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly aside?: string;
  readonly children: ReactNode;
}

const Section = ({ id, title, aside, children }: SectionProps) => (
  <section aria-labelledby={id} className={styles.section}>
    <div>
      <h2 id={id}>{title}</h2>
      {aside === undefined ? null : <p className="small muted">{aside}</p>}
    </div>
    <div className={styles.content}>{children}</div>
  </section>
);

const Sentences = ({ of }: { readonly of: readonly string[] }) => (
  <ul>
    {of.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
);
