// Written by scripts/build-value-sets.ts.
import activePsychosis from './active-psychosis.json' with { type: 'json' };
import activeSubstanceAbuse from './active-substance-abuse.json' with { type: 'json' };
import baselineEcg from './baseline-ecg.json' with { type: 'json' };
import baselineLiverTests from './baseline-liver-tests.json' with { type: 'json' };
import cardiovascularDiseaseSuspectedOrHighRisk from './cardiovascular-disease-suspected-or-high-risk.json' with { type: 'json' };
import chronicPain from './chronic-pain.json' with { type: 'json' };
import elevatedIntracranialPressure from './elevated-intracranial-pressure.json' with { type: 'json' };
import elevatedIntraocularPressure from './elevated-intraocular-pressure.json' with { type: 'json' };
import hepaticDiseaseAny from './hepatic-disease.any.json' with { type: 'json' };
import hepaticDiseaseMild from './hepatic-disease.mild.json' with { type: 'json' };
import hepaticDiseaseModerate from './hepatic-disease.moderate.json' with { type: 'json' };
import hepaticDiseaseNone from './hepatic-disease.none.json' with { type: 'json' };
import hepaticDiseaseSevere from './hepatic-disease.severe.json' with { type: 'json' };
import liverDysfunction from './liver-dysfunction.json' with { type: 'json' };
import liverTestAlp from './liver-test.alp.json' with { type: 'json' };
import liverTestAlt from './liver-test.alt.json' with { type: 'json' };
import liverTestAst from './liver-test.ast.json' with { type: 'json' };
import liverTestBilirubin from './liver-test.bilirubin.json' with { type: 'json' };
import liverTestGgt from './liver-test.ggt.json' with { type: 'json' };
import liverTestPanel from './liver-test.panel.json' with { type: 'json' };
import liverToxicityRisk from './liver-toxicity-risk.json' with { type: 'json' };
import neuropathicOrChronicPain from './neuropathic-or-chronic-pain.json' with { type: 'json' };
import painScoreNrs from './pain-score.nrs.json' with { type: 'json' };
import painScoreOdi from './pain-score.odi.json' with { type: 'json' };
import painScoreOther from './pain-score.other.json' with { type: 'json' };
import painScoreVas from './pain-score.vas.json' with { type: 'json' };
import poorlyControlledCardiovascularDisease from './poorly-controlled-cardiovascular-disease.json' with { type: 'json' };
import pregnancy from './pregnancy.json' with { type: 'json' };
import pregnancyObservationsQualitativeTests from './pregnancy.observations.qualitative-tests.json' with { type: 'json' };
import pregnancyObservationsQuantitativeTests from './pregnancy.observations.quantitative-tests.json' with { type: 'json' };
import pregnancyObservationsStatus from './pregnancy.observations.status.json' with { type: 'json' };
import pregnancyValuesNo from './pregnancy.values.no.json' with { type: 'json' };
import pregnancyValuesUnknown from './pregnancy.values.unknown.json' with { type: 'json' };
import pregnancyValuesYes from './pregnancy.values.yes.json' with { type: 'json' };
import spinalCordInjury from './spinal-cord-injury.json' with { type: 'json' };
import targetPainCancerPain from './target-pain.cancer-pain.json' with { type: 'json' };
import targetPainCrps from './target-pain.crps.json' with { type: 'json' };
import targetPainFibromyalgia from './target-pain.fibromyalgia.json' with { type: 'json' };
import targetPainHeadache from './target-pain.headache.json' with { type: 'json' };
import targetPainIschemicPain from './target-pain.ischemic-pain.json' with { type: 'json' };
import targetPainMixedNeuropathicPain from './target-pain.mixed-neuropathic-pain.json' with { type: 'json' };
import targetPainNotChronicPain from './target-pain.not-chronic-pain.json' with { type: 'json' };
import targetPainOtherChronicPain from './target-pain.other-chronic-pain.json' with { type: 'json' };
import targetPainPhantomLimbPain from './target-pain.phantom-limb-pain.json' with { type: 'json' };
import targetPainPostherpeticNeuralgia from './target-pain.postherpetic-neuralgia.json' with { type: 'json' };
import targetPainSpinalCordInjuryPain from './target-pain.spinal-cord-injury-pain.json' with { type: 'json' };
import targetPainSpinalPain from './target-pain.spinal-pain.json' with { type: 'json' };
import weight from './weight.json' with { type: 'json' };

/** What a patient record is read with. */
export const recordValueSets = [
  activePsychosis,
  activeSubstanceAbuse,
  baselineEcg,
  baselineLiverTests,
  cardiovascularDiseaseSuspectedOrHighRisk,
  chronicPain,
  elevatedIntracranialPressure,
  elevatedIntraocularPressure,
  hepaticDiseaseAny,
  hepaticDiseaseMild,
  hepaticDiseaseModerate,
  hepaticDiseaseNone,
  hepaticDiseaseSevere,
  liverDysfunction,
  liverTestAlp,
  liverTestAlt,
  liverTestAst,
  liverTestBilirubin,
  liverTestGgt,
  liverTestPanel,
  liverToxicityRisk,
  neuropathicOrChronicPain,
  painScoreNrs,
  painScoreOdi,
  painScoreOther,
  painScoreVas,
  poorlyControlledCardiovascularDisease,
  pregnancy,
  pregnancyObservationsQualitativeTests,
  pregnancyObservationsQuantitativeTests,
  pregnancyObservationsStatus,
  pregnancyValuesNo,
  pregnancyValuesUnknown,
  pregnancyValuesYes,
  spinalCordInjury,
  targetPainCancerPain,
  targetPainCrps,
  targetPainFibromyalgia,
  targetPainHeadache,
  targetPainIschemicPain,
  targetPainMixedNeuropathicPain,
  targetPainNotChronicPain,
  targetPainOtherChronicPain,
  targetPainPhantomLimbPain,
  targetPainPostherpeticNeuralgia,
  targetPainSpinalCordInjuryPain,
  targetPainSpinalPain,
  weight,
];
