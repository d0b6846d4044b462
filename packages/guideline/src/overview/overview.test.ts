import { describe, expect, it } from 'vitest';
import { overview } from './overview.ts';

describe('overview.title', () => {
  it('is that of the guideline', () =>
    expect(overview.title).toBe('Use of Intravenous Ketamine Infusions for Chronic Pain'));
});

describe('overview.organizations', () => {
  it('are the three of the paper, said not to be in the summary', () => {
    expect(overview.organizations.join()).toMatch(/ASRA.*AAPM.*ASA/);
    expect(overview.notInSource.join()).toMatch(/authoring organizations are left blank/);
  });
});

describe('overview.publicationDate', () => {
  it('is 1 July 2018', () => expect(overview.publicationDate).toBe('2018-07-01'));
});

describe('overview.lastUpdated', () => {
  it('has both dates', () =>
    expect(overview.lastUpdated.map(({ date }) => date)).toEqual(['2022-03-14', '2022-07-06']));
});

describe('overview.lastUpdatedNote', () => {
  it('says that they disagree and that nobody chose', () =>
    expect(overview.lastUpdatedNote).toMatch(/disagree.*not choose/));
});

describe('overview.documentType', () => {
  it('is a guideline', () => expect(overview.documentType).toBe('Guideline'));
});

describe('overview.publicationStatus', () => {
  it('is published', () => expect(overview.publicationStatus).toBe('Published'));
});

describe('overview.country', () => {
  it('is the US', () => expect(overview.country).toBe('US'));
});

describe('overview.objectives', () => {
  it('tell why it was written, in our words', () =>
    expect(overview.objectives).toMatch(/two decades.*patient selection, dosing and monitoring/));
});

describe('overview.targetPopulation', () => {
  it('is patients with chronic pain', () => expect(overview.targetPopulation).toBe('Patients with chronic pain'));
});

describe('overview.ageGroupsAndSexes', () => {
  it('are six', () =>
    expect(overview.ageGroupsAndSexes).toEqual(['Female', 'Male', 'Adolescent', 'Adult', 'Child', 'Older adult']));
});

describe('overview.careSettings', () => {
  it('are four', () => expect(overview.careSettings).toEqual(['Ambulatory', 'Hospice', 'Hospital', 'Outpatient']));
});

describe('overview.intendedUsers', () => {
  it('are four professions', () =>
    expect(overview.intendedUsers).toEqual(['Nurse', 'Nurse practitioner', 'Physician', 'Physician assistant']));
});

describe('overview.scope', () => {
  it('is management', () => expect(overview.scope).toBe('Management'));
});

describe('overview.conditions', () => {
  it('are four MeSH terms', () =>
    expect(overview.conditions.map(({ code, name }) => `${code} ${name}`)).toEqual([
      'D000072716 Cancer Pain',
      'D059350 Chronic Pain',
      'D059408 Pain Management',
      'D001416 Back Pain',
    ]));
});

describe('overview.keywords', () => {
  it('are two', () => expect(overview.keywords).toEqual(['chronic pain', 'Pain Management']));
});

describe('overview.citation', () => {
  it('names the journal', () => expect(overview.citation).toBe('Reg Anesth Pain Med 2018;43:521–546'));
});

describe('overview.doi', () => {
  it('is that of the paper, not of its sister on acute pain', () =>
    expect(overview.doi).toBe('10.1097/AAP.0000000000000808'));
});

describe('overview.currency', () => {
  it('says that a review was planned and to check for a newer version', () =>
    expect(overview.currency).toMatch(/2018.*2023 review.*newer version/));
});

describe('overview.notInSource', () => {
  it('says what the summary leaves out', () => expect(overview.notInSource.join()).toMatch(/grading tables/));
});
