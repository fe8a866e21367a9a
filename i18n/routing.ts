import { defineRouting } from 'next-intl/routing'

/** The only place where addresses are translated. Keys are the folders below `app/[locale]`. */
export const routing = defineRouting({
  locales: ['fr', 'en'],
  defaultLocale: 'fr',
  localePrefix: 'always',
  // The address holds the language, so reading pages need no cookie and can be cached by anyone.
  localeCookie: false,
  // Pages carry their own hreflang links; the proxy does not run on them.
  alternateLinks: false,
  pathnames: {
    '/': '/',
    '/modules': '/modules',
    '/modules/[module]': '/modules/[module]',
    '/modules/[module]/quiz': '/modules/[module]/quiz',
    '/modules/[module]/quiz/[attempt]': '/modules/[module]/quiz/[attempt]',
    '/modules/[module]/labs/[lab]': { fr: '/modules/[module]/labos/[lab]', en: '/modules/[module]/labs/[lab]' },
    '/modules/[module]/print': { fr: '/modules/[module]/imprimer', en: '/modules/[module]/print' },
    '/modules/[module]/[section]': '/modules/[module]/[section]',
    '/modules/[module]/activities/[activity]': { fr: '/modules/[module]/activites/[activity]', en: '/modules/[module]/activities/[activity]' },
    '/articles': '/articles',
    '/articles/[article]': '/articles/[article]',
    '/claims': { fr: '/affirmations', en: '/claims' },
    '/claims/[claim]': { fr: '/affirmations/[claim]', en: '/claims/[claim]' },
    '/glossary': { fr: '/glossaire', en: '/glossary' },
    '/source-criticism': { fr: '/critique-des-sources', en: '/source-criticism' },
    '/search': { fr: '/recherche', en: '/search' },
    '/my-page': { fr: '/ma-page', en: '/my-page' },
    '/sign-in': { fr: '/connexion', en: '/sign-in' },
    '/sign-up': { fr: '/inscription', en: '/sign-up' },
    '/forgotten-password': { fr: '/mot-de-passe-oublie', en: '/forgotten-password' },
    '/new-password': { fr: '/nouveau-mot-de-passe', en: '/new-password' },
    '/confirm-address': { fr: '/confirmer-adresse', en: '/confirm-address' },
    '/account': { fr: '/compte', en: '/account' },
    '/report-error': { fr: '/signaler-une-erreur', en: '/report-error' },
    '/legal-notice': { fr: '/mentions-legales', en: '/legal-notice' },
    '/privacy': { fr: '/confidentialite', en: '/privacy' },
    '/accessibility': { fr: '/accessibilite', en: '/accessibility' },
    '/trainer/attempts/[attempt]': { fr: '/formation/tentatives/[attempt]', en: '/trainer/attempts/[attempt]' },
    '/trainer/activities/[work]': { fr: '/formation/activites/[work]', en: '/trainer/activities/[work]' },
    '/trainer/workshop-plans': { fr: '/formation/plans-d-atelier', en: '/trainer/workshop-plans' },
    '/trainer/workshop-plans/[plan]': { fr: '/formation/plans-d-atelier/[plan]', en: '/trainer/workshop-plans/[plan]' },
    '/trainer/workshop-plans/[plan]/[sheet]': { fr: '/formation/plans-d-atelier/[plan]/[sheet]', en: '/trainer/workshop-plans/[plan]/[sheet]' },
    '/admin/questions': '/admin/questions',
    '/admin/new-question': { fr: '/admin/nouvelle-question', en: '/admin/new-question' },
    '/admin/questions/[question]': '/admin/questions/[question]',
    '/admin/people': { fr: '/admin/personnes', en: '/admin/people' },
    '/admin/audit-log': { fr: '/admin/journal', en: '/admin/audit-log' },
    '/admin/facts-due': { fr: '/admin/faits-a-revoir', en: '/admin/facts-due' },
    '/admin/questions/[question]/edit': { fr: '/admin/questions/[question]/modifier', en: '/admin/questions/[question]/edit' },
    '/admin/error-reports': { fr: '/admin/signalements', en: '/admin/error-reports' },
  },
})

export type Locale = (typeof routing.locales)[number]
export type AppPathname = keyof typeof routing.pathnames

/** True for a language that the product speaks. */
export const isLocale = (value: string): value is Locale => (routing.locales as readonly string[]).includes(value)
