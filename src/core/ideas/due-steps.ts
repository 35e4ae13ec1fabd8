/** Ideas of which anybody wants to be told when a day comes: one that is parked is left in peace. Of a row called `idea`. */
export const isPursued = "idea.deleted_at IS NULL AND idea.state <> 'parked'";

/** Steps of promotion that wait for their day, as rows called `step` and `idea`; what else is asked of them follows with AND. */
export const openSteps = `promotion_steps AS step CROSS JOIN ideas AS idea ON idea.id = step.idea_id WHERE step.done_on IS NULL AND ${isPursued}`;
