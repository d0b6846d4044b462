/** A statement cut after what it is about, so that this can stand out: "Bolus:" and "up to 0.35 mg/kg." */
export interface StatementText {
  readonly lead: string;
  readonly rest: string;
}

const longestLead = 72;

export function statementText(statement: string): StatementText {
  const colon = statement.indexOf(':');
  return colon === -1 || colon > longestLead
    ? { lead: '', rest: statement }
    : { lead: statement.slice(0, colon + 1), rest: statement.slice(colon + 1) };
}
