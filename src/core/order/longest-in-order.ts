/** Where the longest run of ever greater values stands, others between them passed over: what stays when the rest is put into order. Of several that are as long, the one with the least values. */
export function longestInOrder<Value extends number | string>(values: readonly Value[]): ReadonlySet<number> {
  // By length: where the run that ends with the least value ends.
  const ends: { value: Value; index: number }[] = [];
  const before = values.map((value, index) => {
    const found = ends.findIndex((end) => end.value >= value);
    const length = found < 0 ? ends.length : found;
    ends[length] = { value, index };
    return ends[length - 1]?.index;
  });
  const run = new Set<number>();
  for (let at = ends.at(-1)?.index; at !== undefined; at = before[at]) run.add(at);
  return run;
}
