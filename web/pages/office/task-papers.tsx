import { useState } from 'preact/hooks'
import { chinese } from '../../parts/chinese.ts'
import { fileSize } from '../../parts/file-size.ts'
import { tellDay } from '../../parts/time.ts'
import { say } from '../../words/say.ts'
import type { Task } from './acts/act-form.ts'
import { PictureDialog } from './picture-dialog.tsx'

/** 表单和材料: what was filled in and handed in for this item, and nothing else of the application. */
export function TaskPapers({ task }: { task: Task }) {
  return (
    <>
      <section aria-labelledby="form">
        <h2 id="form">{say('task.form')}</h2>
        {bySection(task.fields).map(({ id, name, fields }) => (
          <div key={id}>
            {name && <h3 {...chinese()}>{name}</h3>}
            <dl class="rows facts">
              {fields.map((field) => (
                <div key={field.id}>
                  <dt {...chinese()}>{name ? field.label : field.name}</dt>
                  <dd>{field.text}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </section>
      <Materials task={task} />
    </>
  )
}

type Field = Task['fields'][number]

/** Fields in their order, those of one role together. */
function bySection(fields: readonly Field[]): { id: string; name?: string; fields: Field[] }[] {
  const sections = new Map<string, { id: string; name?: string; fields: Field[] }>()
  for (const field of fields) {
    const { id, name } = field.section
    const section = sections.get(id) ?? { id, name, fields: [] }
    section.fields.push(field)
    sections.set(id, section)
  }
  return [...sections.values()]
}

type Material = Task['materials'][number]

function Materials({ task: { task, materials, later, reused } }: { task: Task }) {
  const [shown, setShown] = useState<Material>()
  const none = materials.length === 0 && later.length === 0 && reused.length === 0
  return (
    <section aria-labelledby="materials">
      <h2 id="materials">{say('task.materials')}</h2>
      {none && <p class="quiet">{say('task.materials.none')}</p>}
      <ul class="rows">
        {materials.map((material) => (
          <li key={material.id}>
            <span {...chinese()}>{material.name}</span>
            <MaterialActs task={task} material={material} onShow={() => setShown(material)} />
          </li>
        ))}
        {later.map(({ id, name, due }) => (
          <li key={id}>
            <span {...chinese()}>{name}</span>
            <span class="tag soon">{due ? say('task.later', { day: tellDay(due) }) : say('task.later.open')}</span>
          </li>
        ))}
        {reused.map(({ material, name }) => (
          <li key={material}>
            <span {...chinese()}>{name}</span>
            <span class="tag">{say('task.reused')}</span>
          </li>
        ))}
      </ul>
      {shown && <PictureDialog task={task} material={shown} onClose={() => setShown(undefined)} />}
    </section>
  )
}

const isPicture = (type: string | undefined): boolean => ['png', 'jpg', 'jpeg'].includes(type ?? '')

function MaterialActs({
  task,
  material: { id, name, file },
  onShow,
}: {
  task: string
  material: Material
  onShow: () => void
}) {
  if (!file) return <span class="tag">{say('task.paper')}</span>
  const size = `${(file.type ?? '').toUpperCase()} ${fileSize(file.bytes)}`
  return (
    <span class="tags">
      <span class="quiet">{size}</span>
      {isPicture(file.type) && (
        <button type="button" class="screen" onClick={onShow}>
          {say('task.open')}
          <span class="hidden"> {name}</span>
        </button>
      )}
      <a class="button screen" href={`/api/tasks/${task}/materials/${id}/file`} download={file.name}>
        {say('task.save')}
        <span class="hidden"> {name}</span>
      </a>
    </span>
  )
}
