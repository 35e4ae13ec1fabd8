import { v7 as newId } from 'uuid';
import type { Language } from '#contract/settings.ts';
import { addDays } from '../dates/calendar.ts';
import type { Clock } from '../ports.ts';
import type { Workspace } from '../workspace/create-workspace.ts';
import { fillIdeas } from './fill-ideas.ts';
import { fillJournal } from './fill-journal.ts';
import { fillLearning } from './fill-learning.ts';
import { fillPeople } from './fill-people.ts';
import { fillSkills } from './fill-skills.ts';
import { type SampleApplication, sampleData } from './sample-data.ts';

/** Fills an empty workspace through the same services as a person, so that the sample can never show what the product cannot do. */
export function fillSample({ database, services }: Workspace, clock: Clock, language: Language): void {
  const today = clock.today();
  const { applications, activities, companies, stages } = services;
  const stageFor = new Map(stages.list().map((stage) => [stage.meaning, stage.id]));

  function add(sample: SampleApplication): void {
    const id = newId();
    const [first, ...later] = sample.path;
    if (!first) return;
    const appliedOn = first.meaning === 'applied' ? addDays(today, -first.daysAgo) : null;
    applications.add({
      id,
      tagNames: sample.tags.map((tag) => tag[language]),
      fields: {
        company: sample.company,
        role: sample.role[language],
        appliedOn,
        workMode: sample.workMode,
        location: sample.location,
        source: sample.source,
        interest: sample.interest,
        link: sample.link,
        reference: sample.reference,
        payMin: sample.pay?.[0] ?? null,
        payMax: sample.pay?.[1] ?? null,
        payCurrency: sample.pay ? 'IDR' : null,
        payPeriod: sample.pay ? 'month' : null,
        nextStep: sample.nextStep?.[language] ?? null,
        nextStepOn: sample.nextIn === null ? null : addDays(today, sample.nextIn),
        deadlineOn: sample.deadlineIn === null ? null : addDays(today, sample.deadlineIn),
        notes: sample.notes?.[language] ?? '',
        postingText: sample.posting?.[language] ?? '',
      },
    });
    backdateFirst(id, addDays(today, -first.daysAgo));
    for (const { meaning, daysAgo } of later) {
      const stageId = stageFor.get(meaning);
      if (stageId) applications.changeStage({ id, stageId, afterId: null, on: addDays(today, -daysAgo) });
    }
    for (const entry of sample.log) {
      activities.add({
        id: newId(),
        kind: entry.kind,
        links: [{ noun: 'application', id }],
        fields: {
          happenedOn: addDays(today, -entry.daysAgo),
          method: entry.method,
          person: entry.person,
          note: entry.note[language],
        },
      });
    }
  }

  function backdateFirst(applicationId: string, day: string): void {
    for (const entry of activities.list({ noun: 'application', id: applicationId, limit: 10 })) {
      activities.change({ id: entry.id, changes: { happenedOn: day } });
    }
  }

  database.raw
    .transaction(() => {
      for (const sample of sampleData.applications) add(sample);
      for (const { name, avoid, notes } of sampleData.companies) {
        const [found] = companies.list({ text: name, limit: 1 });
        if (found) companies.change({ id: found.id, changes: { avoid, notes: notes[language] }, base: {} });
      }
      fillPeople(services, today, language);
      fillSkills(services, language);
      fillLearning(services, today, language);
      fillJournal(services, today, language);
      fillIdeas(services, today, language);
    })
    .immediate();
}
