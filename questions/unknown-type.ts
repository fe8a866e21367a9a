/** For the end of an exhaustive switch: a new type of question does not compile until every switch knows it. */
export function unknownType(_question: never): never {
  throw new Error('Unknown type of question')
}
