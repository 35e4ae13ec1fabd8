CREATE TABLE `contacts_apart` (
	`contact_id` text NOT NULL,
	`other_id` text NOT NULL,
	`decided_at` integer NOT NULL,
	PRIMARY KEY(`contact_id`, `other_id`),
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`other_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "contacts_apart_order" CHECK("contacts_apart"."contact_id" < "contacts_apart"."other_id")
);
--> statement-breakpoint
CREATE INDEX `contacts_apart_by_other` ON `contacts_apart` (`other_id`);