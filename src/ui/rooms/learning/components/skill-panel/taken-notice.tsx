import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NamedSkill } from '../skill-commands.ts';
import classes from './skill-panel.module.css';
import type { Taken } from './use-taken.ts';

interface TakenNoticeProps {
  taken: Taken | undefined;
  onMerge: (other: NamedSkill) => void;
}

/** Says that a word belongs to another skill, and offers to make one of the two. */
export function TakenNotice({ taken, onMerge }: TakenNoticeProps) {
  const { t } = useTranslation('skills');
  if (!taken) return null;
  const { word, owner } = taken;
  return (
    <div role="alert" className={classes.taken}>
      <span>{t('words.taken', { word, name: owner.name })}</span>
      <Button variant="light" size="compact-md" onClick={() => onMerge(owner)}>
        {t('words.mergeTaken', { name: owner.name })}
      </Button>
    </div>
  );
}
