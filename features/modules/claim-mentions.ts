/** Where the ledger is written down, and what is said about its articles and terms: being named there is no use of a claim. */
const isLedger = (file: string) => file.startsWith('claims/') || file === 'articles.yaml' || file === 'glossary.yaml'

/** What the course is made of besides the modules (labs, workshops, activities …): the places that name a claim. */
export const mentionsElsewhere = (files: ReadonlyMap<string, string>, ids: readonly string[]): Map<string, string[]> =>
  claimMentions(new Map([...files].filter(([file]) => !file.startsWith('modules/'))), ids)

/** The files of a content tree (path → text) that name a claim, by its id, whatever the kind of file; the ledger's own left out. */
export function claimMentions(files: ReadonlyMap<string, string>, ids: readonly string[]): Map<string, string[]> {
  const known = new Set(ids)
  const mentions = new Map<string, string[]>()
  for (const [file, text] of files) {
    if (isLedger(file)) continue
    for (const id of new Set(text.match(/[a-z0-9]+(?:-[a-z0-9]+)+/g)))
      if (known.has(id)) mentions.set(id, [...(mentions.get(id) ?? []), file])
  }
  return mentions
}
