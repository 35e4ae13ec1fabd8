import { Failure } from '#contract/failures.ts';
import type { Services } from '../../commands/services.ts';
import type { Db } from '../../database/database.ts';
import type { Ports } from '../../ports.ts';
import { createKnownAnswers } from './known-answers.ts';
import type { AskedRound } from './rounds.ts';

// Needed by no start.
const load = () => import('../files/form-exports.ts');

export interface FeedbackFormsOptions {
  db: Db;
  ports: Pick<Ports, 'clock' | 'printing' | 'log'>;
  /** NOT_FOUND. */
  getRound: (id: string) => AskedRound;
}

/** Forms of rounds on their way out, and answers on their way in. It only reads. */
export function createFeedbackForms({ db, ports, getRound }: FeedbackFormsOptions) {
  const known = createKnownAnswers({ db });

  function findRound(id: string): AskedRound | null {
    try {
      return getRound(id);
    } catch (error) {
      if (error instanceof Failure && error.code === 'NOT_FOUND') return null;
      throw error;
    }
  }

  return {
    async exportForm({ roundId, ...options }) {
      // Read at once: the workspace may be exchanged while the rest is loaded.
      const round = getRound(roundId);
      return (await load()).createFormExports(ports).write(round, options);
    },
    async inspectAnswers({ file }) {
      const { openAnswers, inspectAnswers } = await load();
      const written = await openAnswers(file);
      const read = inspectAnswers(written, findRound(written.roundId), ports.clock.today());
      return { ...read, isHere: known.isHere(read) };
    },
  } satisfies Pick<Services['feedback'], 'exportForm' | 'inspectAnswers'>;
}
