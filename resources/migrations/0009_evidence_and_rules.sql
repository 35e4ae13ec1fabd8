CREATE TABLE `activity_files` (
	`activity_id` text NOT NULL,
	`file_id` text NOT NULL,
	`rank` integer NOT NULL,
	PRIMARY KEY(`activity_id`, `file_id`),
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `activity_files_by_file` ON `activity_files` (`file_id`);--> statement-breakpoint
CREATE TABLE `report_presets` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`options` text NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	CONSTRAINT "report_presets_kind" CHECK("report_presets"."kind" IN ('work_search', 'search_summary', 'weekly_review', 'interview_sheet', 'network_log', 'learning_portfolio', 'mood_summary', 'canvas', 'archive'))
);
--> statement-breakpoint
CREATE TABLE `rule_profiles` (
	`id` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL
);
