/** An object while it is being made: its parts can still be set. */
export type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
