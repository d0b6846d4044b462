// Written by scripts/build-value-sets.ts.
import drugBenzodiazepine from './drug.benzodiazepine.json' with { type: 'json' };
import drugDextromethorphan from './drug.dextromethorphan.json' with { type: 'json' };
import drugEsketamine from './drug.esketamine.json' with { type: 'json' };
import drugKetamine from './drug.ketamine.json' with { type: 'json' };
import drugOpioid from './drug.opioid.json' with { type: 'json' };
import drugTheophylline from './drug.theophylline.json' with { type: 'json' };
import routeIntravenous from './route.intravenous.json' with { type: 'json' };
import routeNasal from './route.nasal.json' with { type: 'json' };
import routeOral from './route.oral.json' with { type: 'json' };
import routeOther from './route.other.json' with { type: 'json' };

/** Drugs and routes, as an order names them. */
export const medicationValueSets = [
  drugBenzodiazepine,
  drugDextromethorphan,
  drugEsketamine,
  drugKetamine,
  drugOpioid,
  drugTheophylline,
  routeIntravenous,
  routeNasal,
  routeOral,
  routeOther,
];
