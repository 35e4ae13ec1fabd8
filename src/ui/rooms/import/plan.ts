import { type ContactChoices, type ContactMapping, noChoices } from '#contract/import-contacts.ts';
import type { EntryMapping } from '#contract/import-entries.ts';
import type { ResourceMapping, SkillMapping } from '#contract/import-learning.ts';
import type { ImportTarget } from '#contract/import-parts.ts';
import type { ImportMapping, ImportPart } from '#contract/imports.ts';

/** One table of the file, and what the person wants of it. */
export interface Plan {
  part: ImportPart;
  target: ImportTarget;
  applications: ImportMapping;
  contacts: ContactMapping;
  resources: ResourceMapping;
  skills: SkillMapping;
  entries: EntryMapping;
  choices: ContactChoices;
  /** Of the preview that the choices were made on. */
  revision?: number;
}

/** As the program understands it. */
export function planOf(part: ImportPart): Plan {
  const { target, applications, contacts, resources, skills, entries } = part;
  return {
    ...{ part, target, choices: noChoices },
    ...{ applications: applications.mapping, contacts: contacts.mapping },
    ...{ resources: resources.mapping, skills: skills.mapping, entries: entries.mapping },
  };
}

/** Whether the person has to say what the columns are: those of programs that are known say it themselves. */
export const asksForColumns = ({ part }: Plan) => part.source === 'table';
/** What the words for moods mean, only the person can say: not even those of Daylio stay as they came. */
const asksForMoods = ({ target, part }: Plan) => target === 'entries' && part.source !== 'langkah_journal';
/** vCards have no columns of their own, and a journal of ours none at all. */
export const hasColumns = ({ part }: Plan) => part.source !== 'vcard' && part.source !== 'langkah_journal';

/** The plan as the core carries it out. */
export function orderOf({ part: { importId }, ...plan }: Plan) {
  if (plan.target === 'applications') {
    return { target: 'applications' as const, importId, mapping: plan.applications };
  }
  if (plan.target === 'resources') return { target: 'resources' as const, importId, mapping: plan.resources };
  if (plan.target === 'skills') return { target: 'skills' as const, importId, mapping: plan.skills };
  if (plan.target === 'entries') return { target: 'entries' as const, importId, mapping: plan.entries };
  const { contacts: mapping, choices, revision } = plan;
  return { target: 'contacts' as const, importId, mapping, choices, revision };
}

export type Step =
  | { name: 'pick' }
  | { name: 'parts' }
  | { name: 'columns' | 'preview'; index: number }
  | { name: 'result' };

/** Where a table begins: with its columns where they have to be asked for. */
export function firstStepOf(plans: readonly Plan[], index: number): Step {
  const plan = plans[index];
  const isAsked = !plan || asksForColumns(plan) || asksForMoods(plan);
  return { name: isAsked ? 'columns' : 'preview', index };
}

/** Where "back" leads to. `isArchive`: the parts of the file were chosen. */
export function stepBefore(step: Step, plans: readonly Plan[], isArchive: boolean): Step {
  if (step.name !== 'columns' && step.name !== 'preview') return { name: 'pick' };
  const plan = plans[step.index];
  if (step.name === 'preview' && plan && hasColumns(plan)) return { name: 'columns', index: step.index };
  if (step.index > 0) return { name: 'preview', index: step.index - 1 };
  return { name: isArchive ? 'parts' : 'pick' };
}
