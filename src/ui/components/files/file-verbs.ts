import type { Client as Procedure } from '@orpc/client';

/** How a noun keeps files with its records: the commands of its own that it gives to what shows them. */
export interface FileVerbs<Output = unknown, Failed = Error> {
  attach: Verb<{ id: string; fileId: string; file: File }, Output, Failed>;
  detach: Verb<{ id: string; fileId: string }, Output, Failed>;
  getFile: Verb<{ id: string; fileId: string }, File, Failed>;
}

type Verb<Input, Output, Failed> = Procedure<Record<never, never>, Input, Output, Failed>;
