/** The moment in UTC with milliseconds, as entries carry it. */
export const instant = (): string => new Date().toISOString();
