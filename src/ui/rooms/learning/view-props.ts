import type { RoomHeaderProps } from '#ui/components/room-header.tsx';

/** What every view of the room is given by its page. */
export interface LearningViewProps {
  /** For the header: the views of the room. */
  views: NonNullable<RoomHeaderProps['views']>;
  /** What the address says is open at the side. */
  openId: string | undefined;
  onOpen: (id: string | undefined) => void;
}
