/** Why a backup was made. Those made before something are kept for 90 days, whatever else there is. */
export const backupReasons = [
  'automatic',
  'manual',
  'before_migration',
  'before_restore',
  'before_import',
  'before_removal',
] as const;
export type BackupReason = (typeof backupReasons)[number];

/** More than a person takes away one by one. */
const many = 20;

export const beforeRemovalOfMany = ({ ids }: { ids: readonly string[] }): BackupReason | null =>
  ids.length > many ? 'before_removal' : null;
