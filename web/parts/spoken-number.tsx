/** The number of a case in groups of five, as it is read out; whoever copies or searches it has it without gaps. */
export const SpokenNumber = ({ number }: { number: string }) => (
  <span class="groups">
    {groupsOf(number).map((group, at) => (
      <span key={at}>{group}</span>
    ))}
  </span>
)

/** A single letter that is left over stays with the last group: alone, it is overlooked. */
const groupsOf = (number: string): readonly string[] => number.match(/.{5}(?=.{2})|.+$/g) ?? []
