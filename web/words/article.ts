/** The policy documents that sources name by three digits: docs/requirements.yaml lists them. */
const documents: Readonly<Record<string, string>> = {
  '000': '平政办〔2023〕8号',
  '001': '平卫政办〔2023〕10号',
  '002': '河南省“最多跑一次”实施方案（2018）',
  '003': '平政数〔2022〕26号',
  '004': '方城县政务服务能力提升行动实施方案（2023）',
}

/** `平政数〔2022〕26号第31条；民法典第201条`, of sources as the server names them: `003 §31；民法典 201`. Other texts stay as they are. */
export const tellArticle = (sources: string): string => sources.split('；').map(tellOne).join('；')

function tellOne(source: string): string {
  const [, name = '', section = '', article = ''] = /^(.+?) (§?)(\S+)$/.exec(source) ?? []
  const document = documents[name]
  if (document) return `${document}${tellNumber(article)}`
  return name && !section && /^\d/.test(article) ? `${name}${tellNumber(article)}` : source
}

/** `22(1)` is 第22条(1); `78、79` is 第78、79条; `三.4` stays. */
function tellNumber(article: string): string {
  const [, numbers, part = ''] = /^(\d+(?:、\d+)*)(\(\d+\))?$/.exec(article) ?? []
  if (numbers) return `第${numbers}条${part}`
  return /^\d/.test(article) ? ` ${article}` : article
}
