import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RoomHeader } from '#ui/components/room-header.tsx';
import { useApi } from '#ui/lib/api.tsx';
import { BackupSettings } from './backup-settings.tsx';
import { DesktopSettings } from './desktop-settings.tsx';
import { HabitSettings } from './habit-settings.tsx';
import { LookSettings } from './look-settings.tsx';
import { PersonSettings } from './person-settings.tsx';
import classes from './settings-page.module.css';
import { TransferSettings } from './transfer-settings.tsx';
import { WorkspaceFactsList } from './workspace-facts-list.tsx';

/** Every choice is in force as soon as it is made. */
export function SettingsPage() {
  const { t } = useTranslation(['settings', 'app', 'backups', 'transfers']);
  const api = useApi();
  const { data: abilities } = useQuery(api.shell.getAbilities.queryOptions({ input: {} }));
  return (
    <>
      <RoomHeader title={t('app:rail.settings')} />
      <div className={classes.root}>
        <Section title={t('settings:you')}>
          <PersonSettings />
        </Section>
        <Section title={t('settings:look')}>
          <LookSettings />
        </Section>
        <Section title={t('settings:habits')}>
          <HabitSettings />
        </Section>
        {(abilities?.notifications || abilities?.tray) && (
          <Section title={t('settings:program')}>
            <DesktopSettings abilities={abilities} />
          </Section>
        )}
        <Section title={t('settings:workspace')}>
          <WorkspaceFactsList />
        </Section>
        <Section title={t('backups:title')} isWide>
          <BackupSettings />
        </Section>
        <Section title={t('transfers:title')} isWide>
          <TransferSettings />
        </Section>
      </div>
    </>
  );
}

interface SectionProps {
  title: string;
  /** What it holds needs the whole width. */
  isWide?: boolean;
  children: ReactNode;
}

function Section({ title, isWide = false, children }: SectionProps) {
  return (
    <section className={classes.section} data-wide={isWide || undefined}>
      <h2 className={classes.title}>{title}</h2>
      <div className={classes.fields}>{children}</div>
    </section>
  );
}
