import { overview } from '@ketaguide/guideline';
import { formatDate } from '@ketaguide/quantities';
import type { ReactNode } from 'react';
import { usePage } from '../../shell/use-page.ts';
import { PageHeading } from './page-heading.tsx';
import styles from './reading-page.module.css';

/** What is known about the guideline itself, both of the publisher's dates included. */
export function OverviewPage() {
  const heading = usePage('Overview');
  const fields: readonly (readonly [string, ReactNode])[] = [
    ['Title', overview.title],
    ['Organizations', <Lines key="organizations" lines={overview.organizations} />],
    ['Published', formatDate(overview.publicationDate)],
    [
      'Last updated',
      <Lines
        key="updated"
        lines={[
          ...overview.lastUpdated.map(({ date, place }) => `${formatDate(date)}, ${place}`),
          overview.lastUpdatedNote,
        ]}
      />,
    ],
    ['Currency', overview.currency],
    ['Document type', overview.documentType],
    ['Publication status', overview.publicationStatus],
    ['Country', overview.country],
    ['Objectives', overview.objectives],
    ['Target population', overview.targetPopulation],
    ['Ages and sexes', overview.ageGroupsAndSexes.join(', ')],
    ['Care settings', overview.careSettings.join(', ')],
    ['Intended users', overview.intendedUsers.join(', ')],
    ['Scope', overview.scope],
    [
      'Conditions (MeSH)',
      <Lines key="conditions" lines={overview.conditions.map(({ code, name }) => `${name}, ${code}`)} />,
    ],
    ['Keywords', overview.keywords.join(', ')],
    [
      'Source',
      <>
        {overview.citation}.{' '}
        <a href={`https://doi.org/${overview.doi}`} className={styles.inline} target="_blank" rel="noreferrer">
          doi:{overview.doi}
        </a>
      </>,
    ],
    ['Not in the source', <Lines key="not-in-source" lines={overview.notInSource} />],
  ];
  return (
    <div className={styles.page}>
      <PageHeading heading={heading}>Overview</PageHeading>
      <dl className={styles.list}>
        {fields.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) =>
  lines.map((line) => (
    <span key={line} className={styles.line}>
      {line}
    </span>
  ));
