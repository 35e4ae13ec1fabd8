import { v7 as newId } from 'uuid';
import type { Language } from '#contract/settings.ts';
import { addDays } from '../dates/calendar.ts';
import type { Workspace } from '../workspace/create-workspace.ts';
import { type SampleIdea, sampleIdeas } from './sample-ideas.ts';

type Nouns = 'ideas' | 'canvases' | 'experiments' | 'feedback' | 'promotions' | 'moneyTests';
type Services = Pick<Workspace['services'], 'contacts' | Nouns>;

/** The Ideas of the sample: one that is being tested with all that belongs to that, one that is being explored, and a spark. */
export function fillIdeas(services: Services, today: string, language: Language): void {
  const { contacts, ideas, canvases, experiments, feedback, promotions, moneyTests } = services;
  const ago = (days: number | null) => (days === null ? null : addDays(today, -days));
  const sort = { by: 'name', direction: 'ascending' } as const;
  const people = contacts.list({ filter: {}, sort, offset: 0, limit: 500 }).rows;

  // What was added last stands above the others.
  for (const idea of [...sampleIdeas].reverse()) addIdea(idea);

  function addIdea(idea: SampleIdea): void {
    const ideaId = newId();
    const { state, template, title, pitch, nextStep, nextIn, notes } = idea;
    const words = { title: title[language], pitch: pitch[language], notes: notes?.[language] ?? '' };
    const next = {
      nextStep: nextStep?.[language] ?? null,
      nextStepOn: ago(nextIn === null ? null : -nextIn),
    };
    ideas.add({ id: ideaId, state, template, fields: { ...words, ...next } });

    const noteIds = new Map<string, string>();
    const idOf = (key: string): string => {
      const found = noteIds.get(key);
      if (found === undefined) throw new Error(`${key} is no note of the sample`);
      return found;
    };
    const addNotes = (added: SampleIdea['more']) => {
      const all = added.map(({ key, text, ...note }) => ({
        ...note,
        id: newId(),
        key,
        text: text[language],
      }));
      for (const { id, key } of all) if (key !== null) noteIds.set(key, id);
      if (all.length > 0) canvases.addNotes({ ideaId, notes: all.map(({ key: _key, ...note }) => note) });
    };
    for (const version of idea.versions) {
      addNotes(version.notes);
      canvases.saveVersion({ ideaId, id: newId(), name: version.name[language] });
    }
    addNotes(idea.more);
    addExperiments(ideaId, idea, idOf);
    for (const { key, assumption } of idea.changes)
      canvases.changeNote({ id: idOf(key), changes: { assumption }, base: {} });
    addFeedback(ideaId, idea, idOf);

    for (const { channel, plannedIn, doneDaysAgo, result, note, title: step } of idea.promotion) {
      const days = { plannedOn: ago(plannedIn === null ? null : -plannedIn), doneOn: ago(doneDaysAgo) };
      const said = {
        title: step[language],
        result: result?.[language] ?? null,
        note: note?.[language] ?? '',
      };
      promotions.add({ id: newId(), ideaId, fields: { channel, ...days, ...said } });
    }
    for (const { name, ...numbers } of idea.scenarios)
      moneyTests.addScenario({ id: newId(), ideaId, fields: { ...numbers, name: name[language] } });
  }

  function addExperiments(ideaId: string, idea: SampleIdea, idOf: (key: string) => string): void {
    for (const experiment of idea.experiments) {
      const { title, belief, test, measure, threshold, decision, decisionNote, result } = experiment;
      const id = newId();
      const fields = {
        ...{ title: title[language], belief: belief[language], test: test[language] },
        ...{ measure: measure[language], threshold: threshold[language] },
        ...{ startedOn: ago(experiment.startedDaysAgo), endsOn: ago(experiment.endsDaysAgo) },
        ...{ decision, decisionNote: decisionNote?.[language] ?? '', noteIds: experiment.notes.map(idOf) },
      };
      experiments.add({ id, ideaId, fields });
      if (!result) continue;
      const { outcome, daysAgo, text } = result;
      experiments.recordResult({ id, outcome, result: text[language], resultOn: addDays(today, -daysAgo) });
    }
  }

  function addFeedback(ideaId: string, idea: SampleIdea, idOf: (key: string) => string): void {
    const rounds = idea.rounds.map(({ title, introduction, questions }) => {
      const roundId = newId();
      const fields = { title: title[language], introduction: introduction[language] };
      feedback.addRound({ id: roundId, ideaId, fields });
      const asked = questions.map(({ text, kind, note }) => ({
        ...{ id: newId(), text: text[language], kind },
        noteId: note === null ? null : idOf(note),
      }));
      return feedback.saveQuestions({ roundId, questions: asked });
    });
    for (const {
      contact,
      name,
      daysAgo,
      channel,
      round,
      said,
      quote,
      tags,
      answers,
      stances,
    } of idea.feedback) {
      const found = people.find((person) => person.name === contact);
      if (contact !== null && !found) throw new Error(`${contact} is not in the sample`);
      const asked = round === null ? undefined : rounds[round];
      const fields = {
        ...{ roundId: asked?.id ?? null, contactId: found?.id ?? null, name: name?.[language] ?? null },
        ...{ givenOn: addDays(today, -daysAgo), channel, said: said[language], quote: quote[language] },
        tags: tags.map((tag) => tag[language]),
        answers: answers.map((answer, index) => ({
          questionId: asked?.questions[index]?.id ?? '',
          text: typeof answer === 'number' ? null : answer[language],
          number: typeof answer === 'number' ? answer : null,
        })),
        stances: stances.map(([key, of]) => ({ noteId: idOf(key), stance: of })),
      };
      feedback.add({ id: newId(), ideaId, fields });
    }
  }
}
