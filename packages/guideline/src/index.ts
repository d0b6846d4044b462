/** The guideline as one typed definition, and the assessment of a patient against it. */

export { AnswerError, type Answers, answerSource } from './answers/answer.ts';
export { parseAnswer, parseAnswers, sameUnitOnly, type UnitConverter } from './answers/parse-answers.ts';
export { assess } from './assessment/assess.ts';
export type {
  Assessment,
  Met,
  Notice,
  OpenQuestion,
  RecommendationResult,
  Status,
} from './assessment/assessment.ts';
export type { Criterion, Expression, Limit, Relation } from './criteria/criterion.ts';
export { type Evaluation, evaluate } from './criteria/evaluate.ts';
export { type Knowledge, knowledgeOf } from './criteria/knowledge.ts';
export { mentionedFindings } from './criteria/mentioned-findings.ts';
export { combineFindings } from './findings/combine-findings.ts';
export { derivedFindings, quantityDerivations } from './findings/derived.ts';
export type { Fact, FindingState, Findings, Hint, KnownValue } from './findings/fact.ts';
export type {
  AskedFinding,
  Choice,
  ChoiceFinding,
  DerivedFinding,
  Finding,
  FindingScope,
  QuantityFinding,
  ScoreFinding,
  TruthFinding,
} from './findings/finding.ts';
export { type FindingId, findingIds } from './findings/finding-id.ts';
export { type Implication, implications } from './findings/implications.ts';
export { askedFindingById, askedFindings, derivedFindingById, findingById, findings } from './findings/index.ts';
export type { ListedMedicine } from './findings/listed-medicine.ts';
export { lookBacks, weightIsOldAfterDays } from './findings/look-backs.ts';
export { recordRules } from './findings/record-rules.ts';
export type {
  ConditionSource,
  GradedConditionSource,
  LookBack,
  NewestObservationSource,
  PatientSource,
  ProposedChoiceSource,
  RecordSource,
  TestSource,
  ValueSetId,
} from './findings/record-source.ts';
export { otherChronicPains } from './findings/target-pain.ts';
export { all, any, not, type Truth } from './logic/truth.ts';
export { type Annotation, annotations, annotationsFor } from './overview/annotations.ts';
export { type CertaintyMeaning, type GradeMeaning, type GradingScheme, grading } from './overview/grading.ts';
export { type Interpretation, interpretations, interpretationsFor } from './overview/interpretations.ts';
export { type MeshCondition, type Overview, overview, type UpdateDate } from './overview/overview.ts';
export { type PublishedRegimen, publishedRegimens, publishedRegimensFor } from './overview/published-regimens.ts';
export { type Provenance, provenanceLabels } from './provenance.ts';
export { citation, citationDoi } from './recommendations/citation.ts';
export { recommendationById, recommendations } from './recommendations/index.ts';
export * as limits from './recommendations/limits.ts';
export {
  type Certainty,
  certainties,
  certaintyLabels,
  type Force,
  type ForceByChoice,
  type Grade,
  grades,
  type Recommendation,
  type SectionId,
  type SourcePlace,
  type Step,
  type UsedIn,
} from './recommendations/recommendation.ts';
export { type RecommendationId, recommendationIds } from './recommendations/recommendation-id.ts';
export { type Section, sectionById, sections } from './recommendations/sections.ts';
export { assessResponse, type ResponseInput, type ResponseResult } from './response/assess-response.ts';
export { type Measure, measureById, measures } from './response/measures.ts';
export { guidelineId, rulesDate, rulesVersion, validationNotice } from './rules-version.ts';
export { type TraceEntry, trace } from './trace/trace.ts';
export { choiceLabel, criterionAsCode, describeCriterion, inList } from './wording/describe-criterion.ts';
export { describeValue, notKnownYet, type Origin, originOf } from './wording/describe-fact.ts';
export { forceLabels, metLabels, statusLabels, stepLabels } from './wording/status-words.ts';
