import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useFinishOnLeave } from '#ui/lib/finish-on-leave.ts';

/** The line in which something that helps is added: with Enter, and when it is left. */
export function useAddComfort() {
  const { t } = useTranslation('support');
  const client = useClient();
  const [typed, setTyped] = useState('');
  const id = useRef(newId());
  const command = useCommand(client.support.addComfort, { announce: () => t('comforts.added') });

  async function finish() {
    const title = typed.trim();
    if (title === '' || command.isRunning) return;
    const added = await command.run({ id: id.current, title });
    if (!added) return;
    id.current = newId();
    // What was typed meanwhile is the next one.
    setTyped((current) => (current.trim() === title ? '' : current));
  }
  useFinishOnLeave(finish);

  return { typed, setTyped, finish, add: (title: string) => void command.run({ id: newId(), title }) };
}
