-- rebuild: activities and activity_links take contacts, communities and what is done with them into their closed lists.
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
	CONSTRAINT "activities_kind" CHECK("__new_activities"."kind" IN ('created', 'stage_change', 'follow_up', 'interview', 'call', 'message', 'meeting', 'test', 'event', 'workshop', 'ask', 'thanks', 'introduction', 'visit', 'note', 'other')),
	CONSTRAINT "activities_method" CHECK("__new_activities"."method" IN ('online', 'email', 'phone', 'in_person', 'post', 'chat', 'other')),
	CONSTRAINT "activities_direction" CHECK("__new_activities"."direction" IN ('in', 'out')),
	CONSTRAINT "activities_from_meaning" CHECK("__new_activities"."from_meaning" IN ('saved', 'applied', 'screening', 'interview', 'offer', 'accepted', 'rejected', 'withdrawn', 'no_answer')),
	CONSTRAINT "activities_to_meaning" CHECK("__new_activities"."to_meaning" IN ('saved', 'applied', 'screening', 'interview', 'offer', 'accepted', 'rejected', 'withdrawn', 'no_answer')),
	CONSTRAINT "activities_happened_on" CHECK("__new_activities"."happened_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "activities_result_on" CHECK("__new_activities"."result_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);
--> statement-breakpoint
INSERT INTO `__new_activities`("sequence", "id", "kind", "happened_on", "happened_at", "from_meaning", "to_meaning", "stage_id", "title", "note", "method", "person", "result", "result_on", "confirmation", "link", "minutes", "counts", "created_at") SELECT "sequence", "id", "kind", "happened_on", "happened_at", "from_meaning", "to_meaning", "stage_id", "title", "note", "method", "person", "result", "result_on", "confirmation", "link", "minutes", "counts", "created_at" FROM `activities`;--> statement-breakpoint
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
	CONSTRAINT "activity_links_noun" CHECK("__new_activity_links"."noun" IN ('application', 'company', 'contact', 'community'))
);
--> statement-breakpoint
INSERT INTO `__new_activity_links`("activity_id", "noun", "record_id") SELECT "activity_id", "noun", "record_id" FROM `activity_links`;--> statement-breakpoint
DROP TABLE `activity_links`;--> statement-breakpoint
ALTER TABLE `__new_activity_links` RENAME TO `activity_links`;--> statement-breakpoint
CREATE INDEX `activity_links_by_record` ON `activity_links` (`noun`,`record_id`);