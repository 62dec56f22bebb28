/** Amazon's data sets and the roles that grant them, in words. Roles have the names that Amazon gives them. */
import { type DataSet, ROLES_OF_DATA_SET } from '@orderferry/domain/amazon/data-sets'
import { isWordKey, type Language, say, sayEither, sayList } from './words.ts'

/** What a data set holds; one that this version does not know is shown as it is. */
export function sayDataSet(language: Language, dataSet: string): string {
  const key = `data-set.${dataSet.toLowerCase()}`
  return isWordKey(key) ? say(language, key) : dataSet
}

export function sayDataSets(language: Language, dataSets: readonly string[]): string {
  return sayList(
    language,
    dataSets.map((dataSet) => sayDataSet(language, dataSet)),
  )
}

/** The roles that grant all of these; where one of several suffices, they are said as a choice. */
export function sayRoles(language: Language, dataSets: readonly string[]): string {
  const known = dataSets.filter((dataSet): dataSet is DataSet => Object.hasOwn(ROLES_OF_DATA_SET, dataSet))
  const choices = known.map((dataSet) => sayEither(language, ROLES_OF_DATA_SET[dataSet]))
  return sayList(language, [...new Set(choices)])
}
