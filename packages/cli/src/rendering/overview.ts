import { overview, rulesDate, rulesVersion, validationNotice } from '@ketaguide/guideline';
import { formatDate } from '@ketaguide/quantities';
import type { Terminal } from '../terminal.ts';
import { definitions, page, paragraph, section } from './layout.ts';

/** What the guideline is, whose it is, and how old. */
export const renderOverview = (terminal: Terminal): string =>
  page([
    terminal.style('heading', overview.title),
    definitions(terminal, [
      ['Organizations', overview.organizations.join('; ')],
      ['Published', formatDate(overview.publicationDate)],
      ['Last updated', `${updateDates()}. ${overview.lastUpdatedNote}`],
      ['Currency', overview.currency],
      ['Document', `${overview.documentType}, ${overview.publicationStatus.toLowerCase()}, ${overview.country}`],
      ['Objectives', overview.objectives],
      ['Target population', overview.targetPopulation],
      ['Ages and sexes', overview.ageGroupsAndSexes.join(', ')],
      ['Care settings', overview.careSettings.join(', ')],
      ['Intended users', overview.intendedUsers.join(', ')],
      ['Scope', overview.scope],
      ['MeSH conditions', overview.conditions.map(({ name, code }) => `${name} (${code})`).join(', ')],
      ['Keywords', overview.keywords.join(', ')],
      ['Cite as', `${overview.citation}. doi:${overview.doi}`],
    ]),
    section(
      terminal,
      'Not in the source',
      overview.notInSource.map((text) => paragraph(terminal, text, 1, '- ')),
    ),
    paragraph(
      terminal,
      terminal.style('muted', `Rules ${rulesVersion} of ${formatDate(rulesDate)}. ${validationNotice}`),
    ),
  ]);

const updateDates = (): string =>
  overview.lastUpdated.map(({ date, place }) => `${formatDate(date)} (${place})`).join('; ');
