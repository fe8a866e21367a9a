/**
 * Claims that nothing in the course rests on, on purpose: asides of the articles, kept so that the ledger is complete.
 * The check of the content wants this list exact: a claim that comes into use leaves it.
 */
export const unusedClaims: readonly string[] = [
  ...['opa-bold-french-challenger', 'opa-schools-use-us-tools', 'opa-david-goliath-story', 'opa-brussels-talk-not-acts'],
  ...['sui-comms-three-themes', 'sui-teams-european-fabric', 'sui-table-goals', 'sui-revitalises-eu-ai', 'sui-universities-partner'],
  ...['sui-inspires-national-initiatives', 'sui-redefines-innovation', 'sui-success-factors', 'sui-observe-anticipate'],
  ...['sim-support-needed-standards', 'sim-macron-french-genius', 'sim-ceo-elysee-dinner', 'sim-le-maire-jewel'],
  ...['sim-challenge-profitable-scalable', 'sim-vision-reinvent-companies', 'lat-france-missed-turns', 'lat-david-joins-goliath'],
  ...['lrm-race-accelerating', 'lrm-strategic-issue-europe', 'lrm-smart-strategy', 'lrm-promise-to-industrial-scale'],
  ...['lrm-different-approach-works', 'lrm-redefine-rules', 'ref-alliance-esr'],
]
