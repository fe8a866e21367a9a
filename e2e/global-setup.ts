import { startSite } from './site'

/** Starts the site that the stories share; each story is somebody else in it, so they may run at the same time. */
export default async function globalSetup() {
  const site = await startSite()
  process.env.SITE_URL = site.url
  process.env.SITE_DATA_DIR = site.dataDir
  process.env.SITE_DATABASE_URL = site.databaseUrl
  process.env.SITE_ACCOUNTS = JSON.stringify(site.accounts)
  return site.stop
}
