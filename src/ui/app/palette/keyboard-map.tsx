import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyNames } from '#ui/components/key-names.tsx';
import { type Shortcut, useShortcuts } from '#ui/lib/shortcut.ts';
import classes from './keyboard-map.module.css';

/** Every key that does something here, by what it does. */
export function KeyboardMap({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('app');
  const shortcuts = useShortcuts();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('shortcut.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={classes.root}>
        <Group title={t('shortcut.room')} shortcuts={shortcuts.filter(({ group }) => group === 'room')} />
        <Group
          title={t('shortcut.everywhere')}
          shortcuts={shortcuts.filter(({ group }) => group === 'everywhere')}
        />
      </div>
    </Modal>
  );
}

function Group({ title, shortcuts }: { title: string; shortcuts: readonly Shortcut[] }) {
  const { t } = useTranslation();
  // Two ways to the same thing are shown once.
  const shown = shortcuts.filter(
    ({ labelKey, isEnabled }, index) =>
      isEnabled && shortcuts.findIndex((other) => other.labelKey === labelKey) === index,
  );
  if (shown.length === 0) return null;
  return (
    <section>
      <h3 className={classes.title}>{title}</h3>
      <dl className={classes.list}>
        {shown.map(({ id, keys, labelKey }) => (
          <div key={id} className={classes.row}>
            <dt>{t(labelKey)}</dt>
            <dd>
              <KeyNames keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
