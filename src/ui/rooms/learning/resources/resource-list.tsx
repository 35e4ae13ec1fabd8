import { useTranslation } from 'react-i18next';
import { type ResourceState, resourceStates } from '#contract/learning-parts.ts';
import type { Resource } from '#contract/resources.ts';
import rows from '#ui/components/rows.module.css';
import { useFormatting } from '#ui/lib/formatting.ts';
import { ResourceRow } from './resource-row.tsx';
import classes from './resources.module.css';

/** As the core lists them: what one is at comes first. */
const order: readonly ResourceState[] = [
  'in_progress',
  ...resourceStates.filter((state) => state !== 'in_progress'),
];

interface ResourceListProps {
  resources: readonly Resource[];
  openId?: string | undefined;
}

/** Resources under the state they are in. */
export function ResourceList({ resources, openId }: ResourceListProps) {
  const { t } = useTranslation('words');
  const { number } = useFormatting();
  const groups = order
    .map((state) => ({ state, found: resources.filter((resource) => resource.state === state) }))
    .filter(({ found }) => found.length > 0);
  return groups.map(({ state, found }) => (
    <section key={state} className={classes.group}>
      <h2 className={classes.state}>
        {t(`resourceState.${state}`)} <span className={classes.count}>{number(found.length)}</span>
      </h2>
      <ul className={rows.list} aria-label={t(`resourceState.${state}`)}>
        {found.map((resource) => (
          <ResourceRow key={resource.id} resource={resource} isOpen={resource.id === openId} />
        ))}
      </ul>
    </section>
  ));
}
