import type { ActivitiesService } from '../activities/service.ts';
import type { Services } from '../commands/services.ts';
import type { Db } from '../database/database.ts';
import type { StoredFiles } from '../files/stored-files.ts';
import { createPlaces } from '../order/places.ts';
import type { Ports } from '../ports.ts';
import { createCanvasFiles } from './canvas/canvas-files.ts';
import { createCanvasReader } from './canvas/canvas-reader.ts';
import { createEvidence } from './canvas/evidence.ts';
import { createNoteWriter } from './canvas/note-writer.ts';
import { createNotes } from './canvas/notes.ts';
import { createTemplateSwitch } from './canvas/switch-template.ts';
import { createVersions } from './canvas/versions.ts';
import { createExperiments } from './experiments.ts';
import { createFeedbackCounts } from './feedback/feedback-counts.ts';
import { createFeedbackItems } from './feedback/feedback-items.ts';
import { createFeedbackForms } from './feedback/forms.ts';
import { createRounds } from './feedback/rounds.ts';
import { createIdeaLists } from './idea-lists.ts';
import { createIdeas } from './ideas.ts';
import { createMoneyTests } from './money-tests.ts';
import { createPromotions } from './promotions.ts';

type Nouns = 'ideas' | 'canvases' | 'experiments' | 'feedback' | 'promotions' | 'moneyTests';

export interface IdeasRoomOptions {
  db: Db;
  ports: Pick<Ports, 'clock' | 'printing' | 'log'>;
  revision: () => number;
  activities: ActivitiesService;
  files: StoredFiles;
}

/** Puts together all that Ideas can do: ideas and their canvases, what is found out about them, how they are told of, what they cost. */
export function createIdeasRoom({ db, ports, revision, activities, files }: IdeasRoomOptions) {
  const { clock } = ports;
  const places = createPlaces(db.$client, { table: 'ideas', lane: 'state', live: 'deleted_at IS NULL' });
  const lists = createIdeaLists({ db, revision });
  const ideas = createIdeas({ db, clock, places, lists });
  const reader = createCanvasReader({ db });
  const writer = createNoteWriter({ db, clock });
  const versions = createVersions({ db, clock, reader, writer });
  const rounds = createRounds({ db, clock, reader, writer });
  const items = { db, clock, activities, reader, writer, getRound: rounds.getAsked };
  return {
    services: {
      ideas,
      canvases: {
        ...createNotes({ db, reader, writer }),
        ...createTemplateSwitch({ reader, writer }),
        ...createEvidence({ db, files, reader, writer }),
        ...versions,
        ...createCanvasFiles({ ports, reader, versions, getIdea: ideas.get }),
      },
      experiments: createExperiments({ db, clock, activities, reader, writer }),
      feedback: {
        ...rounds.service,
        ...createFeedbackItems(items),
        ...createFeedbackCounts({ db, reader }),
        ...createFeedbackForms({ db, ports, getRound: rounds.getAsked }),
      },
      promotions: createPromotions({ db, clock, activities, writer, getIdea: ideas.get }),
      moneyTests: createMoneyTests({ db, reader, writer }),
    } satisfies Pick<Services, Nouns>,
  };
}
