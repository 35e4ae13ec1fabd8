import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { Skill } from '#contract/skills.ts';
import { SkillPicker } from '#ui/components/skills/skill-picker.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import classes from './skills.module.css';

interface AddSkillProps {
  /** To one's own list; else to the dictionary alone, where one that is there already is opened. */
  isOwn: boolean;
  field: RefObject<HTMLInputElement | null>;
  onOpen: (id: string) => void;
}

/** One after the other, completed from the dictionary. */
export function AddSkill({ isOwn, field, onOpen }: AddSkillProps) {
  const { t } = useTranslation('skills');
  const client = useClient();
  const put = useCommand(client.skills.change, { announce: ({ name }) => t('own.added', { name }) });
  const add = useCommand(client.skills.add, {
    announce: ({ name }) => t(isOwn ? 'own.added' : 'words.added', { name }),
  });
  const pick = ({ id }: Skill) => (isOwn ? put.run({ id, changes: { own: true } }) : onOpen(id));
  async function addNew(name: string) {
    const added = await add.run({ id: newId(), fields: { name, own: isOwn } });
    if (added && !isOwn) onOpen(added.id);
  }
  return (
    <div className={classes.add}>
      <SkillPicker label={t(isOwn ? 'own.new' : 'words.new')} onPick={pick} onNew={addNew} field={field} />
    </div>
  );
}
