import { formatDuration, formatQuantity, type Minutes, type NgPerMl, type NumberFormat } from '@ketaguide/quantities';

/** An expected concentration for a person: three digits, because the model knows no more. */
export const concentration = (value: NgPerMl): string => formatQuantity(value, concentrationDigits(value.value));

export const concentrationDigits = (value: number): NumberFormat =>
  value < 1 ? {} : { maximumFractionDigits: Math.max(0, 2 - Math.floor(Math.log10(value))) };

/** A moment on a curve for a person: to the minute, and within the first hour to a tenth of one. */
export const moment = (value: Minutes): string =>
  formatDuration(value, { maximumFractionDigits: value.value < 60 ? 1 : 0 });
