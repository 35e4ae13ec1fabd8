import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import details from '#ui/components/details/details.module.css';
import { ListStates } from '#ui/components/list-states.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { SkillGoals } from './skill-goals.tsx';
import { SkillMenu } from './skill-menu.tsx';
import { SkillEvidence, SkillLevel } from './skill-own.tsx';
import { SkillPostings } from './skill-postings.tsx';
import { SkillWords } from './skill-words.tsx';

interface SkillPanelProps {
  id: string;
  /** What comes first after the level: who asks for it, or what shows it. */
  lead: 'postings' | 'evidence';
  onClose: () => void;
}

/** Everything about one skill. Each field saves itself. */
export function SkillPanel({ id, lead, onClose }: SkillPanelProps) {
  const { t } = useTranslation('skills');
  const api = useApi();
  const query = useQuery(api.skills.get.queryOptions({ input: { id } }));
  const skill = query.data;
  return (
    <Panel
      title={skill?.name ?? t('skill')}
      onClose={onClose}
      actions={skill && <SkillMenu skill={skill} onRemove={onClose} />}
    >
      <ListStates query={query} isEmpty={!skill} empty={null}>
        {skill && (
          <div className={details.root}>
            <SkillLevel skill={skill} isGap={lead === 'postings'} />
            {lead === 'evidence' && <SkillEvidence skill={skill} />}
            <SkillGoals skill={skill} />
            <SkillPostings skill={skill} />
            {lead === 'postings' && <SkillEvidence skill={skill} />}
            <SkillWords skill={skill} />
          </div>
        )}
      </ListStates>
    </Panel>
  );
}
