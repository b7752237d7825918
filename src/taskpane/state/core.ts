/** What the pane needs of the core. Given from outside, so that tests choose what a check says. */
import type * as coreParts from './coreParts';

export type Core = typeof coreParts;
