import { Fragment, isValidElement, type ReactNode } from 'react'

/** Attributes whose name in HTML is not that of the property. */
const NAMES: Record<string, string> = {
  className: 'class',
  strokeLinecap: 'stroke-linecap',
  strokeLinejoin: 'stroke-linejoin',
  strokeWidth: 'stroke-width',
  viewBox: 'viewBox',
}
const EMPTY = new Set(['br', 'hr', 'img', 'input', 'wbr'])
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' }

const escape = (text: string) => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)

/**
 * The HTML of elements that have no behaviour, to be kept and shown again: React itself cannot keep a rendered part of a
 * page, and renders it twice for each request besides (for the page, and for the browser to hydrate). Takes functions,
 * asynchronous ones too, without hooks, and plain elements without handlers or styles; throws for anything else.
 */
export async function staticMarkup(node: ReactNode): Promise<string> {
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (typeof node === 'string' || typeof node === 'number' || typeof node === 'bigint') return escape(String(node))
  if (node instanceof Promise) return staticMarkup((await node) as ReactNode)
  if (!isValidElement<Record<string, unknown>>(node)) return Array.isArray(node) ? joined(node as ReactNode[]) : refuse('this kind of node')
  const { type, props } = node
  if (type === Fragment) return staticMarkup(props.children as ReactNode)
  if (typeof type === 'function') return staticMarkup(await (type as (given: unknown) => ReactNode | Promise<ReactNode>)(props))
  if (typeof type !== 'string') return refuse('a component of the browser')
  const open = `<${type}${attributes(props)}`
  if (EMPTY.has(type)) return `${open}/>`
  const { __html: ready } = (props.dangerouslySetInnerHTML ?? {}) as { __html?: string }
  return `${open}>${ready ?? (await staticMarkup(props.children as ReactNode))}</${type}>`
}

const joined = async (nodes: ReactNode[]) => (await Promise.all(nodes.map(staticMarkup))).join('')

const attributes = (props: Record<string, unknown>) =>
  Object.entries(props)
    .filter(([name]) => name !== 'children' && name !== 'dangerouslySetInnerHTML')
    .map(([name, value]) => attribute(name, value))
    .join('')

function attribute(name: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  const isTold = name.startsWith('aria-') || name.startsWith('data-')
  if (!isTold && !NAMES[name] && !/^[a-z]+$/.test(name)) refuse(`the attribute ${name}`)
  if (typeof value === 'boolean' && !isTold) return value ? ` ${NAMES[name] ?? name}=""` : ''
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') refuse(`the value of ${name}`)
  return ` ${NAMES[name] ?? name}="${escape(String(value))}"`
}

function refuse(what: string): never {
  throw new Error(`Static markup does not know ${what}.`)
}
