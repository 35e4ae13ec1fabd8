import {
  createContext,
  type ReactNode,
  startTransition,
  useCallback,
  useContext,
  useMemo,
  useState,
} from 'react';
import { useJournalSettings } from './use-journal-settings.ts';

interface CoverState {
  /** Nothing that was written in entries may be in the page. */
  isCovered: boolean;
  /** It is not known yet whether the person wants a cover at all. */
  isWaiting: boolean;
  /** Shows the entries until the room is left. */
  uncover: () => void;
}

const CoverContext = createContext<CoverState | null>(null);

/** Keeps the entries covered until they are asked for. It goes with the room, so that whoever comes back finds them covered again. */
export function CoverProvider({ children }: { children: ReactNode }) {
  const { settings, isPending } = useJournalSettings();
  const [isAskedFor, setIsAskedFor] = useState(false);
  // The cover stays until there is something in its place.
  const uncover = useCallback(() => startTransition(() => setIsAskedFor(true)), []);
  // When the wish cannot be read, the more careful one counts.
  const isCovered = !isAskedFor && (settings?.covers ?? true);
  const value = useMemo(
    () => ({ isCovered, isWaiting: isCovered && isPending, uncover }),
    [isCovered, isPending, uncover],
  );
  return <CoverContext.Provider value={value}>{children}</CoverContext.Provider>;
}

/** Whether entries are covered, for every view that shows anything of them. */
export function useCover(): CoverState {
  const value = useContext(CoverContext);
  if (!value) throw new Error('CoverProvider is missing above this component.');
  return value;
}
