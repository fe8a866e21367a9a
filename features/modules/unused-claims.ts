/**
 * Claims that nothing in the course rests on, on purpose: asides of the articles, kept so that the ledger is complete.
 * The check of the content wants this list exact: a claim that comes into use leaves it.
 */
export const unusedClaims: readonly string[] = [
  ...['sui-redefines-innovation', 'sui-observe-anticipate'],
  ...['lrm-race-accelerating', 'lrm-strategic-issue-europe', 'lrm-smart-strategy', 'lrm-redefine-rules'],
]
