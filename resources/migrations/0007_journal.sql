-- rebuild: search_index takes a column for words that only the journal finds; it is made anew from the tables.
CREATE TABLE `comforts` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`position` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `entries` (
	`id` text PRIMARY KEY NOT NULL,
	`written_on` text NOT NULL,
	`minute` integer NOT NULL,
	`mood` integer,
	`energy` integer,
	`text` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`deleted_at` integer,
	CONSTRAINT "entries_written_on" CHECK("entries"."written_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "entries_minute" CHECK("entries"."minute" BETWEEN 0 AND 1439),
	CONSTRAINT "entries_mood" CHECK("entries"."mood" BETWEEN 1 AND 5),
	CONSTRAINT "entries_energy" CHECK("entries"."energy" BETWEEN 1 AND 5)
);
--> statement-breakpoint
CREATE INDEX `entries_live_by_day` ON `entries` (`written_on`,`minute`,`id`,`deleted_at`) WHERE deleted_at IS NULL;--> statement-breakpoint
CREATE INDEX `entries_live_by_mood` ON `entries` (`written_on`,`mood`,`energy`,`deleted_at`) WHERE deleted_at IS NULL AND (mood IS NOT NULL OR energy IS NOT NULL);--> statement-breakpoint
CREATE INDEX `entries_trashed` ON `entries` (`deleted_at`) WHERE deleted_at IS NOT NULL;--> statement-breakpoint
CREATE TABLE `entry_files` (
	`entry_id` text NOT NULL,
	`file_id` text NOT NULL,
	`rank` integer NOT NULL,
	PRIMARY KEY(`entry_id`, `file_id`),
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `entry_files_by_file` ON `entry_files` (`file_id`);--> statement-breakpoint
CREATE TABLE `entry_marks` (
	`entry_id` text NOT NULL,
	`mark_id` text NOT NULL,
	PRIMARY KEY(`entry_id`, `mark_id`),
	FOREIGN KEY (`entry_id`) REFERENCES `entries`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`mark_id`) REFERENCES `marks`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `entry_marks_by_mark` ON `entry_marks` (`mark_id`,`entry_id`);--> statement-breakpoint
CREATE INDEX `files_captured` ON `files` (`id`,`captured_at`);--> statement-breakpoint
CREATE TABLE `helpline_cards` (
	`country` text PRIMARY KEY NOT NULL,
	`checked_on` text,
	CONSTRAINT "helpline_cards_checked_on" CHECK("helpline_cards"."checked_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);
--> statement-breakpoint
CREATE TABLE `helplines` (
	`country` text NOT NULL,
	`rank` integer NOT NULL,
	`name` text NOT NULL,
	`phone` text,
	`link` text,
	`hours` text,
	`note` text,
	PRIMARY KEY(`country`, `rank`),
	FOREIGN KEY (`country`) REFERENCES `helpline_cards`(`country`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `journal_settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`covers` integer DEFAULT true NOT NULL,
	`hides_on_blur` integer DEFAULT false NOT NULL,
	`offers_help` integer DEFAULT true NOT NULL,
	`country` text,
	`offer_closed_on` text,
	CONSTRAINT "journal_settings_id" CHECK("journal_settings"."id" = 1),
	CONSTRAINT "journal_settings_offer_closed_on" CHECK("journal_settings"."offer_closed_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);
--> statement-breakpoint
CREATE TABLE `marks` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`known` text,
	`name` text,
	`name_key` text,
	`category` text NOT NULL,
	`position` text NOT NULL,
	`is_archived` integer DEFAULT false NOT NULL,
	CONSTRAINT "marks_kind" CHECK("marks"."kind" IN ('feeling', 'factor')),
	CONSTRAINT "marks_name" CHECK("marks"."known" IS NOT NULL OR "marks"."name" IS NOT NULL)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `marks_known` ON `marks` (`kind`,`known`) WHERE known IS NOT NULL;--> statement-breakpoint
CREATE TABLE `mood_words` (
	`mood` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	CONSTRAINT "mood_words_mood" CHECK("mood_words"."mood" BETWEEN 1 AND 5)
);
--> statement-breakpoint
CREATE TABLE `support_people` (
	`contact_id` text PRIMARY KEY NOT NULL,
	`rank` integer NOT NULL,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `templates` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
DROP TABLE `search_index`;--> statement-breakpoint
CREATE VIRTUAL TABLE `search_index` USING fts5(title, body, hidden, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3');--> statement-breakpoint
INSERT INTO `search_index` (`search_index`, `rank`) VALUES ('secure-delete', 1);
