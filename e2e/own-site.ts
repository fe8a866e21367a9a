import { test as base } from './fixtures'
import { startSite, type Site } from './site'

/** Stories on a site of their own, one for each worker: for those that publish a quiz anew, which others would notice. */
export const test = base.extend<object, { own: Site }>({
  own: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const own = await startSite()
      await use(own)
      await own.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  site: async ({ own }, use) => use(own),
})
