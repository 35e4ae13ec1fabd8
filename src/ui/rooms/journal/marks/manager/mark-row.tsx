import { ActionIcon, Menu } from '@mantine/core';
import { IconArchive, IconArrowBackUp, IconDots, IconFolder, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark } from '#contract/marks.ts';
import { MoveItems } from '#ui/components/reorder/move-items.tsx';
import type { RowMoves } from '#ui/components/reorder/reorder-list.tsx';
import { useMarks } from '../use-marks.ts';
import { CategoryField } from './category-field.tsx';
import classes from './mark-manager.module.css';
import type { useMarkCommands } from './use-mark-commands.ts';
import { WordField } from './word-field.tsx';

interface MarkRowProps {
  mark: Mark;
  moves: RowMoves;
  commands: ReturnType<typeof useMarkCommands>;
}

/** One feeling or factor: renamed where it stands; the rest is in its menu. */
export function MarkRow({ mark, moves, commands }: MarkRowProps) {
  const { t } = useTranslation('marks');
  const { nameOf } = useMarks();
  const [isMoving, setIsMoving] = useState(false);
  const { id, kind, known, name: ownName, entryCount } = mark;
  const name = nameOf(mark);
  return (
    <div className={classes.row}>
      <WordField
        label={t('manager.name', { name })}
        word={name}
        onRename={(word) => commands.rename(mark, word)}
      />
      <span className={classes.count}>{t('manager.entries', { count: entryCount })}</span>
      <Menu position="bottom-end" width={248}>
        <Menu.Target>
          <ActionIcon size={32} aria-label={t('manager.menuOf', { name })}>
            <IconDots size={18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <MoveItems moves={moves} />
          <Menu.Item leftSection={<IconFolder size={16} />} onClick={() => setIsMoving(true)}>
            {t('manager.toCategory')}
          </Menu.Item>
          {known !== null && ownName !== null && (
            <Menu.Item
              leftSection={<IconArrowBackUp size={16} />}
              onClick={() => void commands.rename(mark, '')}
            >
              {t('manager.firstWord', { word: t(`${kind}.${known}`) })}
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconArchive size={16} />}
            onClick={() => void commands.archive.run({ ids: [id], archived: true })}
          >
            {t('manager.archive')}
          </Menu.Item>
          {known === null && (
            <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => void commands.remove(mark)}>
              {entryCount === 0 ? t('manager.remove') : t('manager.removeFrom', { count: entryCount })}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {isMoving && (
        <div className={classes.below}>
          <CategoryField
            label={t('manager.categoryOf', { name })}
            kind={kind}
            value={mark.category}
            whenLeft
            onChange={(category) => {
              setIsMoving(false);
              if (category !== mark.category) void commands.categorise(id, category);
            }}
          />
        </div>
      )}
    </div>
  );
}
