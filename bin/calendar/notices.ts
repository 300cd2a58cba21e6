/**
 * The notices of the State Council's General Office by which the days of a year are arranged; two where the second changed
 * the first (2019: Labour Day; 2020: the longer Spring Festival), or where the next year's reaches back (2022-12-31).
 */
export const notices: Readonly<Record<number, string>> = {
  2019: '国办发明电〔2018〕15号、〔2019〕3号',
  2020: '国办发明电〔2019〕16号、〔2020〕1号',
  2021: '国办发明电〔2020〕27号',
  2022: '国办发明电〔2021〕11号、〔2022〕16号',
  2023: '国办发明电〔2022〕16号',
  2024: '国办发明电〔2023〕7号',
  2025: '国办发明电〔2024〕12号',
  2026: '国办发明电〔2025〕7号',
}
