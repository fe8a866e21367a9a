/**
 * A question that is being written: as the finished one, except that a number may be missing, and so may a key that is
 * true or false. Texts are there, and may be empty.
 */
export type Unfinished<T> = T extends string
  ? T
  : T extends number | boolean
    ? T | undefined
    : T extends object
      ? { [Name in keyof T]: Unfinished<T[Name]> }
      : T
