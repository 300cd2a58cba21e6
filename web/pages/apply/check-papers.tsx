import { askedMaterials } from '../../ask/draft-sections.ts'
import type { Draft, Notice } from '../../ask/draft-store.ts'
import { say } from '../../words/say.ts'

/** The papers, who acts, and what is committed to, each with its way to be changed. */
export function CheckPapers({ draft }: { draft: Draft }) {
  const { application, papers, notice } = draft
  const asked = askedMaterials(draft)
  const committed = notice.items.filter(({ id }) => papers.commits.includes(id))
  return (
    <>
      {asked.length > 0 && (
        <section>
          <h2>{say('apply.materials')}</h2>
          <dl class="rows">
            {asked.map((material) => (
              <div key={material.id} id={material.id}>
                <dt>{material.name}</dt>
                <dd>
                  {sayMaterial(draft, material) ?? <strong class="wrong">{say('apply.material.missing')}</strong>}
                </dd>
                <Change to={`/a/${application}/materials?to=check`} of={material.name} />
              </div>
            ))}
            {committed.map(({ id, name }) => (
              <div key={id}>
                <dt>{say('apply.commit')}</dt>
                <dd>{name}</dd>
                <Change to={`/a/${application}/materials?to=check`} of={name} />
              </div>
            ))}
          </dl>
        </section>
      )}
      <section>
        <h2>{say('apply.agent')}</h2>
        <dl class="rows">
          <div>
            <dt>{say('apply.agent.who')}</dt>
            <dd>{sayAgent(papers.agent)}</dd>
            <Change to={`/a/${application}/agent?to=check`} of={say('apply.agent')} />
          </div>
        </dl>
      </section>
    </>
  )
}

const Change = ({ to, of }: { to: string; of: string }) => (
  <dd class="change screen">
    <a href={to}>
      {say('apply.change')}
      <span class="hidden"> {of}</span>
    </a>
  </dd>
)

function sayAgent(agent: Draft['papers']['agent']): string {
  if (!agent) return say('apply.agent.self')
  const { name = '', for: other = '' } = agent
  return name && other ? say('apply.agent.summary', { name, for: other }) : say('apply.agent.other')
}

/** How a material is handed in; undefined: not yet. */
function sayMaterial({ files, papers }: Draft, { id, later }: Notice['materials'][number]): string | undefined {
  const file = files[id]
  if (file) return file.name
  if (papers.paper.includes(id)) return say('apply.material.paper')
  if (later && papers.gaps.includes(id)) return say(`apply.material.later.${later.count}`, { n: later.days })
  return undefined
}
