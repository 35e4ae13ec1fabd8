import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { limits } from '#contract/limits.ts';
import details from '#ui/components/details/details.module.css';
import { useApi } from '#ui/lib/api.tsx';
import { QuickLine } from '../components/quick-line.tsx';
import { KindMark } from '../resources/kind-mark.tsx';
import { useAddResource } from '../resources/resource-commands.ts';
import { TimeLine } from '../resources/time-line.tsx';
import classes from './goal-parts.module.css';

/** What one learns from for one goal. */
export function GoalResources({ goalId }: { goalId: string }) {
  const { t } = useTranslation(['resources', 'words', 'fields']);
  const api = useApi();
  const { add, failure } = useAddResource(goalId);
  const { data } = useQuery(api.resources.list.queryOptions({ input: { goalId, limit: limits.page } }));
  return (
    <section className={details.section} aria-label={t('resources:ofGoal.title')}>
      <h3>{t('resources:ofGoal.title')}</h3>
      {data?.rows.length === 0 && <p className={classes.quiet}>{t('resources:ofGoal.none')}</p>}
      {data && data.rows.length > 0 && (
        <ul className={classes.list}>
          {data.rows.map((resource) => (
            <li key={resource.id} className={classes.row}>
              <span className={classes.what}>
                <Link
                  className={classes.link ?? ''}
                  to="/learning"
                  search={{ view: 'resources', open: resource.id }}
                >
                  {resource.title}
                </Link>
                <span className={classes.line}>
                  <KindMark kind={resource.kind} />
                  <span className={classes.muted}>{t(`words:resourceState.${resource.state}`)}</span>
                </span>
              </span>
              <span className={classes.side}>
                <TimeLine resource={resource} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <QuickLine
        label={t('resources:ofGoal.add')}
        placeholder={t('resources:ofGoal.addPlaceholder')}
        action={t('fields:add.one')}
        onAdd={add}
        failure={failure}
      />
    </section>
  );
}
