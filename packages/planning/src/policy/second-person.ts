/**
 * Who reads bag and pump besides the one who gives the infusion. `required`: nothing starts without a second person.
 * `reason-if-unavailable`: when nobody can be had, a reason is recorded.
 */
export const secondPersonRules = ['required', 'reason-if-unavailable'] as const;

export type SecondPersonRule = (typeof secondPersonRules)[number];
