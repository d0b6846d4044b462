import { useState } from 'react';

/**
 * What was just chosen, until the record says it, or something else: an entry is kept on the device first, and a choice
 * must not jump back meanwhile.
 */
export function useEntered<Value>(recorded: Value): readonly [Value, (value: Value) => void] {
  const [entered, setEntered] = useState<{ readonly value: Value; readonly over: Value }>();
  const isWaiting = entered !== undefined && Object.is(entered.over, recorded);
  return [isWaiting ? entered.value : recorded, (value) => setEntered({ value, over: recorded })];
}
