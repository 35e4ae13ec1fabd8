import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ApplicationCard } from '#contract/applications.ts';
import type { Skill } from '#contract/skills.ts';
import details from '#ui/components/details/details.module.css';
import { MarkedText } from '#ui/components/marked-text.tsx';
import { MoreButton } from '#ui/components/more-button.tsx';
import { StageMark } from '#ui/components/stages/stage-mark.tsx';
import { useStages } from '#ui/components/stages/use-stages.ts';
import { useApi } from '#ui/lib/api.tsx';
import { useGrowingList } from '#ui/lib/growing-list.ts';
import classes from './skill-panel.module.css';

const atOnce = 20;
interface Found {
  application: ApplicationCard;
  /** null: noted by hand. */
  snippet: string | null;
}

const idOf = ({ application }: Found) => application.id;

/** The applications that ask for it, with the words around it. */
export function SkillPostings({ skill }: { skill: Skill }) {
  const { t } = useTranslation('skills');
  const api = useApi();
  const { rows, page, more } = useGrowingList(
    (stretch) => api.skills.listPostings.queryOptions({ input: { id: skill.id, ...stretch } }),
    idOf,
    atOnce,
  );
  if (!page) return null;
  const { total } = page;
  return (
    <section className={details.section} aria-label={t('section.postings')}>
      <h3>{total === 0 ? t('section.postings') : t('postings.count', { count: total })}</h3>
      {total === 0 && (
        <p className={classes.quiet}>{t(skill.searched ? 'postings.none' : 'postings.notSearched')}</p>
      )}
      {rows.length > 0 && (
        <ul className={classes.list}>
          {rows.map(({ application, snippet }) => (
            <Posting key={application.id} application={application} snippet={snippet} />
          ))}
        </ul>
      )}
      <MoreButton more={more} />
    </section>
  );
}

function Posting({ application, snippet }: Found) {
  const { t } = useTranslation('skills');
  const { stages, nameOf } = useStages();
  const stage = stages.find(({ id }) => id === application.stageId);
  return (
    <li className={classes.posting}>
      <Link className={classes.role ?? ''} to="/applications" search={{ open: application.id }}>
        {application.role}, {application.companyName}
      </Link>
      {stage && (
        <span className={classes.stage}>
          <StageMark color={stage.color} />
          {nameOf(stage)}
        </span>
      )}
      <span className={classes.snippet}>
        {snippet === null ? t('postings.byHand') : <MarkedText text={snippet} />}
      </span>
    </li>
  );
}
