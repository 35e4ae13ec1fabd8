import type { Evidence } from '#contract/canvases.ts';
import { createEvidenceReader } from '../../../../ideas/canvas/evidence-reader.ts';
import { dayOf } from '../../../../machine/clock.ts';
import { type Leaf, makeLeaf, makeTable, type Table } from '../book.ts';
import type { Scribe } from '../scribe.ts';
import {
  type GiverRow,
  giverRows,
  type QuestionRow,
  questionRows,
  type RoundRow,
  roundRows,
  type VersionRow,
  versionRows,
} from './idea-finding-rows.ts';

/** What was asked, what speaks for and against notes, and what canvases were like before, by idea. */
export function createIdeaFindings(scribe: Scribe) {
  const { all, source, words, veil, day, fileName, period } = scribe;
  const { t } = words;
  const versions = Map.groupBy(all<VersionRow>(versionRows), ({ ideaId }) => ideaId);
  const rounds = Map.groupBy(all<RoundRow>(roundRows), ({ ideaId }) => ideaId);
  const questions = Map.groupBy(all<QuestionRow>(questionRows), ({ roundId }) => roundId);
  const givers = new Map(all<GiverRow>(giverRows).map((giver) => [giver.id, giver]));
  const evidence = createEvidenceReader(source);

  function writeRound({ id, title, introduction, plannedOn, answeredCount }: RoundRow): Leaf {
    const asked = questions.get(id) ?? [];
    return makeLeaf({
      title: t('archive.round', { title: veil.text(title) ?? '' }),
      facts: [
        [t('feedback:field.plannedOn'), day(plannedOn)],
        [
          t('feedback:section.answers'),
          answeredCount === 0 ? t('archive.nothing') : words.number(answeredCount),
        ],
      ],
      texts: [[t('feedback:field.introduction'), veil.note(introduction)]],
      tables: [
        makeTable(
          t('feedback:section.questions'),
          ['text', 'kind', 'note'].map((head) => t(`feedback:question.${head}`)),
          asked.map(({ text, kind, note }) => [veil.text(text), t(`feedback:kind.${kind}`), veil.text(note)]),
        ),
      ],
    });
  }

  function nameOf({ noun, id, title }: Pick<Evidence, 'noun' | 'id' | 'title'>): string | null {
    if (noun === 'file') return fileName(title);
    if (noun === 'experiment') return veil.text(title);
    if (noun === 'contact') return veil.person(title);
    const giver = givers.get(id);
    const name = veil.person(giver?.name ?? null);
    const givenOn = day(giver?.givenOn ?? null);
    return name && givenOn ? t('ideas:evidence.feedbackOf', { name, day: givenOn }) : givenOn;
  }

  return {
    roundsOf: (ideaId: string) => (rounds.get(ideaId) ?? []).map(writeRound),
    /** In the order of the notes given. */
    evidenceOf(ideaId: string, notes: readonly { id: string; text: string }[]): Table {
      const pieces = Map.groupBy(evidence.ofIdea(ideaId), ({ noteId }) => noteId);
      const told = notes.flatMap(({ id, text }) =>
        (pieces.get(id) ?? []).map((piece) => ({ ...piece, text })),
      );
      return makeTable(
        t('ideas:evidence.title'),
        [t('archive.head.note'), t('ideas:evidence.title'), t('ideas:evidence.itSays')],
        told.map(({ text, ...piece }) => {
          const { noun, stance, isOfAnswers } = piece;
          const what = t(isOfAnswers ? 'ideas:evidence.answers' : `ideas:evidence.noun.${noun}`);
          const about = nameOf(piece);
          return [
            veil.text(text),
            about ? t('archive.what', { what, about }) : what,
            t(`ideas:evidence.stance.${stance}`),
          ];
        }),
      );
    },
    /** Those kept in the period: they are dated. */
    versionsOf(ideaId: string): Table {
      const kept = (versions.get(ideaId) ?? [])
        .map((version) => ({ ...version, keptOn: dayOf(version.createdAt) }))
        .filter(({ keptOn }) => keptOn >= period.from && keptOn <= period.to);
      return makeTable(
        t('ideas:view.versions'),
        [t('archive.head.day'), t('archive.head.version'), t('ideas:view.canvas'), t('ideas:field.notes')],
        kept.map(({ number, name, template, noteCount, keptOn }) => [
          day(keptOn),
          t('ideas:version.numbered', { number, name: veil.text(name) ?? '' }),
          t(`canvases:template.${template}`),
          words.number(noteCount),
        ]),
        [3],
      );
    },
  };
}
