import { Kbd, UnstyledButton } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import mark from '#resources/icon.svg';
import { loadWhenIdle } from '#ui/lib/load-when-idle.ts';
import { nameKeys } from '#ui/lib/shortcut.ts';
import classes from './rail.module.css';
import { keysOf, type RailRoom, rooms } from './rooms.ts';

const loadTimerSign = () => import('#ui/components/timer/timer-sign.tsx');
const TimerSign = lazy(async () => ({ default: (await loadTimerSign()).TimerSign }));

interface RailProps {
  isFolded: boolean;
  onFold: () => void;
  onSearch: () => void;
}

/** The rooms, each with icon and word. Folded by choice or where the window is narrow, the words become tooltips. */
export function Rail({ isFolded, onFold, onSearch }: RailProps) {
  const { t } = useTranslation(['app', 'words']);
  const FoldIcon = isFolded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <nav className={classes.root} data-folded={isFolded || undefined} aria-label={t('app:rail.label')}>
      <Link to="/applications" className={classes.brand} title={t('words:product')}>
        <img src={mark} alt="" className={classes.mark} />
        <span className={classes.word}>{t('words:product')}</span>
      </Link>
      <RailButton
        label={t('app:rail.search')}
        keys="mod+k"
        icon={<IconSearch size="1.25rem" stroke={1.6} aria-hidden="true" />}
        onClick={onSearch}
      />
      <ul className={classes.list}>{rooms.filter((room) => !room.isLast).map(toLink)}</ul>
      <TimerPlace />
      <ul className={`${classes.list} ${classes.last}`}>{rooms.filter((room) => room.isLast).map(toLink)}</ul>
      <div className={classes.fold}>
        <RailButton
          label={t(isFolded ? 'app:rail.unfold' : 'app:rail.fold')}
          icon={<FoldIcon size="1.25rem" stroke={1.6} aria-hidden="true" />}
          onClick={onFold}
        />
      </div>
    </nav>
  );
}

/** Asked for when the room is there: what runs is not gone because it is seen a moment later. */
function TimerPlace() {
  const [isRead, setIsRead] = useState(false);
  useEffect(() => {
    loadWhenIdle(async () => {
      await loadTimerSign();
      setIsRead(true);
    });
  }, []);
  return <Suspense>{isRead && <TimerSign classes={classes} />}</Suspense>;
}

function toLink(room: RailRoom) {
  return (
    <li key={room.to}>
      <RailLink room={room} />
    </li>
  );
}

function RailLink({ room }: { room: RailRoom }) {
  const { t } = useTranslation();
  const keys = keysOf(room);
  const label = t(room.labelKey);
  return (
    <Link
      to={room.to}
      className={classes.item}
      title={keys ? `${label} (${nameKeys(keys).join('+')})` : label}
      activeProps={{ 'aria-current': 'page' }}
      activeOptions={{ includeSearch: false }}
    >
      <room.icon size="1.25rem" stroke={1.6} aria-hidden="true" />
      <span className={classes.word}>{label}</span>
    </Link>
  );
}

interface RailButtonProps {
  label: string;
  icon: ReactNode;
  keys?: string;
  onClick: () => void;
}

function RailButton({ label, icon, keys, onClick }: RailButtonProps) {
  return (
    <UnstyledButton className={classes.item} title={label} onClick={onClick}>
      {icon}
      <span className={classes.word}>{label}</span>
      {keys && (
        <Kbd size="xs" className={classes.keys} aria-hidden="true">
          {nameKeys(keys).join(' ')}
        </Kbd>
      )}
    </UnstyledButton>
  );
}
