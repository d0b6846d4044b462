/** What a person is in the clinic. One person may have several. */
export const roles = ['prescriber', 'nurse', 'lead', 'admin'] as const;

export type Role = (typeof roles)[number];
