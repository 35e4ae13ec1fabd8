import type { RoomHeaderProps } from '#ui/components/room-header.tsx';

/** What every view of the room is given by its page. */
export interface JournalViewProps {
  /** For the header: the views of the room. */
  views: NonNullable<RoomHeaderProps['views']>;
  /** The entry that the address says is open at the side; undefined as long as entries are covered. */
  openId: string | undefined;
  /** Opens an entry; what was covered is shown then. */
  onOpen: (id: string | undefined) => void;
  /** Begins a check-in, wherever in the room one is. */
  onNew: () => void;
  /** Gives the open entry the whole page. */
  onExpand: () => void;
}
