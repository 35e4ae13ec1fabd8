interface FigureListProps {
  /** What is counted, and how much it is. */
  figures: readonly (readonly [term: string, value: number | string])[];
}

/** The figures of a report, large and side by side, four in a row. */
export function FigureList({ figures }: FigureListProps) {
  return (
    <dl className="figures">
      {figures.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
