import { describe, expect, test } from 'vitest'
import { expectReading } from '../../../test/support/expect-reading.ts'
import { openLanguageCore } from '../../node/language-core.ts'
import { readMentions } from './index.ts'

const core = openLanguageCore()

/** Mentions that have an entity, as "words: kind, form = entity"; descriptions only if they join a name. */
function shown(text: string): string[] {
  const { mentions, entities } = readMentions(core.analyze(text))
  const lines: string[] = []
  for (const { start, end, kind, form, entity } of mentions) {
    if (entity === null || (form === 'description' && !entities[entity].named)) continue
    const words = text.slice(start, end)
    const { name } = entities[entity]
    lines.push(`${words}: ${kind}${form === 'name' ? '' : `, ${form}`}${name === words ? '' : ` = ${name}`}`)
  }
  return lines
}

/** One phenomenon each; people, places and bodies are invented except for states, capitals and what everybody knows. */
const TABLE: readonly (readonly [string, readonly string[]])[] = [
  [
    'President Oskar Velling met Estonian Prime Minister Kaja Torv in Tallinn.',
    ['Oskar Velling: person', 'Estonian: state, adjective = Estonia', 'Kaja Torv: person', 'Tallinn: place'],
  ],
  [
    'The Ministry of Foreign Affairs of Norway protested.',
    ['Ministry of Foreign Affairs: organization', 'Norway: state'],
  ],
  [
    'Talks between Moscow and Tehran broke down in Geneva.',
    ['Moscow: state, metonym = Russia', 'Tehran: state, metonym = Iran', 'Geneva: place'],
  ],
  [
    'Warsaw rejected the plan, and Budapest agreed.',
    ['Warsaw: state, metonym = Poland', 'Budapest: state, metonym = Hungary'],
  ],
  ['Protesters marched through Warsaw on Sunday.', ['Warsaw: place']],
  [
    "Washington's position has not changed, diplomats in Washington said.",
    ['Washington: state, metonym = United States', 'Washington: place'],
  ],
  [
    'London accused Ankara of stalling.',
    ['London: state, metonym = United Kingdom', 'Ankara: state, metonym = Turkey'],
  ],
  ['The streets of Cairo were empty.', ['Cairo: place']],
  ['Dockers had waited for months.', []],
  ['Trucks crossed the General Orlande Bridge at noon.', ['Orlande Bridge: place']],
  ['He told the Tavika Ledger on Monday.', ['Tavika Ledger: organization']],
  [
    'Shops closed in Bergen, Stavanger and Nueva Orilla on Monday.',
    ['Bergen: place', 'Stavanger: place', 'Nueva Orilla: place'],
  ],
  ['TROMSO — Two days after the flood, nobody knew.', ['TROMSO: place']],
  ["Cairo's suburbs were flooded.", ['Cairo: place']],
  ['The White House declined to comment.', ['White House: state, metonym = United States']],
  ['A crowd gathered outside the White House.', ['White House: place']],
  [
    'Downing Street said it was aware of the letter.',
    ['Downing Street: state, metonym = United Kingdom', 'it: state, pronoun = United Kingdom'],
  ],
  ['Berlin-based Kormoran Shipping fired 300 workers.', ['Berlin: place', 'Kormoran Shipping: organization']],
  ['The Pentagon confirmed the strike.', ['Pentagon: organization']],
  [
    'Mr. Abel Norin, 54, a farmer, lost his barn.',
    ['Abel Norin: person', 'a farmer: person, description = Abel Norin', 'his: person, pronoun = Abel Norin'],
  ],
  ['Norin said he would rebuild it.', ['Norin: person', 'he: person, pronoun = Norin']],
  [
    'Jonas Keller, the mayor of Lind, said his town would not pay.',
    [
      'Jonas Keller: person',
      'the mayor: person, description = Jonas Keller',
      'Lind: place',
      'his: person, pronoun = Jonas Keller',
    ],
  ],
  ['The mayor, Jonas Keller, said so.', ['The mayor: person, description = Jonas Keller', 'Jonas Keller: person']],
  [
    "Keller's wife, Ana Keller, said she disagreed.",
    [
      'Keller: person',
      "Keller's wife: person, description = Ana Keller",
      'Ana Keller: person',
      'she: person, pronoun = Ana Keller',
    ],
  ],
  [
    'A senior Turkish official, speaking without leave to be named, said it was over.',
    ['Turkish: state, adjective = Turkey'],
  ],
  ['The officials said they had no orders.', ['they: group, pronoun = The officials']],
  [
    'The Syrian government said it would reply.',
    [
      'The Syrian government: state, description = Syria',
      'Syrian: state, adjective = Syria',
      'it: state, pronoun = Syria',
    ],
  ],
  ["Hungary's government fell.", ['Hungary: state', "Hungary's government: state, description = Hungary"]],
  ['Al Jazeera reported that Kabul had fallen.', ['Al Jazeera: organization', 'Kabul: place']],
  [
    'Dr. Amina Yusuf of the World Health Organization (WHO) said the WHO was worried.',
    [
      'Amina Yusuf: person',
      'World Health Organization: organization',
      'WHO: organization = World Health Organization',
      'WHO: organization = World Health Organization',
    ],
  ],
  [
    "The Lakeside Fishermen's Union (LFU) struck. The LFU wants talks. The union wants pay.",
    [
      "Lakeside Fishermen's Union: organization",
      "LFU: organization = Lakeside Fishermen's Union",
      "LFU: organization = Lakeside Fishermen's Union",
      "The union: organization, description = Lakeside Fishermen's Union",
    ],
  ],
  [
    'Fighters from the Red Dawn Brigade attacked the village of Zarrin in northern Iraq.',
    ['Red Dawn Brigade: organization', 'Zarrin: place', 'Iraq: state'],
  ],
  [
    'He was born in Springfield, Illinois, and died in Paris, Texas.',
    ['Springfield: place', 'Illinois: place', 'Paris: place', 'Texas: place'],
  ],
  [
    'The General Assembly voted; the Security Council did not.',
    [
      'General Assembly: organization = U.N. General Assembly',
      'Security Council: organization = U.N. Security Council',
    ],
  ],
  ['The Treaty of Lund was signed in 1902.', ['Treaty of Lund: work']],
  ['Typhoon Marla hit Luzon.', ['Typhoon Marla: event', 'Luzon: place']],
  ['A Boeing 737 and an F-16 collided.', ['Boeing 737: vehicle', 'F-16: vehicle']],
  ['Germany beat France 2-0 in a friendly match.', ['Germany: organization', 'France: organization']],
  [
    'Georgia and Russia signed; Georgian troops left Abkhazia.',
    ['Georgia: state', 'Russia: state', 'Georgian: state, adjective = Georgia', 'Abkhazia: place'],
  ],
  ['The Kurds and the Turks fought.', ['Kurds: group', 'Turks: group']],
  ['Kurdish fighters backed by the West advanced.', ['Kurdish: group, adjective', 'West: group']],
  ['Queen Margit opened the bridge; she wore blue.', ['Margit: person', 'she: person, pronoun = Margit']],
  ['The Queen waved.', []],
  [
    'Ivo Kern met Ana Bel. She told him that it was late.',
    ['Ivo Kern: person', 'Ana Bel: person', 'She: person, pronoun = Ana Bel', 'him: person, pronoun = Ivo Kern'],
  ],
  ['It was raining when the minister arrived.', []],
  [
    'The company said it would close its plant in Ghent.',
    ['it: organization, pronoun = The company', 'its: organization, pronoun = The company', 'Ghent: place'],
  ],
  ['Chancellor Helga Brandt said: "I will not resign."', ['Helga Brandt: person', 'I: person, pronoun = Helga Brandt']],
  ['"We will win," Prime Minister Tomas Vik told Reuters.', ['Tomas Vik: person', 'Reuters: organization']],
  [
    'Ms. Vik, who leads the Green Alliance, said her party would win.',
    ['Vik: person', 'who: person, pronoun = Vik', 'Green Alliance: organization', 'her: person, pronoun = Vik'],
  ],
  ['The Islamic State (IS) claimed it.', ['Islamic State: organization', 'IS: organization = Islamic State']],
  ['PARIS — French police arrested two men.', ['PARIS: place', 'French: state, adjective = France']],
  [
    'NATO Secretary General Lars Holm urged Kiev to wait.',
    ['NATO: organization, adjective', 'Lars Holm: person', 'Kiev: state, metonym = Ukraine'],
  ],
  [
    "Holm's deputy, Pia Sund, agreed.",
    ['Holm: person', "Holm's deputy: person, description = Pia Sund", 'Pia Sund: person'],
  ],
  [
    'Former Irish president Mary Dunne died; Dunne was 88.',
    ['Irish: state, adjective = Ireland', 'Mary Dunne: person', 'Dunne: person = Mary Dunne'],
  ],
  ['State-run TV in Tehran showed the prisoners.', ['Tehran: place']],
  [
    'The Bank of England raised rates, the bank said.',
    ['Bank of England: organization', 'the bank: organization, description = Bank of England'],
  ],
  ['Lake Victoria is shrinking.', ['Lake Victoria: place']],
  ['The Nile flows through Sudan.', ['Nile: place', 'Sudan: state']],
  [
    'Foreign Minister Sayed Karim (no relation to Omar Karim) spoke. Karim smiled.',
    ['Sayed Karim: person', 'Omar Karim: person', 'Karim: person'],
  ],
  [
    'Rebels in eastern Congo shot at UN peacekeepers.',
    ['Congo: state = Democratic Republic of the Congo', 'UN: organization, adjective = United Nations'],
  ],
  [
    'A spokesman for the U.N. refugee agency, Pol Verne, said so.',
    ['A spokesman: person, description = Pol Verne', 'U.N. refugee agency: organization = UNHCR', 'Pol Verne: person'],
  ],
  [
    'Pol Verne, spokesman for the World Food Programme, said so.',
    ['Pol Verne: person', 'spokesman: person, description = Pol Verne', 'World Food Programme: organization'],
  ],
  [
    'U.S. Sen. Dana Hart (R-Ohio) spoke to Fox News Sunday.',
    ['U.S.: state, adjective = United States', 'Dana Hart: person', 'Fox News: organization'],
  ],
  [
    "Xi Wen, China's top diplomat, arrived in New Delhi.",
    ['Xi Wen: person', 'China: state', "China's top diplomat: person, description = Xi Wen", 'New Delhi: place'],
  ],
  ['New Delhi protested.', ['New Delhi: state, metonym = India']],
  ['Jordan said it would take no more refugees.', ['Jordan: state', 'it: state, pronoun = Jordan']],
  ['Jordan Blake said he was sorry.', ['Jordan Blake: person', 'he: person, pronoun = Jordan Blake']],
  [
    "The commission's head, Petra Lund, resigned on Friday.",
    ["The commission's head: person, description = Petra Lund", 'Petra Lund: person'],
  ],
  [
    'Officials in Lagos and Abuja blamed the Niger Delta Front.',
    ['Lagos: place', 'Abuja: place', 'Niger Delta Front: organization'],
  ],
  [
    'The Niger Delta Front (NDF) denied it, saying its men were elsewhere.',
    [
      'Niger Delta Front: organization',
      'NDF: organization = Niger Delta Front',
      'its: organization, pronoun = Niger Delta Front',
    ],
  ],
  [
    'The singer Lola Reyes and her brother Marco left Manila.',
    [
      'Lola Reyes: person',
      'her: person, pronoun = Lola Reyes',
      'her brother: person, description = Marco',
      'Marco: person',
      'Manila: place',
    ],
  ],
  [
    'Dutch voters rejected the treaty, and The Hague apologised.',
    ['Dutch: state, adjective = Netherlands', 'Hague: state, metonym = Netherlands'],
  ],
  ['The summit in Brussels ended late.', ['Brussels: place']],
  ["Beijing's ambassador to Canberra was summoned.", ['Beijing: state, metonym = China', 'Canberra: place']],
  ["Canberra's airport was closed by fog.", ['Canberra: place']],
  [
    'Sanctions against Caracas will stay, the Treasury said.',
    ['Caracas: state, metonym = Venezuela', 'Treasury: organization'],
  ],
  [
    'Washington was told in advance by Riyadh.',
    ['Washington: state, metonym = United States', 'Riyadh: state, metonym = Saudi Arabia'],
  ],
  ['Police in Nice arrested a man.', ['Nice: place']],
  ['Turkey said its army had crossed the border.', ['Turkey: state', 'its: state, pronoun = Turkey']],
  [
    'The U.N. Security Council and the African Union met.',
    ['U.N. Security Council: organization', 'African Union: organization'],
  ],
  ['The European Commission fined Kormoran AG.', ['European Commission: organization', 'Kormoran AG: organization']],
  [
    "Kormoran AG's shares fell. Kormoran declined to comment.",
    ['Kormoran AG: organization', 'Kormoran: organization = Kormoran AG'],
  ],
  ['Judge Ruth Adeyemi sentenced him to nine years.', ['Ruth Adeyemi: person']],
  ['Gen. Pavel Dron and Lt. Col. Ana Ruiz testified.', ['Pavel Dron: person', 'Ana Ruiz: person']],
  ['Dron testified first, Ruiz second.', ['Dron: person', 'Ruiz: person']],
  ['Lord Whitby said his bill would pass.', ['Whitby: person', 'his: person, pronoun = Whitby']],
  ['The Whitby Accord was signed by Lord Whitby.', ['Whitby Accord: work', 'Whitby: person']],
  ['Hurricane Otto struck Nicaragua before dawn.', ['Hurricane Otto: event', 'Nicaragua: state']],
  ['The Battle of Arn lasted nine days.', ['Battle of Arn: event']],
  ['The Northern Sea Bridge collapsed.', ['Northern Sea Bridge: place']],
  ['Tourists flocked to the Arn Valley.', ['Arn Valley: place']],
  ['Two Mi-8 helicopters and a T-72 tank burned.', ['Mi-8: vehicle', 'T-72: vehicle']],
  ['She fled Aleppo for Gaziantep, then for Vienna.', ['Aleppo: place', 'Gaziantep: place', 'Vienna: place']],
  [
    'Palestinian officials in Ramallah and Gaza disagreed.',
    ['Palestinian: state, adjective = Palestine', 'Ramallah: place', 'Gaza: place'],
  ],
  [
    'Scottish fishermen met Welsh farmers.',
    ['Scottish: place, adjective = Scotland', 'Welsh: place, adjective = Wales'],
  ],
  [
    'Catalan leader Jordi Puig spoke in Barcelona.',
    ['Catalan: place, adjective = Catalonia', 'Jordi Puig: person', 'Barcelona: place'],
  ],
  ['The Frenchman and two Germans were freed.', ['Frenchman: group', 'Germans: group']],
  ['Ortega and the governor shook hands.', ['Ortega: person']],
  [
    'The Daily Harbor newspaper reported it.',
    ['The Daily Harbor newspaper: organization, description = Daily Harbor', 'Daily Harbor: organization'],
  ],
  ['According to the Harbor Gazette, the ferry sank.', ['Harbor Gazette: organization']],
  ['The Gazette said 12 people were aboard.', ['Gazette: organization']],
  ['Boko Haram and al-Shabaab are on the list.', ['Boko Haram: organization', 'al-Shabaab: organization = Al Shabaab']],
  ['Al Qaeda in the Arabian Peninsula claimed the attack.', ['Al Qaeda in the Arabian Peninsula: organization']],
  ['The group is based in Yemen.', ['Yemen: state, location']],
  [
    'ISIS lost Raqqa; Daesh fighters fled.',
    ['ISIS: organization = Islamic State', 'Raqqa: place', 'Daesh: organization = Islamic State'],
  ],
  [
    'The IRGC and the Quds Force answer to Tehran.',
    ['IRGC: organization = Revolutionary Guards', 'Quds Force: organization', 'Tehran: state, metonym = Iran'],
  ],
  ["Iran's Revolutionary Guards said so.", ['Iran: state', 'Revolutionary Guards: organization']],
  ['An aide to President Ivo Senn said Senn was ill.', ['Ivo Senn: person', 'Senn: person = Ivo Senn']],
  ['The president will travel to Oslo.', ['Oslo: place']],
  [
    'Its president, Marta Vell, thanked Norway.',
    ['Its president: person, description = Marta Vell', 'Marta Vell: person', 'Norway: state'],
  ],
  [
    '"I am tired," said Marta Vell. "I want to rest."',
    ['I: person, pronoun = Marta Vell', 'Marta Vell: person', 'I: person, pronoun = Marta Vell'],
  ],
  ['"They lied to us," the widow said.', []],
  ['Nobody at the ministry answered.', []],
  ['The army said it had lost four soldiers.', ['it: organization, pronoun = The army']],
  [
    'The Health Ministry said it was ready.',
    ['Health Ministry: organization', 'it: organization, pronoun = Health Ministry'],
  ],
  ['Health Minister Olu Bayo said she was ready.', ['Olu Bayo: person', 'she: person, pronoun = Olu Bayo']],
  ['Bayo said the ministry would help.', ['Bayo: person']],
  [
    "Switzerland's Roger Amstad won; the Swiss player beat Ivan Petrov of Russia.",
    [
      'Switzerland: state',
      'Roger Amstad: person',
      'Swiss: state, adjective = Switzerland',
      'Ivan Petrov: person',
      'Russia: state',
    ],
  ],
  ['Petrov congratulated him.', ['Petrov: person']],
  [
    "Ukraine's Defense Ministry spokesman Andriy Kol said Kyiv would respond.",
    ['Ukraine: state', 'Defense Ministry: organization', 'Andriy Kol: person', 'Kyiv: state, metonym = Ukraine'],
  ],
  [
    "The Kremlin's spokesman said Moscow would wait.",
    ['Kremlin: state, metonym = Russia', 'Moscow: state, metonym = Russia'],
  ],
  ['In the Kremlin, the guests dined.', ['Kremlin: place']],
  ['The Vatican said the pope would visit Cuba.', ['Vatican: state = Vatican City', 'Cuba: state']],
  ['Christians and Muslims prayed together in Jos.', ['Christians: group', 'Muslims: group', 'Jos: place']],
  [
    'South Sudan and Sudan signed; Juba and Khartoum cheered.',
    ['South Sudan: state', 'Sudan: state', 'Juba: state, metonym = South Sudan', 'Khartoum: state, metonym = Sudan'],
  ],
  ['North Korea fired two missiles into the Sea of Japan.', ['North Korea: state', 'Sea of Japan: place']],
  [
    "Tokyo and Seoul protested; Tokyo's stock market fell.",
    ['Tokyo: state, metonym = Japan', 'Seoul: state, metonym = South Korea', 'Tokyo: state, metonym = Japan'],
  ],
  [
    'Brussels proposed new rules, the European Union said.',
    ['Brussels: organization, metonym = European Union', 'European Union: organization'],
  ],
  [
    'The Daily Harbor newspaper reported it.',
    ['The Daily Harbor newspaper: organization, description = Daily Harbor', 'Daily Harbor: organization'],
  ],
  ["Iran's Revolutionary Guards said so.", ['Iran: state', 'Revolutionary Guards: organization']],
  [
    'The Islamic State group fled.',
    ['The Islamic State group: organization, description = Islamic State', 'Islamic State: organization'],
  ],
  [
    'President Ivo Vell spoke. The anti-Vell rebels and pro-Russian forces fled.',
    ['Ivo Vell: person', 'Vell: person = Ivo Vell', 'Russian: state, adjective = Russia'],
  ],
  [
    'Venezuelan Minister of Foreign Affairs Rui Sal met Secretary of Energy Ana Dorn.',
    ['Venezuelan: state, adjective = Venezuela', 'Rui Sal: person', 'Ana Dorn: person'],
  ],
  [
    'Tom Young, 30, was ill. Young died on Monday. Young people mourned.',
    ['Tom Young: person', 'Young: person = Tom Young'],
  ],
  [
    'The Tarn Teachers Party (TTP) met. The TTP won.',
    [
      'Tarn Teachers Party: organization',
      'TTP: organization = Tarn Teachers Party',
      'TTP: organization = Tarn Teachers Party',
    ],
  ],
  ['Minsk is ready to talk.', ['Minsk: state, metonym = Belarus']],
  ['Moscow is a large city.', ['Moscow: place']],
  ['The official added that it was over.', []],
  [
    'Washington and Moscow will talk soon.',
    ['Washington: state, metonym = United States', 'Moscow: state, metonym = Russia'],
  ],
  [
    'The Washington-Moscow talks failed.',
    ['Washington: state, metonym = United States', 'Moscow: state, metonym = Russia'],
  ],
  ['The French Defence Ministry said so.', ['French Defence Ministry: organization']],
  ['Jaish Al-Noor fought near Homs.', ['Jaish Al-Noor: organization', 'Homs: place']],
  ['Charlie King met Karen Lund.', ['Charlie King: person', 'Karen Lund: person']],
  [
    'British Prime Minister Theresa May left in May.',
    ['British: state, adjective = United Kingdom', 'Theresa May: person'],
  ],
  ['The University of New Hampshire reopened.', ['University of New Hampshire: organization']],
  ['Director of National Intelligence Rui Sal left.', ['Rui Sal: person']],
  ['WHO says the fever is over.', ['WHO: organization = World Health Organization']],
  ['The freighter Anna Lund sank. Two sailors of the Anna Lund drowned.', ['Anna Lund: vehicle', 'Anna Lund: vehicle']],
  ['The freighter captain Anna Lund drowned.', ['Anna Lund: person']],
  ['Nine men aboard the Norrland Pearl drowned.', ['Norrland Pearl: vehicle']],
  [
    'The MV Harbor Pearl sailed. The Harbor Pearl was late.',
    ['MV Harbor Pearl: vehicle', 'Harbor Pearl: vehicle = MV Harbor Pearl'],
  ],
  ['The Sea Wolf, a patrol boat, sailed.', ['Sea Wolf: vehicle']],
  ['The warship Moscow sailed.', ['Moscow: vehicle']],
  ['Moscow sent a warship.', ['Moscow: state, metonym = Russia']],
  ['The trawler "Hedda" ran aground.', ['Hedda: vehicle']],
  ['Islamic-backed militants fled.', ['Islamic: group, adjective']],
  [
    'Meridian Bulk Lines has promised to pay $10,000 to the family of each sailor. A lawyer for the families, Cora Abad, said that they would refuse the money.',
    [
      'Meridian Bulk Lines: organization',
      'A lawyer: person, description = Cora Abad',
      'Cora Abad: person',
      'they: group, pronoun = the families',
    ],
  ],
  ['He runs the UN Development Program.', ['UN Development Program: organization']],
  ["St. Tveit Children's Research Hospital opened.", ["St. Tveit Children's Research Hospital: organization"]],
  ['The St. Tveit City Council voted.', ['St. Tveit City Council: organization']],
  ['The Justice Party won.', ['Justice Party: organization']],
  ['Justice Tveit wrote to King Olav University.', ['Tveit: person', 'King Olav University: organization']],
  ['The Bo G. Tveit Foundation gave money.', ['Bo G. Tveit Foundation: organization']],
  ['The Norvik Composite Index fell.', ['Norvik Composite Index: other']],
  ["The crowd sang on New Year's Eve.", ['New Year: event']],
  ['The New Testament was read aloud.', ['New Testament: work']],
  ['They left at 9 am ET and landed at 11 am PT.', []],
  ['The rebels of M23 met the G7.', ['M23: organization', 'G7: organization = Group of Seven']],
  ['Jan Tveit spoke. The talks ended on 5 Jan. Tveit left.', ['Jan Tveit: person', 'Tveit: person = Jan Tveit']],
  ['Floods hit the north of New Guinea.', ['New Guinea: place']],
  ['He flew from New Haven to New Britain Island.', ['New Haven: place', 'New Britain Island: place']],
  ['Senator Bo Tveit (R., Tenn.) spoke.', ['Bo Tveit: person', 'Tenn.: place = Tennessee']],
  [
    'They met at the Government House in Bergen. The union asked the government of Norway to act.',
    ['Government House: organization', 'Bergen: place', 'the government: state, description = Norway', 'Norway: state'],
  ],
  ['The Harbor Union House burned. The union said nobody was hurt.', ['Harbor Union House: place']],
  [
    'The Harbor Union met. The union said nobody was hurt.',
    ['Harbor Union: organization', 'The union: organization, description = Harbor Union'],
  ],
]

/** Rows that are misread as yet, kept in view with the reason: one that comes right belongs into the table above. */
const MISREAD: readonly (readonly [text: string, expected: readonly string[], wrong: string])[] = [
  [
    "Senn's aide said he was recovering.",
    ['Senn: person', "he: person, pronoun = Senn's aide"],
    'the name inside the description is lost',
  ],
  ['The Vell regime fell.', ['Vell: person'], 'the name of a regime is read as a body'],
]

describe('mentions and whom they mean', () => {
  test.each(TABLE)('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

  test.each(MISREAD)('%s', (text, expected, wrong) => {
    expectReading(shown(text), expected, wrong)
  })
})
