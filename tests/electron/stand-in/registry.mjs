/** Every window there is, by its id, and every page. Apart from the classes, so that none of these needs to know another. */
export const windows = new Map();
export const pages = new Map();
