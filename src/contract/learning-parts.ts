import { z } from 'zod';

// The closed lists of Learning. They import no other noun, so that tables and the ledger can use them.

export const goalStates = ['someday', 'planned', 'in_progress', 'done', 'dropped'] as const;
export const goalState = z.enum(goalStates);
export type GoalState = z.infer<typeof goalState>;

/** What the progress of a goal is read off: its milestones, or the hours of its sessions. */
export const progressMeasures = ['milestones', 'hours'] as const;
export const progressMeasure = z.enum(progressMeasures);
export type ProgressMeasure = z.infer<typeof progressMeasure>;

export const resourceKinds = ['course', 'webinar', 'book', 'video', 'article', 'mentor', 'other'] as const;
export const resourceKind = z.enum(resourceKinds);
export type ResourceKind = z.infer<typeof resourceKind>;

export const resourceStates = ['to_start', 'in_progress', 'done', 'dropped'] as const;
export const resourceState = z.enum(resourceStates);
export type ResourceState = z.infer<typeof resourceState>;

/** How well one has a skill: 1 beginner, 2 basics, 3 on one's own, 4 experienced, 5 able to teach it. */
export const skillLevel = z.int().min(1, { error: 'OUT_OF_RANGE' }).max(5, { error: 'OUT_OF_RANGE' });
/** From this level on a skill that a posting asks for is not a gap. */
export const hadFromLevel = 3;

/** Whether one has a skill: from that level on, or on one's own list without a word on how well. */
export function isSkillHad({ level, own }: { level: number | null; own: boolean }): boolean {
  return level === null ? own : level >= hadFromLevel;
}

/** Share of the sessions of a course that benefit offices ask for, in percent. */
export const askedAttendancePercent = 80;

/** What of Learning can be written to a file: a table of each kind, or all days that are to come as iCalendar. */
export const learningExports = [
  'goals',
  'resources',
  'sessions',
  'certificates',
  'skills',
  'calendar',
] as const;
export const learningExport = z.enum(learningExports);
export type LearningExport = z.infer<typeof learningExport>;
