import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ShellAbilities } from '#contract/shell.ts';
import { useSettings } from '#ui/lib/settings.tsx';

/** What Langkah may do while its window is not looked at. Everything is off until somebody wants it. */
export function DesktopSettings({ abilities }: { abilities: ShellAbilities }) {
  const { t } = useTranslation('settings');
  const { settings, change } = useSettings();
  return (
    <>
      {abilities.notifications && (
        <Switch
          label={t('reminders.label')}
          description={t('reminders.explanation')}
          checked={settings.reminders}
          onChange={(event) => void change({ reminders: event.currentTarget.checked })}
        />
      )}
      {abilities.tray && (
        <Switch
          label={t('tray.label')}
          description={t('tray.explanation')}
          checked={settings.tray}
          onChange={(event) => void change({ tray: event.currentTarget.checked })}
        />
      )}
    </>
  );
}
