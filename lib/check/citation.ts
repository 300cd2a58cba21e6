/**
 * 法律, 法规 and 规章 go by these names, perhaps with a year or 试行 in brackets; what ends in 通知, 意见 or 方案 is a document
 * that can found nothing (000 §15).
 */
const article =
  /《[^《》]*(?:法|条例|规定|办法|规则|细则)(?:（[^（）《》]*）|\([^()《》]*\))?》第[一二三四五六七八九十百千零〇\d]+条/

/** Whether a basis names an article of a law, a regulation or a rule: `《中华人民共和国食品安全法》第三十五条`. */
export function citesLaw(basis: string): boolean {
  return article.test(basis)
}

/** How to write one. */
export const howToCite = 'Name the article of a law, regulation or rule: 《中华人民共和国行政许可法》第四十五条'
