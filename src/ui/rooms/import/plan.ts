import { type ContactChoices, type ContactMapping, noChoices } from '#contract/import-contacts.ts';
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
  choices: ContactChoices;
  /** Of the preview that the choices were made on. */
  revision?: number;
}

/** As the program understands it. */
export function planOf(part: ImportPart): Plan {
  const { target, applications, contacts, resources, skills } = part;
  return {
    ...{ part, target, choices: noChoices },
    ...{ applications: applications.mapping, contacts: contacts.mapping },
    ...{ resources: resources.mapping, skills: skills.mapping },
  };
}

/** Whether the person has to say what the columns are: those of programs that are known say it themselves. */
export const asksForColumns = ({ part }: Plan) => part.source === 'table';
/** vCards have no columns of their own. */
export const hasColumns = ({ part }: Plan) => part.source !== 'vcard';

/** The plan as the core carries it out. */
export function orderOf({ part: { importId }, ...plan }: Plan) {
  if (plan.target === 'applications') {
    return { target: 'applications' as const, importId, mapping: plan.applications };
  }
  if (plan.target === 'resources') return { target: 'resources' as const, importId, mapping: plan.resources };
  if (plan.target === 'skills') return { target: 'skills' as const, importId, mapping: plan.skills };
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
  return { name: plan && !asksForColumns(plan) ? 'preview' : 'columns', index };
}

/** Where "back" leads to. `isArchive`: the parts of the file were chosen. */
export function stepBefore(step: Step, plans: readonly Plan[], isArchive: boolean): Step {
  if (step.name !== 'columns' && step.name !== 'preview') return { name: 'pick' };
  const plan = plans[step.index];
  if (step.name === 'preview' && plan && hasColumns(plan)) return { name: 'columns', index: step.index };
  if (step.index > 0) return { name: 'preview', index: step.index - 1 };
  return { name: isArchive ? 'parts' : 'pick' };
}
