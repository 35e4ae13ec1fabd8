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
  return keepAnswers<number>(revision);
}

/** What costs much to find is kept by what was asked, until something changes. Whoever gets it must not change it. */
export function keepAnswers<Answer>(revision: () => number) {
  const answers = new Map<string, Answer>();
  let answersRevision = -1;
  return function answerTo(asked: object, find: () => Answer): Answer {
    if (answersRevision !== revision()) {
      answers.clear();
      answersRevision = revision();
    }
    const key = JSON.stringify(asked);
    const known = answers.get(key);
    if (known !== undefined) return known;
    const found = find();
    answers.set(key, found);
    return found;
  };
}
