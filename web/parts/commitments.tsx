import type { Notice } from '../ask/draft-store.ts'
import { say } from '../words/say.ts'
import type { DraftProps } from './draft-of.tsx'

type Item = Notice['items'][number]

/** 告知承诺: for each item that can be had so, what is promised and what follows from it; never chosen beforehand. */
export function Commitments({ draft, store }: DraftProps) {
  const { notice, papers } = draft
  const offered = notice.items.filter(({ commitment }) => commitment)
  if (offered.length === 0) return null
  const toggle = (id: string) => {
    const { commits } = papers
    store.change({ commits: commits.includes(id) ? commits.filter((each) => each !== id) : [...commits, id] })
    store.leave()
  }
  return (
    <section>
      <h2>{say('apply.commit')}</h2>
      <p>{say('apply.commit.says')}</p>
      {offered.map((item) => (
        <div key={item.id} class="slot">
          <h3>{item.name}</h3>
          <Content {...item} />
          <label class="choice">
            <input type="checkbox" checked={papers.commits.includes(item.id)} onChange={() => toggle(item.id)} />
            {say('apply.commit.choose')}
          </label>
        </div>
      ))}
    </section>
  )
}

function Content({ commitment }: Item) {
  if (!commitment) return null
  const { content, requirements, liability, check, fix } = commitment
  return (
    <>
      <p>{content}</p>
      <ul>
        {requirements.map((requirement) => (
          <li key={requirement}>{requirement}</li>
        ))}
      </ul>
      <p>{liability}</p>
      <p class="quiet">
        {say('apply.commit.after', {
          check: say(`apply.days.${check.count}`, { n: check.days }),
          fix: say(`apply.days.${fix.count}`, { n: fix.days }),
        })}
      </p>
    </>
  )
}
