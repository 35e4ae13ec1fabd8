-- Full text of all nouns. Rows are written by temporary triggers (src/core/search/search-triggers.ts).
CREATE VIRTUAL TABLE `search_index` USING fts5(title, body, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3');
--> statement-breakpoint
INSERT INTO `search_index` (`search_index`, `rank`) VALUES ('secure-delete', 1);
