import type { CombinedForm } from '../../application/form.ts'
import type { Bundle } from '../../bundle/model.ts'
import { departmentName, itemName } from './names.ts'
import { fillingOf, forItems, handedIn, paperNotes } from './papers.ts'
import { listed, own, type Phrase, say } from './phrase.ts'
import type { Block, Section } from './sheet.ts'

/** 一张表、一套材料: what is filled in and handed in, each once. */
export function askedSections(bundle: Bundle, { papers, fields }: CombinedForm): readonly Section[] {
  const nothing = (text: Phrase): Block => ({ list: [text] })
  return [
    {
      id: 'materials',
      title: say('要交的材料（{0} 份）', 'Materials to hand in ({0})', papers.length),
      level: 2,
      blocks: [
        papers.length === 0
          ? nothing(say('不用交材料', 'None'))
          : {
              caption: say('每份只交一次。{0}', 'Each only once; {0}', handedIn(bundle)),
              heads: [say('材料', 'Material'), say('用于', 'For'), say('说明', 'Notes')],
              cells: papers.map(({ material, items }) => [
                own(material.name),
                forItems(bundle, items),
                listed(paperNotes(bundle, material, items), '；', '; '),
              ]),
            },
      ],
    },
    {
      id: 'fields',
      title: say('要填的内容（{0} 项）', 'Fields to fill in ({0})', fields.length),
      level: 2,
      blocks: [
        fields.length === 0
          ? nothing(say('不用填写', 'None'))
          : {
              caption: say('每项只填一次', 'Each only once'),
              heads: [say('项目', 'Field'), say('填写方式', 'How'), say('要求', 'Required'), say('用于', 'For')],
              cells: fields.map(({ element, items }) => [
                own(element.name),
                fillingOf(element),
                element.required ? say('必填', 'yes') : say('选填', 'no'),
                forItems(bundle, items),
              ]),
            },
      ],
    },
  ]
}

/** 免交、免填: what nobody is asked for, and who has it instead. */
export function sparedSection(bundle: Bundle, form: CombinedForm): Section {
  const { made, exempt, madeFields, exemptFields } = form
  const byItem = (item: string) => say('由“{0}”产生', 'made by “{0}”', itemName(bundle, item))
  const byOffice = (department: string) => say('由{0}共享', 'shared by {0}', departmentName(bundle, department))
  const cells = [
    ...made.map(({ material, by, items }) => [own(material.name), byItem(by), forItems(bundle, items)]),
    ...exempt.map(({ material, by, items }) => [own(material.name), byOffice(by), forItems(bundle, items)]),
    ...madeFields.map(({ element, by, items }) => [own(element.name), byItem(by), forItems(bundle, items)]),
    ...exemptFields.map(({ element, by, items }) => [own(element.name), byOffice(by), forItems(bundle, items)]),
  ]
  const heads = [say('材料或者内容', 'Material or field'), say('为什么不用交、不用填', 'Why not'), say('用于', 'For')]
  return {
    id: 'spared',
    title: say('不用交、不用填的（{0} 项）', 'Neither handed in nor filled in ({0})', cells.length),
    level: 2,
    blocks: [
      cells.length === 0
        ? { list: [say('无', 'None')] }
        : { caption: say('部门共享或者前序产生', 'Shared between offices or made on the way'), heads, cells },
    ],
  }
}
