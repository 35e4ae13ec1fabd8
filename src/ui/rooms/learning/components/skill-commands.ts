import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { Skill } from '#contract/skills.ts';
import { announce } from '#ui/lib/announce.ts';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useHistory } from '#ui/lib/history.ts';
import { showToast } from '#ui/lib/toast.tsx';

export type NamedSkill = Pick<Skill, 'id' | 'name'>;

/** Says how well one has a skill. Resolves with nothing when it failed. `isGap`: without a level it is none of one's own. */
export function useSetLevel({ id, name }: NamedSkill, isGap = false) {
  const { t } = useTranslation(['skills', 'words']);
  const client = useClient();
  const { run } = useCommand(client.skills.change, {
    announce: ({ level, own }) =>
      level === null
        ? t(own ? 'skills:level.taken' : 'skills:own.taken', { name })
        : t('skills:level.set', { name, level: t(`words:skillLevel.${level}`) }),
  });
  return (level: number | null) =>
    run({ id, changes: { level, ...(level === null ? isGap && { own: false } : { own: true }) } });
}

/** Makes a goal of a skill; what is said of it leads there. Resolves with nothing when it failed. */
export function useMakeGoal({ id, name }: NamedSkill) {
  const { t } = useTranslation(['skills', 'app']);
  const client = useClient();
  const navigate = useNavigate();
  const { undo } = useHistory();
  const { run, isRunning } = useCommand(client.skills.makeGoal);
  async function makeGoal() {
    const made = await run({ id, goalId: newId(), title: t('skills:goals.title', { name }) });
    if (!made) return undefined;
    const text = t('skills:goals.made', { name });
    announce(text);
    showToast(
      text,
      { label: t('app:history.undo'), run: undo },
      {
        label: t('skills:goals.open'),
        run: () => navigate({ to: '/learning', search: { view: 'board', open: made.goalId } }),
      },
    );
    return made;
  }
  return { makeGoal, isRunning };
}

/** What can be done with an entry of the dictionary besides writing in it. */
export function useSkillCommands({ id, name }: NamedSkill) {
  const { t } = useTranslation('skills');
  const client = useClient();
  const own = useCommand(client.skills.change, {
    announce: (changed) => t(changed.own ? 'own.added' : 'own.taken', { name }),
  });
  const remove = useCommand(client.skills.remove, { announce: () => t('words.removed', { name }) });
  const merge = useCommand(client.skills.merge, { announce: () => t('words.merged', { name }) });
  return {
    putOnList: () => void own.run({ id, changes: { own: true } }),
    takeOffList: () => void own.run({ id, changes: { own: false, level: null } }),
    remove: () => remove.run({ ids: [id] }),
    merge: (other: NamedSkill) => void merge.run({ keepId: id, otherIds: [other.id] }),
  };
}
