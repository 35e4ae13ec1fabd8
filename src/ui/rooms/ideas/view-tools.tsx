import { createContext, type ReactNode, use } from 'react';
import { createPortal } from 'react-dom';
import { RoomFilter, type RoomHeaderProps, RoomPrimary } from '#ui/components/room-header.tsx';

/** Where in the header of the page a view has its place. */
export const ViewToolsPlace = createContext<HTMLElement | null>(null);

/** What a view has of its own in the header of the page, beside the names of the views. */
export function ViewTools({
  filter,
  primary,
  children,
}: Pick<RoomHeaderProps, 'filter' | 'primary'> & { children?: ReactNode }) {
  const place = use(ViewToolsPlace);
  return (
    place &&
    createPortal(
      <>
        {filter && <RoomFilter {...filter} />}
        {children}
        {primary && <RoomPrimary {...primary} />}
      </>,
      place,
    )
  );
}
