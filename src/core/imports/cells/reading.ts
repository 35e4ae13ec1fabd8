/**
 * What was understood of a cell. `isWhole` false: the cell says more than the value does, so its text has to be kept too.
 * Readers return null for a text that they cannot read.
 */
export interface Reading<Value> {
  value: Value;
  isWhole: boolean;
}

export const whole = <Value>(value: Value): Reading<Value> => ({ value, isWhole: true });
