-- rebuild: activities and activity_links take goals, resources and learning sessions into their closed lists.
CREATE TABLE `certificates` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`issuer` text,
	`issued_on` text,
	`expires_on` text,
	`credential` text,
	`link` text,
	`notes` text DEFAULT '' NOT NULL,
	`goal_id` text,
	`file_id` text,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`deleted_at` integer,
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "certificates_issued_on" CHECK("certificates"."issued_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "certificates_expires_on" CHECK("certificates"."expires_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);
--> statement-breakpoint
CREATE INDEX `certificates_by_goal` ON `certificates` (`goal_id`);--> statement-breakpoint
CREATE INDEX `certificates_by_file` ON `certificates` (`file_id`);--> statement-breakpoint
CREATE INDEX `certificates_live_by_expiry` ON `certificates` (`expires_on`) WHERE deleted_at IS NULL;--> statement-breakpoint
CREATE INDEX `certificates_trashed` ON `certificates` (`deleted_at`) WHERE deleted_at IS NOT NULL;--> statement-breakpoint
CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`sha256` text NOT NULL,
	`bytes` blob NOT NULL,
	`captured_at` integer NOT NULL,
	CONSTRAINT "files_type" CHECK("files"."type" IN ('application/pdf', 'image/png', 'image/jpeg', 'image/webp'))
);
--> statement-breakpoint
CREATE TABLE `focus_timer` (
	`id` integer PRIMARY KEY NOT NULL,
	`goal_id` text,
	`resource_id` text,
	`started_at` integer NOT NULL,
	`started_on` text NOT NULL,
	`counted_ms` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`is_running` integer NOT NULL,
	`stopped_by` text,
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "focus_timer_id" CHECK("focus_timer"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE `goal_milestones` (
	`id` text PRIMARY KEY NOT NULL,
	`goal_id` text NOT NULL,
	`title` text NOT NULL,
	`position` text NOT NULL,
	`done_on` text,
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "goal_milestones_done_on" CHECK("goal_milestones"."done_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);
--> statement-breakpoint
CREATE INDEX `goal_milestones_by_goal` ON `goal_milestones` (`goal_id`,`position`);--> statement-breakpoint
CREATE TABLE `goal_skills` (
	`goal_id` text NOT NULL,
	`skill_id` text NOT NULL,
	`rank` integer NOT NULL,
	PRIMARY KEY(`goal_id`, `skill_id`),
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`skill_id`) REFERENCES `skills`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `goal_skills_by_skill` ON `goal_skills` (`skill_id`);--> statement-breakpoint
CREATE TABLE `goals` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`why` text DEFAULT '' NOT NULL,
	`notes` text DEFAULT '' NOT NULL,
	`state` text NOT NULL,
	`position` text NOT NULL,
	`target_on` text,
	`weekly_minutes` integer,
	`total_minutes` integer,
	`progress_by` text NOT NULL,
	`done_on` text,
	`achievement` text DEFAULT '' NOT NULL,
	`draft_post` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`archived_at` integer,
	`deleted_at` integer,
	CONSTRAINT "goals_state" CHECK("goals"."state" IN ('someday', 'planned', 'in_progress', 'done', 'dropped')),
	CONSTRAINT "goals_progress_by" CHECK("goals"."progress_by" IN ('milestones', 'hours')),
	CONSTRAINT "goals_target_on" CHECK("goals"."target_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "goals_done_on" CHECK("goals"."done_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "goals_weekly_minutes" CHECK("goals"."weekly_minutes" > 0),
	CONSTRAINT "goals_total_minutes" CHECK("goals"."total_minutes" > 0)
);
--> statement-breakpoint
CREATE INDEX `goals_live_by_place` ON `goals` (`state`,`position`) WHERE deleted_at IS NULL AND archived_at IS NULL;--> statement-breakpoint
CREATE INDEX `goals_trashed` ON `goals` (`deleted_at`) WHERE deleted_at IS NOT NULL;--> statement-breakpoint
CREATE TABLE `lessons` (
	`id` text PRIMARY KEY NOT NULL,
	`resource_id` text NOT NULL,
	`held_on` text NOT NULL,
	`minutes` integer,
	`title` text,
	`attended` integer,
	`activity_id` text,
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "lessons_held_on" CHECK("lessons"."held_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "lessons_minutes" CHECK("lessons"."minutes" > 0)
);
--> statement-breakpoint
CREATE INDEX `lessons_by_resource` ON `lessons` (`resource_id`,`held_on`);--> statement-breakpoint
CREATE INDEX `lessons_by_activity` ON `lessons` (`activity_id`);--> statement-breakpoint
CREATE TABLE `resources` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`goal_id` text,
	`provider` text,
	`link` text,
	`cost` integer,
	`cost_currency` text,
	`total_minutes` integer,
	`finished_on` text,
	`notes` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`deleted_at` integer,
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "resources_kind" CHECK("resources"."kind" IN ('course', 'webinar', 'book', 'video', 'article', 'mentor', 'other')),
	CONSTRAINT "resources_state" CHECK("resources"."state" IN ('to_start', 'in_progress', 'done', 'dropped')),
	CONSTRAINT "resources_finished_on" CHECK("resources"."finished_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "resources_cost" CHECK("resources"."cost" >= 0),
	CONSTRAINT "resources_total_minutes" CHECK("resources"."total_minutes" > 0)
);
--> statement-breakpoint
CREATE INDEX `resources_by_goal` ON `resources` (`goal_id`);--> statement-breakpoint
CREATE INDEX `resources_trashed` ON `resources` (`deleted_at`) WHERE deleted_at IS NOT NULL;--> statement-breakpoint
CREATE TABLE `application_skills` (
	`application_id` text NOT NULL,
	`skill_id` text NOT NULL,
	`is_asked` integer NOT NULL,
	PRIMARY KEY(`application_id`, `skill_id`),
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`skill_id`) REFERENCES `skills`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `application_skills_by_skill` ON `application_skills` (`skill_id`);--> statement-breakpoint
CREATE TABLE `posting_readings` (
	`application_id` text PRIMARY KEY NOT NULL,
	`dictionary` integer NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `posting_skills` (
	`application_id` text NOT NULL,
	`skill_id` text NOT NULL,
	PRIMARY KEY(`application_id`, `skill_id`),
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`skill_id`) REFERENCES `skills`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `posting_skills_by_skill` ON `posting_skills` (`skill_id`);--> statement-breakpoint
CREATE TABLE `skill_dictionary` (
	`id` integer PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`is_filled` integer NOT NULL,
	CONSTRAINT "skill_dictionary_id" CHECK("skill_dictionary"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE `skill_words` (
	`skill_id` text NOT NULL,
	`word_key` text NOT NULL,
	`word` text NOT NULL,
	`rank` integer NOT NULL,
	PRIMARY KEY(`skill_id`, `word_key`),
	FOREIGN KEY (`skill_id`) REFERENCES `skills`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `skill_words_by_key` ON `skill_words` (`word_key`);--> statement-breakpoint
CREATE TABLE `skills` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`level` integer,
	`is_own` integer NOT NULL,
	`is_searched` integer NOT NULL,
	`evidence` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	CONSTRAINT "skills_level" CHECK("skills"."level" BETWEEN 1 AND 5)
);
--> statement-breakpoint
CREATE INDEX `skills_own` ON `skills` (`name`) WHERE is_own = 1;--> statement-breakpoint
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
	CONSTRAINT "activities_kind" CHECK("__new_activities"."kind" IN ('created', 'stage_change', 'follow_up', 'interview', 'call', 'message', 'meeting', 'test', 'event', 'workshop', 'ask', 'thanks', 'introduction', 'visit', 'session', 'goal_reached', 'note', 'other')),
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
	CONSTRAINT "activity_links_noun" CHECK("__new_activity_links"."noun" IN ('application', 'company', 'contact', 'community', 'goal', 'resource'))
);
--> statement-breakpoint
INSERT INTO `__new_activity_links`("activity_id", "noun", "record_id") SELECT "activity_id", "noun", "record_id" FROM `activity_links`;--> statement-breakpoint
DROP TABLE `activity_links`;--> statement-breakpoint
ALTER TABLE `__new_activity_links` RENAME TO `activity_links`;--> statement-breakpoint
CREATE INDEX `activity_links_by_record` ON `activity_links` (`noun`,`record_id`);