import { v7 as newId } from 'uuid';
import type { Language } from '#contract/settings.ts';
import { addDays } from '../dates/calendar.ts';
import type { Workspace } from '../workspace/create-workspace.ts';
import { sampleData } from './sample-data.ts';

type Services = Pick<
  Workspace['services'],
  'activities' | 'goals' | 'resources' | 'sessions' | 'certificates'
>;
type Sample<Noun extends keyof typeof sampleData> = (typeof sampleData)[Noun][number];

/** Goals, resources, time given to them and certificates of the sample. */
export function fillLearning(services: Services, today: string, language: Language): void {
  const { activities, goals, resources, sessions, certificates } = services;
  const ago = (days: number | null) => (days === null ? null : addDays(today, -days));
  // What was added last stands above the others.
  const goalIds = sampleData.goals.map(() => newId());
  for (const [index, goal] of [...sampleData.goals.entries()].reverse())
    addGoal(goalIds[index] ?? newId(), goal);
  const resourceIds = sampleData.resources.map(addResource);

  for (const { daysAgo, minutes, goal, resource, note } of sampleData.sessions.toSorted(
    (a, b) => b.daysAgo - a.daysAgo,
  )) {
    const about = { goalId: idIn(goalIds, goal), resourceId: idIn(resourceIds, resource) };
    sessions.log({ id: newId(), minutes, on: addDays(today, -daysAgo), note: note[language], ...about });
  }
  for (const {
    title,
    issuer,
    issuedDaysAgo,
    expiresIn,
    credential,
    link,
    goal,
    notes,
  } of sampleData.certificates) {
    const days = { issuedOn: ago(issuedDaysAgo), expiresOn: addDays(today, expiresIn) };
    const words = { title: title[language], notes: notes?.[language] ?? '' };
    const fields = { ...words, ...days, issuer, credential, link, goalId: idIn(goalIds, goal) };
    certificates.add({ id: newId(), fields });
  }

  function addGoal(id: string, goal: Sample<'goals'>): void {
    const { weeklyMinutes, totalMinutes, progressBy, skills: skillNames, targetIn, doneDaysAgo } = goal;
    const words = { title: goal.title[language], why: goal.why?.[language] ?? '' };
    const targetOn = targetIn === null ? null : addDays(today, targetIn);
    const fields = { weeklyMinutes, totalMinutes, progressBy, skillNames, targetOn };
    goals.add({
      id,
      state: goal.state,
      fields: { ...words, ...fields, achievement: goal.achievement?.[language] ?? '' },
    });
    for (const { title, daysAgo } of goal.milestones) {
      const milestoneId = newId();
      goals.addMilestone({ id: milestoneId, goalId: id, title: title[language] });
      if (daysAgo !== null)
        goals.changeMilestone({ id: milestoneId, changes: { doneOn: addDays(today, -daysAgo) } });
    }
    if (doneDaysAgo === null) return;
    for (const entry of activities.list({ noun: 'goal', id, limit: 10 })) {
      activities.change({ id: entry.id, changes: { happenedOn: addDays(today, -doneDaysAgo) } });
    }
  }

  function addResource(resource: Sample<'resources'>): string {
    const id = newId();
    const { kind, state, provider, link, cost, totalMinutes, goal, lessons } = resource;
    const words = { title: resource.title[language], notes: resource.notes?.[language] ?? '' };
    const money = { cost, costCurrency: cost === null ? null : 'IDR' };
    const finishedOn = ago(resource.finishedDaysAgo);
    const fields = { kind, state, provider, link, totalMinutes, finishedOn, goalId: idIn(goalIds, goal) };
    resources.add({ id, fields: { ...words, ...money, ...fields } });
    if (!lessons) return id;
    const [on, untilOn] = [0, lessons.count - 1].map((week) =>
      addDays(today, week * 7 - lessons.firstDaysAgo),
    );
    if (on && untilOn) {
      resources.addLessons({
        resourceId: id,
        on,
        untilOn,
        everyWeeks: 1,
        minutes: lessons.minutes,
        title: null,
      });
    }
    for (const [index, lesson] of resources.listLessons({ id }).entries()) {
      const attended = lessons.attended[index] ?? null;
      if (attended !== null) resources.changeLesson({ id: lesson.id, changes: { attended } });
    }
    return id;
  }
}

const idIn = (ids: readonly string[], index: number | null) => (index === null ? null : (ids[index] ?? null));
