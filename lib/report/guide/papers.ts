import { findShortestTolerance } from '../../application/gaps/gaps.ts'
import type { Bundle, Certificate, Element, Item, Material } from '../../bundle/model.ts'
import { daysOf, departmentName, itemName, typeNames } from './names.ts'
import { listed, own, type Part, type Phrase, say } from './phrase.ts'

/** What has to be known of one material of an item, or of several that need it: where it comes from, and how. */
export function paperNotes(bundle: Bundle, material: Material, items: readonly string[]): readonly Phrase[] {
  const { proof, signed, blank, sample } = material
  const later = findShortestTolerance(bundle, items, material.id)
  const onCommitment = items.filter((item) => bundle.catalogue.items[item]?.commitment?.replaces.includes(material.id))
  return [
    ...(proof ? [say('由{0}开具，依据{1}', 'issued by {0}, on the basis of {1}', proof.issuedBy, proof.basis)] : []),
    ...(signed ? [say('为本事项签署，不作他用', 'signed for this item and used for no other')] : []),
    ...(blank
      ? [sample ? say('有空白表格和样表', 'with a blank form and a sample') : say('有空白表格', 'with a blank form')]
      : []),
    ...(later ? [say('可容缺：受理后 {0}内补交', 'may follow within {0} of acceptance', daysOf(later))] : []),
    ...onCommitment.map((item) =>
      say(
        '选择告知承诺办理“{0}”的，可免交',
        'not needed for “{0}” by whoever signs the commitment',
        itemName(bundle, item),
      ),
    ),
  ]
}

/** How what is handed in may be handed in. */
export function handedIn({ accept }: Bundle): Phrase {
  return accept?.originals
    ? say(
        '自备；网上传电子件的，受理前到窗口核验原件',
        'brought by the applicant; originals of files are looked at before acceptance',
      )
    : say('自备；电子件或者纸质件', 'brought by the applicant; as a file or on paper')
}

/** The item of the bundle that issues the certificate which a material is. */
function findMaker(bundle: Bundle, material: Material): string | undefined {
  if (material.certificate === undefined) return undefined
  return bundle.items.find(({ item }) => bundle.catalogue.items[item]?.certificate === material.certificate)?.item
}

/** 材料来源 */
export function sourceOf(bundle: Bundle, material: Material): Phrase {
  const maker = findMaker(bundle, material)
  if (maker !== undefined)
    return say(
      '前序产生：由“{0}”产生，办理该事项的不用交',
      'made by “{0}” of this bundle: not handed in where that applies',
      itemName(bundle, maker),
    )
  if (material.shared !== undefined)
    return say('部门共享：由{0}共享，不用交', 'shared by {0}: not handed in', departmentName(bundle, material.shared))
  return handedIn(bundle)
}

/** How a field is filled in. */
export function fillingOf({ type, choices }: Element): Phrase {
  return choices
    ? listed(
        choices.map(({ name }) => name),
        ' / ',
        ' / ',
      )
    : own(typeNames[type])
}

/** Where what stands in a field comes from. */
export function fieldSource(bundle: Bundle, item: Item, element: Element): Phrase {
  const after = bundle.items.find((each) => each.item === item.id)?.after ?? []
  const maker = after.find((need) => bundle.catalogue.items[need]?.makes?.includes(element.id))
  if (maker !== undefined) return say('由“{0}”产生，不用填', 'fixed by “{0}”: not filled in', itemName(bundle, maker))
  if (element.shared !== undefined)
    return say('由{0}共享，不用填', 'on file with {0}: not filled in', departmentName(bundle, element.shared))
  return element.required ? say('必填', 'required') : say('选填', 'optional')
}

/** What is issued: its name and its medium. */
export function resultOf({ name, medium, reuseBy }: Certificate): readonly Phrase[] {
  return [
    medium === 'paper' ? say('{0}（纸质）', '{0} (on paper)', name) : say('{0}（电子证照）', '{0} (electronic)', name),
    ...(reuseBy === undefined ? [] : [say('结果在同一范围内可以再次使用', 'serves later applications for the same')]),
  ]
}

/** Names with the items for which they are needed. */
export const forItems = (bundle: Bundle, items: readonly string[]): Phrase =>
  listed(items.map((item): Part => itemName(bundle, item)))
