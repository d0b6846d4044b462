import type { ValueSetId } from '@ketaguide/guideline';
import { codeSystems } from '@ketaguide/guideline/value-sets';
import { type CodeFamily, type CodeRule, codeRules, valueSetOf } from '../code-rules.ts';
import { identifier, text, textList } from './cql-text.ts';
import { type Definition, definition } from './definition.ts';

/** The function that tells what a value set says of a code: a tuple with its list, or null where the set lacks it. */
export const entryFunction = (valueSet: ValueSetId): string => identifier(`Entry of ${valueSet}`);

/** A value set as a function of system and code, after the lists that it looks in. */
export function compileValueSet(valueSet: ValueSetId): readonly Definition[] {
  const names = new Map<string, number>();
  const lists: Definition[] = [];
  const cases = codeRules(valueSetOf(valueSet)).map((rule) => {
    const { fits, list } = compileRule(rule, uniqueName(describe(valueSet, rule), names));
    if (list !== undefined) lists.push(list);
    return `    when ${fits} then ${outcome(rule)}`;
  });
  const nothing = `null as ${entryType}`;
  const body = cases.length === 0 ? nothing : `case\n${cases.join('\n')}\n    else ${nothing}\n  end`;
  return [...lists, definition(`define function ${entryFunction(valueSet)}(system String, code String):\n  ${body}`)];
}

/** `since` is the first day from which a code settles; without one it settles whatever its date. */
export const entryType = 'Tuple { list String, since Date }';

function outcome({ list, lookBackDays }: CodeRule): string {
  const since = lookBackDays === undefined ? 'null as Date' : firstDayOf(lookBackDays);
  return `Tuple { list: ${text(list)}, since: ${since} }`;
}

/** The first day of a look-back. */
export const firstDayOf = (days: number): string => `"AsOf" - ${days} days`;

interface CompiledRule {
  readonly fits: string;
  /** The list in which it looks, as a definition of its own, so that it is built once for a patient. */
  readonly list?: Definition;
}

function compileRule({ system, codes, families }: CodeRule, label: string): CompiledRule {
  const isOfSystem = `system = ${text(system)}`;
  const name = identifier(label);
  if (codes.length > 0 && families.length > 0) throw new Error(`${label}: codes and families are rules of their own`);
  if (codes.length > 0) {
    return { fits: `${isOfSystem} and code in ${name}`, list: definition(`define ${name}:\n  ${textList(codes)}`) };
  }
  const exceptional = families.filter(({ exceptions }) => exceptions.length > 0).map(isInExceptionalFamily);
  const plain = families.filter(({ exceptions }) => exceptions.length === 0).map(({ prefix }) => prefix);
  if (plain.length === 0) return { fits: `${isOfSystem} and (${exceptional.join(' or ')})` };
  const isInPlainFamily = `exists (${name} Family where StartsWith(code, Family))`;
  return {
    fits: `${isOfSystem} and (${[isInPlainFamily, ...exceptional].join(' or ')})`,
    list: definition(`define ${name}:\n  ${textList(plain)}`),
  };
}

function isInExceptionalFamily({ prefix, exceptions }: CodeFamily): string {
  const excepted = exceptions.map((exception) => `StartsWith(code, ${text(exception)})`).join(' or ');
  return `(StartsWith(code, ${text(prefix)}) and not (${excepted}))`;
}

function describe(valueSet: ValueSetId, { list, lookBackDays, system, families }: CodeRule): string {
  const systemName = codeSystems.find(({ uri }) => uri === system)?.name ?? system;
  const within = lookBackDays === undefined ? '' : ` within ${lookBackDays} days`;
  return `${valueSet} ${list}${within}: ${systemName} ${families.length > 0 ? 'families' : 'codes'}`;
}

function uniqueName(name: string, taken: Map<string, number>): string {
  const count = (taken.get(name) ?? 0) + 1;
  taken.set(name, count);
  return count === 1 ? name : `${name} (${count})`;
}
