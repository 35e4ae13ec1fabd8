CREATE TABLE `activities` (
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
	`person` text,
	`result` text,
	`result_on` text,
	`confirmation` text,
	`link` text,
	`minutes` integer,
	`counts` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "activities_kind" CHECK("activities"."kind" IN ('created', 'stage_change', 'follow_up', 'interview', 'call', 'message', 'meeting', 'test', 'event', 'workshop', 'note', 'other')),
	CONSTRAINT "activities_method" CHECK("activities"."method" IN ('online', 'email', 'phone', 'in_person', 'post', 'chat', 'other')),
	CONSTRAINT "activities_from_meaning" CHECK("activities"."from_meaning" IN ('saved', 'applied', 'screening', 'interview', 'offer', 'accepted', 'rejected', 'withdrawn', 'no_answer')),
	CONSTRAINT "activities_to_meaning" CHECK("activities"."to_meaning" IN ('saved', 'applied', 'screening', 'interview', 'offer', 'accepted', 'rejected', 'withdrawn', 'no_answer')),
	CONSTRAINT "activities_happened_on" CHECK("activities"."happened_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "activities_result_on" CHECK("activities"."result_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `activities_id_unique` ON `activities` (`id`);--> statement-breakpoint
CREATE INDEX `activities_by_day` ON `activities` (`happened_on`,`sequence`);--> statement-breakpoint
CREATE INDEX `activities_by_stage` ON `activities` (`stage_id`);--> statement-breakpoint
CREATE TABLE `activity_links` (
	`activity_id` text NOT NULL,
	`noun` text NOT NULL,
	`record_id` text NOT NULL,
	PRIMARY KEY(`activity_id`, `noun`, `record_id`),
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "activity_links_noun" CHECK("activity_links"."noun" IN ('application', 'company'))
);
--> statement-breakpoint
CREATE INDEX `activity_links_by_record` ON `activity_links` (`noun`,`record_id`);--> statement-breakpoint
CREATE TABLE `application_tags` (
	`application_id` text NOT NULL,
	`tag_id` text NOT NULL,
	PRIMARY KEY(`application_id`, `tag_id`),
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tag_id`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `application_tags_by_tag` ON `application_tags` (`tag_id`);--> statement-breakpoint
CREATE TABLE `applications` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`role` text NOT NULL,
	`stage_id` text NOT NULL,
	`stage_since` text NOT NULL,
	`position` text NOT NULL,
	`location` text,
	`work_mode` text,
	`employment_type` text,
	`pay_min` integer,
	`pay_max` integer,
	`pay_currency` text,
	`pay_period` text,
	`source` text,
	`link` text,
	`posting_text` text DEFAULT '' NOT NULL,
	`reference` text,
	`applied_on` text,
	`deadline_on` text,
	`interest` integer,
	`next_step` text,
	`next_step_on` text,
	`notes` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`archived_at` integer,
	`deleted_at` integer,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "applications_work_mode" CHECK("applications"."work_mode" IN ('on_site', 'hybrid', 'remote')),
	CONSTRAINT "applications_employment_type" CHECK("applications"."employment_type" IN ('full_time', 'part_time', 'contract', 'temporary', 'internship', 'freelance', 'volunteer')),
	CONSTRAINT "applications_pay_period" CHECK("applications"."pay_period" IN ('hour', 'day', 'week', 'month', 'year')),
	CONSTRAINT "applications_interest" CHECK("applications"."interest" BETWEEN 1 AND 5),
	CONSTRAINT "applications_deadline_on" CHECK("applications"."deadline_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "applications_next_step_on" CHECK("applications"."next_step_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);
--> statement-breakpoint
CREATE INDEX `applications_live_by_place` ON `applications` (`stage_id`,`position`) WHERE deleted_at IS NULL AND archived_at IS NULL;--> statement-breakpoint
CREATE INDEX `applications_live_by_change` ON `applications` (`changed_at`) WHERE deleted_at IS NULL AND archived_at IS NULL;--> statement-breakpoint
CREATE INDEX `applications_by_company` ON `applications` (`company_id`);--> statement-breakpoint
CREATE INDEX `applications_trashed` ON `applications` (`deleted_at`) WHERE deleted_at IS NOT NULL;--> statement-breakpoint
CREATE TABLE `companies` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`website` text,
	`location` text,
	`avoid` integer DEFAULT false NOT NULL,
	`notes` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `companies_by_name_key` ON `companies` (`name_key`);--> statement-breakpoint
CREATE INDEX `companies_by_name` ON `companies` (`name`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`key` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`saved_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `identity` (
	`id` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `search_documents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`noun` text NOT NULL,
	`record_id` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_documents_by_record` ON `search_documents` (`noun`,`record_id`);--> statement-breakpoint
CREATE TABLE `stages` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text,
	`meaning` text NOT NULL,
	`color` text NOT NULL,
	`position` text NOT NULL,
	CONSTRAINT "stages_meaning" CHECK("stages"."meaning" IN ('saved', 'applied', 'screening', 'interview', 'offer', 'accepted', 'rejected', 'withdrawn', 'no_answer')),
	CONSTRAINT "stages_color" CHECK("stages"."color" IN ('green', 'sky', 'plum', 'amber', 'rose', 'slate', 'teal', 'sand'))
);
--> statement-breakpoint
CREATE INDEX `stages_by_position` ON `stages` (`position`);--> statement-breakpoint
CREATE TABLE `tags` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`color` text NOT NULL,
	CONSTRAINT "tags_color" CHECK("tags"."color" IN ('green', 'sky', 'plum', 'amber', 'rose', 'slate', 'teal', 'sand'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tags_by_name_key` ON `tags` (`name_key`);