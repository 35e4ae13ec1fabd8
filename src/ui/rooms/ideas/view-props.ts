import type { Idea } from '#contract/ideas.ts';
import type { View } from './view-names.ts';

/** What every view of an idea is given by its page. The header is drawn by the page; what a view puts into it goes through `ViewTools`. */
export interface IdeaViewProps {
  idea: Idea;
  /** The idea is in the trash: everything can be read, nothing changed. */
  isReadOnly: boolean;
  /** What the address says is chosen in the view: an assumption, an experiment, a version. */
  openId: string | undefined;
  onOpen: (id: string | undefined) => void;
  /** Goes to another view, and there to what is chosen in it. */
  onView: (view: View, openId?: string) => void;
}
