export interface Statement<Row> {
  all(values?: Record<string, unknown>): Row[];
}

/** Statements by their shape: building one costs ten times as much as running it. */
export function keepStatements() {
  const statements = new Map<string, Statement<unknown>>();
  return function prepared<Row>(key: string, build: () => Statement<Row>): Statement<Row> {
    const known = statements.get(key) as Statement<Row> | undefined;
    if (known) return known;
    const made = build();
    statements.set(key, made);
    return made;
  };
}

/** Counting reads every match; the number is kept until something changes, so paging through a list counts once. */
export function keepTotals(revision: () => number) {
  const totals = new Map<string, number>();
  let totalsRevision = -1;
  return function total(filter: object, count: () => number): number {
    if (totalsRevision !== revision()) {
      totals.clear();
      totalsRevision = revision();
    }
    const key = JSON.stringify(filter);
    const known = totals.get(key);
    if (known !== undefined) return known;
    const counted = count();
    totals.set(key, counted);
    return counted;
  };
}
