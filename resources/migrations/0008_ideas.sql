-- rebuild: activities and activity_links take ideas, and what is done with them, into their closed lists.
CREATE TABLE `canvas_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`idea_id` text NOT NULL,
	`block` text NOT NULL,
	`position` text NOT NULL,
	`text` text NOT NULL,
	`color` text NOT NULL,
	`assumption` text,
	`importance` integer,
	`other_block` text,
	`other_position` text,
	FOREIGN KEY (`idea_id`) REFERENCES `ideas`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "canvas_notes_block" CHECK("canvas_notes"."block" IN ('key_partners', 'key_activities', 'key_resources', 'value_propositions', 'customer_relationships', 'channels', 'customer_segments', 'cost_structure', 'revenue_streams', 'problem', 'existing_alternatives', 'solution', 'key_metrics', 'unique_value_proposition', 'high_level_concept', 'unfair_advantage', 'early_adopters')),
	CONSTRAINT "canvas_notes_color" CHECK("canvas_notes"."color" IN ('green', 'sky', 'plum', 'amber', 'rose', 'slate', 'teal', 'sand')),
	CONSTRAINT "canvas_notes_assumption" CHECK("canvas_notes"."assumption" IN ('untested', 'testing', 'supported', 'refuted')),
	CONSTRAINT "canvas_notes_importance" CHECK("canvas_notes"."importance" BETWEEN 1 AND 3),
	CONSTRAINT "canvas_notes_other_block" CHECK("canvas_notes"."other_block" IN ('key_partners', 'key_activities', 'key_resources', 'value_propositions', 'customer_relationships', 'channels', 'customer_segments', 'cost_structure', 'revenue_streams', 'problem', 'existing_alternatives', 'solution', 'key_metrics', 'unique_value_proposition', 'high_level_concept', 'unfair_advantage', 'early_adopters'))
);
--> statement-breakpoint
CREATE INDEX `canvas_notes_by_place` ON `canvas_notes` (`idea_id`,`block`,`position`);--> statement-breakpoint
CREATE INDEX `canvas_notes_by_risk` ON `canvas_notes` (`idea_id`,`assumption`,`importance`);--> statement-breakpoint
CREATE TABLE `canvas_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`idea_id` text NOT NULL,
	`template` text NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`note_count` integer NOT NULL,
	`created_at` integer NOT NULL,
	`notes` text NOT NULL,
	FOREIGN KEY (`idea_id`) REFERENCES `ideas`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "canvas_versions_template" CHECK("canvas_versions"."template" IN ('business_model', 'lean')),
	CONSTRAINT "canvas_versions_notes" CHECK(json_valid("canvas_versions"."notes"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `canvas_versions_by_number` ON `canvas_versions` (`idea_id`,`number`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`idea_id` text NOT NULL,
	`note_id` text NOT NULL,
	`noun` text NOT NULL,
	`stance` text,
	`record_id` text NOT NULL,
	PRIMARY KEY(`note_id`, `noun`, `record_id`),
	FOREIGN KEY (`idea_id`) REFERENCES `ideas`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "evidence_noun" CHECK("evidence"."noun" IN ('experiment', 'feedback', 'file', 'contact')),
	CONSTRAINT "evidence_stance" CHECK("evidence"."stance" IN ('supports', 'contradicts', 'neutral')),
	CONSTRAINT "evidence_said" CHECK("evidence"."stance" IS NOT NULL OR "evidence"."noun" = 'experiment')
);
--> statement-breakpoint
CREATE INDEX `evidence_by_idea` ON `evidence` (`idea_id`);--> statement-breakpoint
CREATE INDEX `evidence_by_record` ON `evidence` (`record_id`);--> statement-breakpoint
CREATE TABLE `experiments` (
	`id` text PRIMARY KEY NOT NULL,
	`idea_id` text NOT NULL,
	`title` text NOT NULL,
	`belief` text DEFAULT '' NOT NULL,
	`test` text DEFAULT '' NOT NULL,
	`measure` text DEFAULT '' NOT NULL,
	`threshold` text DEFAULT '' NOT NULL,
	`started_on` text,
	`ends_on` text,
	`result` text DEFAULT '' NOT NULL,
	`outcome` text,
	`result_on` text,
	`decision` text,
	`decision_note` text DEFAULT '' NOT NULL,
	`activity_id` text,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`idea_id`) REFERENCES `ideas`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "experiments_outcome" CHECK("experiments"."outcome" IN ('reached', 'missed', 'unclear')),
	CONSTRAINT "experiments_decision" CHECK("experiments"."decision" IN ('go_on', 'change', 'stop')),
	CONSTRAINT "experiments_started_on" CHECK("experiments"."started_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "experiments_ends_on" CHECK("experiments"."ends_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "experiments_result_on" CHECK("experiments"."result_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "experiments_result" CHECK(("experiments"."outcome" IS NULL) = ("experiments"."result_on" IS NULL))
);
--> statement-breakpoint
CREATE INDEX `experiments_by_idea` ON `experiments` (`idea_id`);--> statement-breakpoint
CREATE INDEX `experiments_by_activity` ON `experiments` (`activity_id`);--> statement-breakpoint
CREATE TABLE `feedback` (
	`id` text PRIMARY KEY NOT NULL,
	`idea_id` text NOT NULL,
	`round_id` text,
	`contact_id` text,
	`name` text,
	`given_on` text NOT NULL,
	`channel` text,
	`said` text DEFAULT '' NOT NULL,
	`quote` text DEFAULT '' NOT NULL,
	`tags` text DEFAULT '[]' NOT NULL,
	`answers` text DEFAULT '[]' NOT NULL,
	`activity_id` text,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`idea_id`) REFERENCES `ideas`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`round_id`) REFERENCES `feedback_rounds`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "feedback_given_on" CHECK("feedback"."given_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "feedback_channel" CHECK("feedback"."channel" IN ('online', 'email', 'phone', 'in_person', 'post', 'chat', 'other')),
	CONSTRAINT "feedback_tags" CHECK(json_type("feedback"."tags") = 'array'),
	CONSTRAINT "feedback_answers" CHECK(json_type("feedback"."answers") = 'array')
);
--> statement-breakpoint
CREATE INDEX `feedback_by_idea` ON `feedback` (`idea_id`,`given_on`);--> statement-breakpoint
CREATE INDEX `feedback_by_round` ON `feedback` (`round_id`);--> statement-breakpoint
CREATE INDEX `feedback_by_contact` ON `feedback` (`contact_id`);--> statement-breakpoint
CREATE INDEX `feedback_by_activity` ON `feedback` (`activity_id`);--> statement-breakpoint
CREATE TABLE `feedback_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` text NOT NULL,
	`kind` text NOT NULL,
	`rank` integer NOT NULL,
	`text` text NOT NULL,
	`note_id` text,
	FOREIGN KEY (`round_id`) REFERENCES `feedback_rounds`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "feedback_questions_kind" CHECK("feedback_questions"."kind" IN ('text', 'scale', 'yes_no'))
);
--> statement-breakpoint
CREATE INDEX `feedback_questions_by_round` ON `feedback_questions` (`round_id`,`rank`);--> statement-breakpoint
CREATE TABLE `feedback_rounds` (
	`id` text PRIMARY KEY NOT NULL,
	`idea_id` text NOT NULL,
	`title` text NOT NULL,
	`introduction` text DEFAULT '' NOT NULL,
	`planned_on` text,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`idea_id`) REFERENCES `ideas`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "feedback_rounds_planned_on" CHECK("feedback_rounds"."planned_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);
--> statement-breakpoint
CREATE INDEX `feedback_rounds_by_idea` ON `feedback_rounds` (`idea_id`);--> statement-breakpoint
CREATE TABLE `ideas` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`state` text NOT NULL,
	`template` text NOT NULL,
	`position` text NOT NULL,
	`pitch` text,
	`next_step` text,
	`next_step_on` text,
	`notes` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`deleted_at` integer,
	CONSTRAINT "ideas_state" CHECK("ideas"."state" IN ('spark', 'exploring', 'testing', 'building', 'parked')),
	CONSTRAINT "ideas_template" CHECK("ideas"."template" IN ('business_model', 'lean')),
	CONSTRAINT "ideas_next_step_on" CHECK("ideas"."next_step_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);
--> statement-breakpoint
CREATE INDEX `ideas_live_by_place` ON `ideas` (`state`,`position`) WHERE deleted_at IS NULL;--> statement-breakpoint
CREATE INDEX `ideas_trashed` ON `ideas` (`deleted_at`) WHERE deleted_at IS NOT NULL;--> statement-breakpoint
CREATE TABLE `money_scenarios` (
	`id` text PRIMARY KEY NOT NULL,
	`idea_id` text NOT NULL,
	`name` text NOT NULL,
	`currency` text NOT NULL,
	`position` text NOT NULL,
	`price` integer,
	`unit_cost` integer,
	`fixed_monthly_cost` integer,
	`units_per_month` integer,
	`start_up_cash` integer,
	FOREIGN KEY (`idea_id`) REFERENCES `ideas`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "money_scenarios_currency" CHECK("money_scenarios"."currency" GLOB '[A-Z][A-Z][A-Z]'),
	CONSTRAINT "money_scenarios_price" CHECK("money_scenarios"."price" >= 0),
	CONSTRAINT "money_scenarios_unit_cost" CHECK("money_scenarios"."unit_cost" >= 0),
	CONSTRAINT "money_scenarios_fixed_monthly_cost" CHECK("money_scenarios"."fixed_monthly_cost" >= 0),
	CONSTRAINT "money_scenarios_units_per_month" CHECK("money_scenarios"."units_per_month" >= 0),
	CONSTRAINT "money_scenarios_start_up_cash" CHECK("money_scenarios"."start_up_cash" >= 0)
);
--> statement-breakpoint
CREATE INDEX `money_scenarios_by_idea` ON `money_scenarios` (`idea_id`,`position`);--> statement-breakpoint
CREATE TABLE `promotion_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`idea_id` text NOT NULL,
	`channel` text NOT NULL,
	`title` text NOT NULL,
	`planned_on` text,
	`done_on` text,
	`result` text,
	`note` text DEFAULT '' NOT NULL,
	`activity_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`idea_id`) REFERENCES `ideas`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "promotion_steps_planned_on" CHECK("promotion_steps"."planned_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "promotion_steps_done_on" CHECK("promotion_steps"."done_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);
--> statement-breakpoint
CREATE INDEX `promotion_steps_by_idea` ON `promotion_steps` (`idea_id`);--> statement-breakpoint
CREATE INDEX `promotion_steps_to_come` ON `promotion_steps` (`planned_on`) WHERE done_on IS NULL;--> statement-breakpoint
CREATE INDEX `promotion_steps_by_activity` ON `promotion_steps` (`activity_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_activities` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`happened_on` text NOT NULL,
	`happened_at` integer,
	`from_meaning` text,
	`to_meaning` text,
	`stage_id` text,
	`title` text,
	`note` text DEFAULT '' NOT NULL,
	`method` text,
	`direction` text,
	`person` text,
	`result` text,
	`result_on` text,
	`confirmation` text,
	`link` text,
	`minutes` integer,
	`counts` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "activities_kind" CHECK("__new_activities"."kind" IN ('created', 'stage_change', 'follow_up', 'interview', 'call', 'message', 'meeting', 'test', 'event', 'workshop', 'ask', 'thanks', 'introduction', 'visit', 'session', 'goal_reached', 'experiment', 'feedback', 'promotion', 'note', 'other')),
	CONSTRAINT "activities_method" CHECK("__new_activities"."method" IN ('online', 'email', 'phone', 'in_person', 'post', 'chat', 'other')),
	CONSTRAINT "activities_direction" CHECK("__new_activities"."direction" IN ('in', 'out')),
	CONSTRAINT "activities_from_meaning" CHECK("__new_activities"."from_meaning" IN ('saved', 'applied', 'screening', 'interview', 'offer', 'accepted', 'rejected', 'withdrawn', 'no_answer')),
	CONSTRAINT "activities_to_meaning" CHECK("__new_activities"."to_meaning" IN ('saved', 'applied', 'screening', 'interview', 'offer', 'accepted', 'rejected', 'withdrawn', 'no_answer')),
	CONSTRAINT "activities_happened_on" CHECK("__new_activities"."happened_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "activities_result_on" CHECK("__new_activities"."result_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);
--> statement-breakpoint
INSERT INTO `__new_activities`("sequence", "id", "kind", "happened_on", "happened_at", "from_meaning", "to_meaning", "stage_id", "title", "note", "method", "direction", "person", "result", "result_on", "confirmation", "link", "minutes", "counts", "created_at") SELECT "sequence", "id", "kind", "happened_on", "happened_at", "from_meaning", "to_meaning", "stage_id", "title", "note", "method", "direction", "person", "result", "result_on", "confirmation", "link", "minutes", "counts", "created_at" FROM `activities`;--> statement-breakpoint
DROP TABLE `activities`;--> statement-breakpoint
ALTER TABLE `__new_activities` RENAME TO `activities`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `activities_id_unique` ON `activities` (`id`);--> statement-breakpoint
CREATE INDEX `activities_by_day` ON `activities` (`happened_on`,`sequence`);--> statement-breakpoint
CREATE INDEX `activities_by_stage` ON `activities` (`stage_id`);--> statement-breakpoint
CREATE TABLE `__new_activity_links` (
	`activity_id` text NOT NULL,
	`noun` text NOT NULL,
	`record_id` text NOT NULL,
	PRIMARY KEY(`activity_id`, `noun`, `record_id`),
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "activity_links_noun" CHECK("__new_activity_links"."noun" IN ('application', 'company', 'contact', 'community', 'goal', 'resource', 'idea'))
);
--> statement-breakpoint
INSERT INTO `__new_activity_links`("activity_id", "noun", "record_id") SELECT "activity_id", "noun", "record_id" FROM `activity_links`;--> statement-breakpoint
DROP TABLE `activity_links`;--> statement-breakpoint
ALTER TABLE `__new_activity_links` RENAME TO `activity_links`;--> statement-breakpoint
CREATE INDEX `activity_links_by_record` ON `activity_links` (`noun`,`record_id`);