import * as z from 'zod'
import type { HandedIn } from '../../application/faults.ts'
import type { Application } from '../changes/application.ts'
import { nameMaterial } from './names.ts'

export const fileView = z.object({
  name: z.string(),
  bytes: z.number(),
  at: z.number().describe('When it was handed in'),
  type: z.string().optional().describe('Of its name: pdf, png'),
})

export const materialView = z.object({
  id: z.string(),
  name: z.string(),
  medium: z.string().describe('file, or paper: its original is shown at the window'),
  file: fileView.optional(),
})

export function viewMaterials(
  { bundle }: Pick<Application, 'bundle'>,
  handedIn: Readonly<Record<string, HandedIn>>,
): z.infer<typeof materialView>[] {
  return Object.entries(handedIn).map(([id, material]) => ({
    id,
    name: nameMaterial(bundle, id),
    medium: material.medium,
    file: viewFile(material),
  }))
}

export function viewFile(material: HandedIn): z.infer<typeof fileView> | undefined {
  if (material.medium !== 'file') return undefined
  const { name, bytes, at } = material
  return { name, bytes, at, type: /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() }
}
