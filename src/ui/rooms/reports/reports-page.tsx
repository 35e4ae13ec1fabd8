import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { reportKinds } from '#contract/report-kinds.ts';
import { RoomHeader } from '#ui/components/room-header.tsx';
import { useBeginHere } from '#ui/lib/begin-here.ts';
import { reportLooks, slugOf } from './report-kinds.ts';
import classes from './reports-page.module.css';

/** All reports there are, each with what it is for. */
export function ReportsPage() {
  const { t } = useTranslation('reports');
  useBeginHere();
  return (
    <>
      <RoomHeader title={t('room.title')} />
      <ul className={classes.list} aria-label={t('room.title')}>
        {reportKinds.map((kind) => {
          const { icon: Icon } = reportLooks[kind];
          return (
            <li key={kind}>
              <Link className={classes.card} to="/reports/$report" params={{ report: slugOf(kind) }}>
                <Icon size="1.5rem" aria-hidden="true" />
                <span className={classes.name}>{t(`report.${kind}.title`)}</span>
                <span className={classes.detail}>{t(`report.${kind}.detail`)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </>
  );
}
