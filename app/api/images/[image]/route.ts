import { getImage } from '@/features/images/queries'
import { route } from '@/lib/api'

type Context = { params: Promise<{ image: string }> }

/** An image of a question. Its address is the hash of its bytes: it never changes, and browsers need not ask again. */
export const GET = route(async (_request: Request, { params }: Context) => {
  const { image } = await params
  const { bytes, mediaType } = await getImage(image)
  // `nosniff` and a policy that lets it do nothing come with every answer (lib/security-headers.ts).
  return new Response(bytes, { headers: { 'Content-Type': mediaType, 'Cache-Control': 'public, max-age=31536000, immutable', 'Content-Disposition': 'inline' } })
})
