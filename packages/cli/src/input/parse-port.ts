import { InvalidArgumentError } from 'commander';

const highestPort = 65_535;

/** Reads a port number from the command line; 0 leaves the choice to the system. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (!/^(0|[1-9]\d{0,4})$/.test(text) || port > highestPort) {
    throw new InvalidArgumentError(`Write a whole number from 0 to ${highestPort}.`);
  }
  return port;
}
