import type { RefusalCode } from '../store/course-store.ts';

/** Why an entry is not stored now, in one sentence. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
}

export const refuse = (code: RefusalCode, message: string): Refusal => ({ code, message });
