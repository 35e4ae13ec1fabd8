/** Of a row called `answer` to a row called `question`: above 0 where it speaks for what is asked about, below 0 where against. */
const side = `CASE question.kind
  WHEN 'yes_no' THEN (answer.value ->> 'number' = 1) - (answer.value ->> 'number' = 0)
  WHEN 'scale' THEN (answer.value ->> 'number' >= 4) - (answer.value ->> 'number' <= 2)
  ELSE 0 END`;
/** Whether there is anything in a row called `answer`. */
export const isGiven = `coalesce(answer.value ->> 'number', nullif(trim(answer.value ->> 'text'), '')) IS NOT NULL`;

/**
 * What feedback says, by its answers alone, of the assumptions that the questions of its round ask about: rows of idea_id, note_id, record_id (of the feedback) and stance.
 * Yes and 4 or 5 speak for it, no and 1 or 2 against it; 3 and free text only count as heard (`neutral`). Where several questions ask about one assumption, the greater
 * number of sides decides, and none where both are as many. What the person said of that assumption by hand takes the place of it: then there is no row. Nothing of it is
 * stored, so that it follows every change of an answer, a question or a note. `which` narrows rows called `item` (feedback) and `question`.
 */
export const answersSay = (which: string) => `SELECT item.idea_id, note.id AS note_id, item.id AS record_id,
    CASE sign(coalesce(sum(${side}), 0)) WHEN 1 THEN 'supports' WHEN -1 THEN 'contradicts' ELSE 'neutral' END AS stance
  FROM feedback AS item CROSS JOIN json_each(item.answers) AS answer
  CROSS JOIN feedback_questions AS question JOIN canvas_notes AS note ON note.id = question.note_id AND note.idea_id = item.idea_id
  WHERE ${which} AND question.id = answer.value ->> 'questionId' AND question.round_id = item.round_id AND ${isGiven}
    AND NOT EXISTS (SELECT 1 FROM evidence AS told WHERE told.note_id = note.id AND told.noun = 'feedback' AND told.record_id = item.id)
  GROUP BY item.id, note.id`;
