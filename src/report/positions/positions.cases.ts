/**
 * A sentence and the positions that a right reading finds, each as "holder stance: proposition > whom it concerns", with
 * "-" if there is none.
 */
type Case = readonly [sentence: string, positions: readonly string[]]

/** Sentences by what somebody is to something in them. */
export interface Table {
  readonly shows: string
  readonly rows: readonly Case[]
}

// biome-ignore format: a table reads better in rows
export const TABLES: readonly Table[] = [
  {
    shows: 'for',
    rows: [
      ['Kenya supports the peace plan.', ['Kenya for: the peace plan > -']],
      ['Italy backed the French proposal.', ['Italy for: the French proposal > France']],
      ['Minister Lena Okafor called for sanctions against Chad.', ['Lena Okafor for: sanctions against Chad > Chad']],
      ['France demanded that Iran stop its missile tests.', ['France against: - > Iran', 'France for: Iran stop its missile tests > Iran']],
      ['The United Nations urged Ethiopia to release the detainees.', ['United Nations for: release the detainees > Ethiopia']],
      ['Turkey vowed to destroy the Red Column.', ['Turkey against: - > Red Column', 'Turkey for: destroy the Red Column > Red Column']],
      ['Poland wants to join the alliance.', ['Poland for: join the alliance > -']],
      ['Ghana accepted the request of Mali.', ['Ghana for: the request of Mali > Mali']],
      ['Chancellor Mara Lindt praised Senator Greta Holm.', ['Mara Lindt for: - > Greta Holm']],
      ['Peru and Bolivia are seeking a ceasefire.', ['Peru for: a ceasefire > -', 'Bolivia for: a ceasefire > -']],
      ['President Lucas Orban insisted on new elections.', ['Lucas Orban for: new elections > -']],
      ['The parliament of Malta approved the treaty.', ['The parliament of Malta for: the treaty > -']],
      ['Russia promised to defend Belarus.', ['Russia for: - > Belarus', 'Russia for: defend Belarus > -']],
      ["Sweden's support for the mission is firm.", ['Sweden for: - > the mission']],
      ['Egypt has long been an ally of Sudan.', ['Egypt for: - > Sudan']],
      ['"We must protect the border," Minister Paul Adeyemi said.', ['Paul Adeyemi for: We must protect the border > -']],
      ['Minister Paul Adeyemi said the rebels must lay down their arms.', ['Paul Adeyemi for: the rebels must lay down their arms > the rebels']],
      ['Japan is determined to keep the treaty.', ['Japan for: keep the treaty > -']],
      ['The union pushed for higher wages.', ['The union for: higher wages > -']],
    ],
  },
  {
    shows: 'against',
    rows: [
      ['Brazil opposes the deal.', ['Brazil against: the deal > -']],
      ['Cuba refused to extradite the banker.', ['Cuba against: extradite the banker > the banker']],
      ['Iceland ruled out an air raid against Norway.', ['Iceland against: an air raid against Norway > Norway']],
      ['Thailand rejected a request by Cambodia.', ['Thailand against: a request by Cambodia > Cambodia']],
      ['Kenya condemned the attack on the embassy.', ['Kenya against: the attack > the embassy']],
      ['Mali accused Niger of arming the rebels.', ['Mali against: - > Niger']],
      ['The opposition criticized the government over the budget.', ['The opposition against: - > the government', 'The opposition against: the budget > -']],
      ['Germany does not support the plan.', ['Germany against: the plan > -']],
      ['The union urged members not to sign the contract.', ['The union against: not to sign the contract > members']],
      ['Hungary vetoed the resolution.', ['Hungary against: the resolution > -']],
      ['Chad is opposed to the deployment.', ['Chad against: the deployment > -']],
      ['The Sahil Front threatened France.', ['Sahil Front against: - > France']],
      ["Chile's opposition to the treaty has hardened.", ['Chile against: the treaty > -']],
      ['Peru objects to the border wall.', ['Peru against: the border wall > -']],
      ['"The camps should not be closed," Ambassador Ruth Mensah said.', ['Ruth Mensah against: The camps should not be closed > -']],
      ['The senator is critical of the central bank.', ['The senator against: - > the central bank']],
      ['India warned against a military intervention.', ['India against: a military intervention > -']],
      ['Vietnam will not accept foreign troops.', ['Vietnam against: foreign troops > foreign troops']],
    ],
  },
  {
    shows: 'open',
    rows: [
      ['Spain is considering a ban on the party.', ['Spain open: a ban on the party > the party']],
      ['Portugal is ready to send troops to Mali.', ['Portugal open: send troops to Mali > -']],
      ['Argentina does not oppose the plan.', ['Argentina open: the plan > -']],
      ['Bulgaria is willing to host the talks.', ['Bulgaria open: host the talks > -']],
      ['Norway may support the proposal.', ['Norway open: the proposal > -']],
    ],
  },
  {
    shows: 'negation turns a stance',
    rows: [
      ['Chad does not support the treaty.', ['Chad against: the treaty > -']],
      ['Chad does not favor the treaty.', ['Chad against: the treaty > -']],
      ['Chad does not endorse the treaty.', ['Chad against: the treaty > -']],
      ['Chad does not oppose the treaty.', ['Chad open: the treaty > -']],
      ['Chad does not reject the treaty.', ['Chad open: the treaty > -']],
    ],
  },
  {
    shows: 'neutral',
    rows: [
      ['Uruguay abstained from the vote.', ['Uruguay neutral: the vote > -']],
    ],
  },
  {
    shows: 'none',
    rows: [
      ['The museum opened a new wing.', []],
      ['Chad is a country in Africa.', []],
      ['Prices in Ghana rose in May.', []],
      ['The president did not ask for help.', []],
      ['The deal was signed in Geneva.', []],
      ['The supporters of the club sang.', []],
      ['Critics considered the book a success.', []],
    ],
  },
]
