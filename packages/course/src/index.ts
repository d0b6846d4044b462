/** A course of infusions as events: state, totals, what is due, who may do what. Pure: no clock, random source or file. */

export { checkedFindings } from './checklist/checked-findings.ts';
export { type ChecklistLine, openLines } from './checklist/checklist-line.ts';
export { closingChecklist } from './checklist/closing-checklist.ts';
export { missing } from './checklist/missing.ts';
export { type ChecklistContext, startChecklist } from './checklist/start-checklist.ts';
export { checksNow, type RateCheckContext, rateChecks } from './due/rate-checks.ts';
export { type RateQuestion, type RateQuestions, rateQuestions } from './due/rate-questions.ts';
export { isAboveSecondCheckRate, type OpenSecondCheck, openSecondChecks } from './due/second-check.ts';
export { type VitalsDue, vitalsDue } from './due/vitals-due.ts';
export type { CourseEntries, FollowOnOption, PatientIdentifier, PatientIdentity } from './events/course-entries.ts';
export type { CourseEvent, EventOf, EventType, StoredEvent } from './events/course-event.ts';
export type { AnyEntry, Entry } from './events/entry.ts';
export { byTimeOfEvent } from './events/entry-order.ts';
export type {
  CourseId,
  EventEnvelope,
  EventId,
  InfusionId,
  Instant,
  PersonId,
  StoredEnvelope,
} from './events/event-envelope.ts';
export type {
  DetailId,
  InfusionEntries,
  ItemState,
  ReadBackIdentity,
  ReadBackPurpose,
  SaidCheck,
  Severity,
  StatedReason,
  VitalsPhase,
} from './events/infusion-entries.ts';
export { sentBySomebodyElse } from './events/sent-by.ts';
export { type VitalSign, type VitalSignId, type VitalSigns, vitalSignIds } from './events/vital-signs.ts';
export { type BenefitDuration, benefitDuration } from './findings/benefit-duration.ts';
export {
  answersOf,
  type CourseFindingsContext,
  courseFindings,
} from './findings/course-findings.ts';
export { followOnOptions, type OfferedFollowOn } from './findings/follow-on-options.ts';
export { type AssignedPeople, personnelFindings, professionLabels } from './findings/personnel-findings.ts';
export { type CourseResponse, type MeasuredFollowUp, type MeasuredResponse, responseOf } from './findings/response.ts';
export { type Action, actions } from './people/action.ts';
export { actionOf } from './people/action-of.ts';
export { mayDo } from './people/may-do.ts';
export type { Person, Profession, Training } from './people/person.ts';
export { pinLength, pinRefusal } from './people/pin-refusal.ts';
export { type Role, roles } from './people/role.ts';
export { type PeopleHistory, type Standing, workedHere } from './people/standing.ts';
export { type PlanChange, planChanges, type Versions } from './plan/plan-changes.ts';
export { type PlannedAmounts, plannedAmounts, plannedBagAndPump } from './plan/planned-amounts.ts';
export { comparePump, describePumpComparison, type PumpComparison } from './pump/compare-pump.ts';
export { formatGiven } from './pump/format-given.ts';
export { type GivenAmounts, givenAt } from './pump/given.ts';
export { type GivenBeforeAndAfter, givenAfter, type ProposedAnnotation } from './pump/given-after.ts';
export { type BolusSpan, type PumpHistory, type PumpSpan, pumpAt, pumpHistory } from './pump/pump-history.ts';
export { timeLeft } from './pump/time-left.ts';
export { timeUntil } from './pump/time-until.ts';
export { eventTypes, readEntryData } from './reading/entry-data.ts';
export { belongsToCourse, readEvent } from './reading/read-event.ts';
export {
  addUpReasons,
  type Period,
  type ReasonCount,
  type ReasonFor,
  type ReasonsGiven,
  reasonsGiven,
} from './reasons/reasons-given.ts';
export { whyNotCorrected } from './refusal/correction-refusal.ts';
export type { Refusal } from './refusal/refusal.ts';
export { despiteOf, type RefusalContext, refusalOf, restsOnState } from './refusal/refusal-of.ts';
export { beforeStart } from './refusal/start-refusal.ts';
export type { CourseState } from './state/course-state.ts';
export { type EntryVersion, entryVersions } from './state/entry-versions.ts';
export { foldCourse, infusionOf } from './state/fold-course.ts';
export type { InfusionState, InfusionStatus, PumpEntry } from './state/infusion-state.ts';
export { isSampleCourse, sampleWords } from './state/sample.ts';
export { amountsNeedStart, isStartMissing, startMissingWords } from './state/start-missing.ts';
export {
  type Annotation,
  enteredLaterAfterMinutes,
  type Lateness,
  type TimelineEntry,
} from './state/timeline.ts';
export type { AppendOutcome, CourseHead, CourseStore, RefusalCode, Sender } from './store/course-store.ts';
export { choiceLabelOf, reasonInWords } from './summary/choice-label.ts';
export { copyForChart, summaryAsText } from './summary/copy-for-chart.ts';
export {
  artifactReasons,
  correctionReasons,
  countsAgainReasons,
  enteredByMistake,
} from './summary/correction-reasons.ts';
export { detailNames } from './summary/detail-names.ts';
export { changeInWords, type EntryChange, entryChanges } from './summary/entry-changes.ts';
export { type EntryWordsContext, signInWords } from './summary/entry-fields.ts';
export { entryHistory, type HistoryStep } from './summary/entry-history.ts';
export { entryNames } from './summary/entry-name.ts';
export { followOnNames } from './summary/follow-on-names.ts';
export { identityInWords } from './summary/identity-in-words.ts';
export {
  type Clock,
  type InfusionSummary,
  infusionSummary,
  type SummaryContext,
  type SummaryLine,
  type SummarySection,
  type SummarySectionId,
} from './summary/infusion-summary.ts';
export { type SecondPersonAtStart, secondPersonAtStart } from './summary/second-person-at-start.ts';
export { noSecondPersonReasons, notProvedReasons } from './summary/second-person-reasons.ts';
export { type StartWithoutServer, startWithoutServer } from './summary/start-without-server.ts';
export { laterThanReceived } from './summary/summary-view.ts';
export { vitalsInWords } from './summary/vitals-in-words.ts';
export { type CaseStep, type NextAction, type NextActionContext, nextAction } from './today/next-action.ts';
