import { notFound } from 'next/navigation'

// Catches every address below a language that no other page takes, unknown slugs included, so that the answer is a
// 404 in that language. Rendered on request: there is no list of addresses that do not exist.
export const dynamic = 'force-dynamic'

export default function UnknownPage(): never {
  notFound()
}
