import type {
  GuideSection,
  GuideSectionId,
  UserGuide,
} from '@orderferry/contract/words/user-guide/user-guide'
import { guideSections } from '@orderferry/contract/words/user-guide/user-guide'
import { style } from '@react-spectrum/s2/style' with { type: 'macro' }
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Face } from '../../ui/face.tsx'
import { Failed } from '../../ui/failed.tsx'
import { stackedList } from '../../ui/list-styles.ts'
import { Page } from '../../ui/page.tsx'
import { useWords } from '../../words/use-words.ts'

const lead = style({ font: 'ui', color: 'neutral-subdued', margin: 0, maxWidth: 560 })
const columns = style({
  display: 'grid',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], lg: ['minmax(0, 720px)', '240px'] },
  gap: 32,
  alignItems: 'start',
})
const contents = style({ order: { default: -1, lg: 1 }, position: { lg: 'sticky' }, top: 96, font: 'ui' })
const small = style({ font: 'title', fontWeight: '[700]', marginTop: 0, marginBottom: 8 })
const link = style({ color: { default: 'blue-1000', ':hover': 'blue-1100' }, textDecoration: 'underline' })
const section = style({ marginBottom: 32, scrollMarginTop: 96 })
const heading = style({ font: 'title-lg', fontWeight: '[700]', marginTop: 0, marginBottom: 8 })
const text = style({ font: 'body', color: 'neutral', marginTop: 0, marginBottom: 8, maxWidth: 640 })
const terms = style({
  display: 'grid',
  gridTemplateColumns: { default: ['minmax(0, 1fr)'], md: ['224px', 'minmax(0, 1fr)'] },
  columnGap: 16,
  rowGap: { default: 2, md: 8 },
  font: 'ui',
  margin: 0,
})
const term = style({ fontWeight: '[700]' })
const meaning = style({ margin: 0, marginBottom: { default: 12, md: 0 }, color: 'neutral-subdued' })

/** V-50: what the link “View User Guide” opens; a section stands behind the # of its address. */
export function UserGuidePage() {
  const say = useWords()
  const guide = useQuery({
    queryKey: ['user guide', say.locale],
    queryFn: () => loadGuide(say.locale),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const isThere = guide.data !== undefined
  useEffect(() => {
    if (isThere) document.getElementById(location.hash.slice(1))?.scrollIntoView()
  }, [isThere])
  if (guide.data === undefined)
    return (
      <Page title={say('guide.title')}>
        {guide.isError ? (
          <Failed error={guide.error} onRetry={() => void guide.refetch()} />
        ) : (
          <Face role="status" title={say('frame.loading-page')} />
        )}
      </Page>
    )
  const { sections, ...words } = guide.data
  return (
    <Page title={words.title} facts={<p className={lead}>{words.lead}</p>}>
      <div className={columns}>
        <div>
          {guideSections.map((id) => (
            <Section key={id} id={id} section={sections[id]} />
          ))}
        </div>
        <nav aria-label={words.contents} className={contents}>
          <h2 className={small}>{words.contents}</h2>
          <ul className={stackedList}>
            {guideSections.map((id) => (
              <li key={id}>
                <a href={`#${id}`} className={link}>
                  {sections[id].title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </Page>
  )
}

/** Each language is a part of the program of its own. */
async function loadGuide(locale: string): Promise<UserGuide> {
  if (locale.startsWith('zh'))
    return (await import('@orderferry/contract/words/user-guide/zh-hant')).zhHantUserGuide
  return (await import('@orderferry/contract/words/user-guide/en')).enUserGuide
}

function Section({ id, section: words }: { readonly id: GuideSectionId; readonly section: GuideSection }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={section}>
      <h2 id={`${id}-title`} className={heading}>
        {words.title}
      </h2>
      {words.text.map((paragraph) => (
        <p key={paragraph} className={text}>
          {paragraph}
        </p>
      ))}
      {words.terms === undefined ? null : (
        <dl className={terms}>
          {words.terms.map((explained) => [
            <dt key={explained.id} className={term}>
              {explained.term}
            </dt>,
            <dd key={`${explained.id}-text`} className={meaning}>
              {explained.text}
            </dd>,
          ])}
        </dl>
      )}
    </section>
  )
}
