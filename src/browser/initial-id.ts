/** The place of the terms under an initial; # is no letter that an address may have. */
export const initialId = (initial: string): string => `initial-${initial === '#' ? 'other' : initial}`;
