import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { limits } from '#contract/limits.ts';
import details from '#ui/components/details/details.module.css';
import { useApi } from '#ui/lib/api.tsx';
import { useAddCertificate } from '../certificates/certificate-commands.ts';
import { ExpiryMark } from '../certificates/expiry-mark.tsx';
import { QuickLine } from '../components/quick-line.tsx';
import classes from './goal-parts.module.css';

/** The certificates that one goal brought. */
export function GoalCertificates({ goalId }: { goalId: string }) {
  const { t } = useTranslation(['certificates', 'fields']);
  const api = useApi();
  const { add, failure } = useAddCertificate(goalId);
  const { data } = useQuery(api.certificates.list.queryOptions({ input: { goalId, limit: limits.page } }));
  return (
    <section className={details.section} aria-label={t('ofGoal.title')}>
      <h3>{t('ofGoal.title')}</h3>
      {data?.rows.length === 0 && <p className={classes.quiet}>{t('ofGoal.none')}</p>}
      {data && data.rows.length > 0 && (
        <ul className={classes.list}>
          {data.rows.map((certificate) => (
            <li key={certificate.id} className={classes.row}>
              <span className={classes.what}>
                <Link
                  className={classes.link ?? ''}
                  to="/learning"
                  search={{ view: 'certificates', open: certificate.id }}
                >
                  {certificate.title}
                </Link>
                {certificate.issuer && <span className={classes.muted}>{certificate.issuer}</span>}
              </span>
              <span className={classes.side}>
                <ExpiryMark expiresOn={certificate.expiresOn} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <QuickLine
        label={t('ofGoal.add')}
        placeholder={t('ofGoal.addPlaceholder')}
        action={t('fields:add.one')}
        onAdd={add}
        failure={failure}
      />
    </section>
  );
}
