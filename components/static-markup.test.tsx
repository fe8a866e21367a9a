import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Icon } from './icon'
import { staticMarkup } from './static-markup'

function Pair({ a, b }: { a: string; b: string }) {
  return (
    <>
      <b>{a}</b> {b}
    </>
  )
}

describe('static markup', () => {
  it('is that of React', async () => {
    const tree = (
      <section aria-labelledby="x" className="a b" hidden={false} id="x">
        <h2 className={undefined}>{'<b> & "quotes" d’ici et d\'ailleurs'}</h2>
        {[1, 2].map((number) => (
          <p key={number} lang="fr">
            {number} {null} {false} {number > 1 && 'more'}
          </p>
        ))}
        <Pair a="one" b="two" />
        <Icon name="clock" />
        <br />
        <details open>
          <summary>…</summary>
          <span dangerouslySetInnerHTML={{ __html: '<em>ready</em>' }} />
        </details>
      </section>
    )
    expect(await staticMarkup(tree)).toBe(renderToStaticMarkup(tree))
  })

  it('waits for components that do', async () => {
    const Later = async () => Promise.resolve(<i>later</i>)
    expect(await staticMarkup([<Later key="1" />, Promise.resolve('!')])).toBe('<i>later</i>!')
  })

  it('lets nothing that a person typed out of its place', async () => {
    const typed = '"><script>alert(1)</script>\''
    expect(await staticMarkup(<a href={typed}>{typed}</a>)).toBe(renderToStaticMarkup(<a href={typed}>{typed}</a>))
  })

  it('refuses what it would get wrong', async () => {
    for (const node of [<p key="1" style={{ color: 'red' }} />, <button key="2" type="button" onClick={() => {}}>x</button>, <button key="3" type="button" tabIndex={0}>x</button>, { a: 1 } as never])
      await expect(staticMarkup(node)).rejects.toThrow('Static markup')
  })
})
