CREATE TABLE `communities` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`purpose` text,
	`link` text,
	`last_visited_on` text,
	`next_visit_on` text,
	`notes` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`deleted_at` integer,
	CONSTRAINT "communities_purpose" CHECK("communities"."purpose" IN ('jobs', 'support', 'learning', 'industry')),
	CONSTRAINT "communities_last_visited_on" CHECK("communities"."last_visited_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "communities_next_visit_on" CHECK("communities"."next_visit_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);
--> statement-breakpoint
CREATE INDEX `communities_by_name` ON `communities` (`name_key`);--> statement-breakpoint
CREATE INDEX `communities_trashed` ON `communities` (`deleted_at`) WHERE deleted_at IS NOT NULL;--> statement-breakpoint
CREATE TABLE `community_contacts` (
	`community_id` text NOT NULL,
	`contact_id` text NOT NULL,
	PRIMARY KEY(`community_id`, `contact_id`),
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `community_contacts_by_contact` ON `community_contacts` (`contact_id`);--> statement-breakpoint
CREATE TABLE `application_contacts` (
	`application_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`part` text NOT NULL,
	PRIMARY KEY(`application_id`, `contact_id`),
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "application_contacts_part" CHECK("application_contacts"."part" IN ('recruiter', 'referrer', 'hiring_manager', 'interviewer', 'other'))
);
--> statement-breakpoint
CREATE INDEX `application_contacts_by_contact` ON `application_contacts` (`contact_id`);--> statement-breakpoint
CREATE TABLE `contact_companies` (
	`contact_id` text NOT NULL,
	`company_id` text NOT NULL,
	`from_on` text,
	`to_on` text,
	PRIMARY KEY(`contact_id`, `company_id`),
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contact_companies_from_on" CHECK("contact_companies"."from_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "contact_companies_to_on" CHECK("contact_companies"."to_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);
--> statement-breakpoint
CREATE INDEX `contact_companies_by_company` ON `contact_companies` (`company_id`);--> statement-breakpoint
CREATE TABLE `contact_links` (
	`contact_id` text NOT NULL,
	`link_key` text NOT NULL,
	`link` text NOT NULL,
	`rank` integer NOT NULL,
	PRIMARY KEY(`contact_id`, `link_key`),
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `contact_links_by_key` ON `contact_links` (`link_key`);--> statement-breakpoint
CREATE TABLE `contact_tags` (
	`contact_id` text NOT NULL,
	`tag_id` text NOT NULL,
	PRIMARY KEY(`contact_id`, `tag_id`),
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tag_id`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `contact_tags_by_tag` ON `contact_tags` (`tag_id`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`company_id` text,
	`role` text,
	`relation` text,
	`email` text,
	`phone` text,
	`location` text,
	`how_met` text DEFAULT '' NOT NULL,
	`notes` text DEFAULT '' NOT NULL,
	`state` text NOT NULL,
	`position` text NOT NULL,
	`interval_days` integer,
	`not_before_on` text,
	`introduced_by_id` text,
	`added_on` text NOT NULL,
	`last_contact_on` text,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`archived_at` integer,
	`deleted_at` integer,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`introduced_by_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "contacts_state" CHECK("contacts"."state" IN ('to_reach_out', 'waiting', 'in_conversation', 'keeping_in_touch', 'paused')),
	CONSTRAINT "contacts_interval_days" CHECK("contacts"."interval_days" > 0),
	CONSTRAINT "contacts_not_before_on" CHECK("contacts"."not_before_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "contacts_added_on" CHECK("contacts"."added_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "contacts_last_contact_on" CHECK("contacts"."last_contact_on" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
);
--> statement-breakpoint
CREATE INDEX `contacts_live_by_place` ON `contacts` (`state`,`position`) WHERE deleted_at IS NULL AND archived_at IS NULL;--> statement-breakpoint
CREATE INDEX `contacts_live_by_change` ON `contacts` (`changed_at`) WHERE deleted_at IS NULL AND archived_at IS NULL;--> statement-breakpoint
CREATE INDEX `contacts_live_by_name` ON `contacts` (`name_key`) WHERE deleted_at IS NULL AND archived_at IS NULL;--> statement-breakpoint
CREATE INDEX `contacts_by_company` ON `contacts` (`company_id`);--> statement-breakpoint
CREATE INDEX `contacts_by_introducer` ON `contacts` (`introduced_by_id`);--> statement-breakpoint
CREATE INDEX `contacts_trashed` ON `contacts` (`deleted_at`) WHERE deleted_at IS NOT NULL;--> statement-breakpoint
ALTER TABLE `tags` ADD `interval_days` integer;