import { Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RowMoves } from './reorder-list.tsx';

/** The ways of a row up and down its list, as lines of its menu. */
export function MoveItems({ moves }: { moves: RowMoves }) {
  const { t } = useTranslation('fields');
  return (
    <>
      <Menu.Item leftSection={<IconArrowUp size={16} />} disabled={moves.up === undefined} onClick={moves.up}>
        {t('reorder.up')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowDown size={16} />}
        disabled={moves.down === undefined}
        onClick={moves.down}
      >
        {t('reorder.down')}
      </Menu.Item>
    </>
  );
}
