import localFont from 'next/font/local'

// The package's own latin files, through next/font so that they are preloaded and their fallbacks sized to match.
// French needs no more than latin. The italic is fetched only where a page has one.

export const textFont = localFont({
  src: '../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  weight: '200 800',
  style: 'normal',
  display: 'swap',
  variable: '--font-text',
  fallback: ['Segoe UI', 'Verdana', 'sans-serif'],
})

export const italicFont = localFont({
  src: '../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-italic.woff2',
  weight: '200 800',
  style: 'italic',
  display: 'swap',
  preload: false,
  variable: '--font-text-italic',
  fallback: ['Segoe UI', 'Verdana', 'sans-serif'],
})

export const titleFont = localFont({
  src: '../../node_modules/@fontsource-variable/fraunces/files/fraunces-latin-opsz-normal.woff2',
  weight: '100 900',
  style: 'normal',
  display: 'swap',
  variable: '--font-title',
  adjustFontFallback: 'Times New Roman',
  fallback: ['Georgia', 'serif'],
})
