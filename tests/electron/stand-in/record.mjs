/** What happened that no test could see otherwise. Tests read it in the main process as `globalThis.standIn`. */
export const standIn = {
  /** Addresses nobody here serves: looking for them on the network would have been next. */
  refusedRequests: [],
  /** Addresses and paths handed to other programs. */
  opened: [],
  notifications: [],
  errorBoxes: [],
  preventedNavigations: [],
  refusedWindows: [],
  preloadErrors: [],
  handlerErrors: [],
  printed: 0,
};
globalThis.standIn = standIn;

/** For what a program may ask for but the stand-in does not have. */
export function missing(name) {
  return () => {
    throw new Error(`stand-in: ${name} is not implemented`);
  };
}

/** An event that can be prevented. */
export function makeEvent(details = {}) {
  return {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}
