import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './introductions.module.css';
import { box, type Introduction, layOutTree, type PlacedPerson } from './lay-out-tree.ts';

const mostLetters = 20;
const unitsPerRem = 16;
const rem = (units: number) => `${units / unitsPerRem}rem`;

/** The same as a drawing. Arrow keys go from one to the next, Enter opens. */
export function IntroductionsGraph({ introductions }: { introductions: readonly Introduction[] }) {
  const { t } = useTranslation('network');
  const { people, width, height } = useMemo(() => layOutTree(introductions), [introductions]);
  const root = useRef<SVGSVGElement>(null);
  const [current, setCurrent] = useState<string>();
  const byId = new Map(people.map((person) => [person.id, person]));
  // One stop for the Tab key: the one that had the focus last, else the first.
  const reachable = current !== undefined && byId.has(current) ? current : people[0]?.id;
  const thankedIds = new Set(
    introductions.filter(({ thankedOn }) => thankedOn !== null).map((one) => one.introducedById),
  );

  function move(event: KeyboardEvent) {
    const from = byId.get(reachable ?? '');
    const to = from && neighbourOf(from, event.key, people);
    if (!to) return;
    event.preventDefault();
    setCurrent(to.id);
    root.current?.querySelector<SVGElement>(`[data-id="${to.id}"]`)?.focus();
  }
  const labelOf = ({ id, name, introducedBy }: PlacedPerson) =>
    [
      introducedBy ? t('introductions.broughtBy', { name, by: introducedBy.name }) : name,
      ...(thankedIds.has(id) ? [t('introductions.thanked')] : []),
    ].join(', ');

  return (
    <section className={classes.graph} aria-label={t('introductions.graph')}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the section has the name; a title would hang at the pointer everywhere */}
      <svg
        ref={root}
        viewBox={`-4 -4 ${width + 8} ${height + 8}`}
        style={{ width: rem(width + 8), height: rem(height + 8) }}
      >
        {people.map((person) => {
          const by = person.introducedBy && byId.get(person.introducedBy.id);
          return by && <path key={person.id} className={classes.edge} d={curve(by, person)} />;
        })}
        {people.map((person) => (
          <Link
            key={person.id}
            to="/contacts"
            search={{ view: 'introductions', open: person.id }}
            className={classes.node ?? ''}
            data-id={person.id}
            data-first={person.introducedBy === null || undefined}
            tabIndex={person.id === reachable ? 0 : -1}
            aria-label={labelOf(person)}
            onFocus={() => setCurrent(person.id)}
            onKeyDown={move}
          >
            <title>{labelOf(person)}</title>
            <rect x={person.left} y={person.top} width={box.width} height={box.height} rx={6} />
            <text x={person.left + 10} y={person.top + box.height / 2} dominantBaseline="central">
              {shorten(person.name)}
            </text>
            {thankedIds.has(person.id) && (
              <path
                className={classes.check}
                d={`M${person.left + box.width - 20} ${person.top + 15}l4 4l8 -8`}
              />
            )}
          </Link>
        ))}
      </svg>
    </section>
  );
}

function neighbourOf(from: PlacedPerson, key: string, people: readonly PlacedPerson[]) {
  const level = people.filter(({ depth }) => depth === from.depth);
  const place = level.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return people.find(({ id }) => id === from.childIds[0]);
    case 'ArrowLeft':
      return people.find(({ id }) => id === from.introducedBy?.id);
    case 'ArrowDown':
      return level[place + 1];
    case 'ArrowUp':
      return level[place - 1];
    case 'Home':
      return people[0];
    case 'End':
      return people.at(-1);
    default:
      return undefined;
  }
}

function curve(from: PlacedPerson, to: PlacedPerson): string {
  const [startX, startY] = [from.left + box.width, from.top + box.height / 2];
  const [endX, endY] = [to.left, to.top + box.height / 2];
  const middle = (startX + endX) / 2;
  return `M${startX} ${startY}C${middle} ${startY} ${middle} ${endY} ${endX} ${endY}`;
}

function shorten(name: string): string {
  const letters = [...name];
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters - 1).join('')}…` : name;
}
