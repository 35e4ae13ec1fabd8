import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { limits } from '#contract/limits.ts';
import type { Comfort } from '#contract/support.ts';
import { useAutosave } from '#ui/components/autosave.ts';
import { GrowingTextarea } from '#ui/components/growing-textarea.tsx';
import { MoveItems } from '#ui/components/reorder/move-items.tsx';
import type { RowMoves } from '#ui/components/reorder/reorder-list.tsx';
import { SaveState } from '#ui/components/save-state.tsx';
import { useClient } from '#ui/lib/api.tsx';
import { useCommand } from '#ui/lib/command.ts';
import { useRefusalWords } from '#ui/lib/failure.ts';
import classes from './comforts.module.css';

interface ComfortRowProps {
  comfort: Comfort;
  moves: RowMoves;
}

/** One thing that helps: read as a line, written where it stands. */
export function ComfortRow({ comfort: { id, title }, moves }: ComfortRowProps) {
  const { t } = useTranslation('support');
  const client = useClient();
  const refusalWords = useRefusalWords();
  const { text, state, failure, change, flush } = useAutosave({
    stored: title,
    save: (next) => client.support.changeComfort({ id, title: next }),
  });
  const remove = useCommand(client.support.removeComfort, { announce: () => t('support:comforts.removed') });
  const refusal = state === 'unsaved' ? failure?.data?.refusals?.[0]?.reason : undefined;
  return (
    <>
      <GrowingTextarea
        className={classes.text ?? ''}
        inputClass={classes.input}
        variant="unstyled"
        aria-label={t('support:comforts.text')}
        minRows={1}
        maxLength={limits.line}
        value={text}
        error={refusal && refusalWords(refusal)}
        onChange={change}
        onBlur={flush}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // It is one line, however long.
          event.preventDefault();
          flush();
        }}
      />
      {!refusal && <SaveState state={state} failure={failure} />}
      <Menu position="bottom-end" width={232}>
        <Menu.Target>
          <ActionIcon
            className={classes.more ?? ''}
            size={32}
            aria-label={t('support:comforts.menuOf', { title })}
          >
            <IconDots size={18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <MoveItems moves={moves} />
          <Menu.Item leftSection={<IconX size={16} />} onClick={() => void remove.run({ id })}>
            {t('support:comforts.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
