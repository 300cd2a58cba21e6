/** 好差评的五级 (国办发〔2019〕51号; GB/T 39734), best first. */
export const grades = [5, 4, 3, 2, 1] as const

export type Grade = (typeof grades)[number]

/** 差评: the last two grades, which have to be answered. */
export const isLow = (grade: Grade): boolean => grade <= 2
