import { useTranslation } from 'react-i18next';
import { RoomHeader, type RoomHeaderProps } from '#ui/components/room-header.tsx';
import { PrivacyTools } from './privacy/privacy-tools.tsx';

interface JournalHeaderProps extends Omit<RoomHeaderProps, 'title' | 'primary'> {
  /** Begins a check-in. */
  onNew: () => void;
}

/** The top line of every view of the room: what the view has of its own, what keeps it private, and the way to a new entry. */
export function JournalHeader({ children, onNew, ...header }: JournalHeaderProps) {
  const { t } = useTranslation('journal');
  return (
    <RoomHeader title={t('title')} primary={{ label: t('entry.new'), run: onNew }} {...header}>
      {children}
      <PrivacyTools />
    </RoomHeader>
  );
}
