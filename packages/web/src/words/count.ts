import { formatNumber } from '@ketaguide/quantities';

/** "1 statement", "3 statements", "1,204 resources". */
export const count = (number: number, one: string, other = `${one}s`): string =>
  `${formatNumber(number)} ${number === 1 ? one : other}`;
