import type { Case } from './marked-sentence.ts'

/** Partly quoted, nested, without a verb of saying. */
export const others: readonly Case[] = [
  ['partly quoted', '{s:Brandt} {q:called} {c:the offer "an insult to every worker"}.'],
  ['partly quoted after that', '{s:Brandt} {q:said} {c:that the offer was "an insult"}.'],
  ['partly quoted in the middle', '{s:Brandt} {q:said} {c:the "so-called offer" would be refused}.'],
  ['nested: who said that another said', '{s1:Brandt} {q1:said} {c1:{s2:the envoy} {q2:had promised} {c2:to pay}}.'],
  [
    'nested: belief inside speech',
    '{s1:A clerk} {q1:said} {c1:that {s2:the judges} {q2:doubted} {c2:the letter was real}}.',
  ],
  ['a participle after the clause', '{s:The envoy} left the hall, {q:saying} {c:he was tired}.'],
]

/** What is no statement, though it looks like one. */
export const nothing: readonly Case[] = [
  ['a plain event', 'The ferry sank off Norvik on Sunday.'],
  ['two plain events', 'Rescuers pulled eleven people from the water and took them to a hospital.'],
  ['a nickname', 'Olaf "the Crab" Stene fixed nets in the old harbor for forty years.'],
  ['the title of a book', 'Her second novel, "The Salt Road," sold nine copies in Norvik.'],
  ['a film', 'The festival opened with "Winter Harbor" on Friday.'],
  ['a ship', 'The trawler "Hedda" ran aground near the lighthouse.'],
  ['a scare quote', 'The "museum" has one room and no windows.'],
  ['a measure', 'The pipe is 6" wide and 12\' long.'],
  ['to run', 'The company runs nine ferries between the islands.'],
  ['a possessive with an apostrophe', "The workers' canteen and the sailors' home burned down."],
  ['years with an apostrophe', "The mill closed in the '90s and reopened in the '00s."],
  ['weather', 'Snow fell on the hills for three days.'],
  ['a meeting and its day', 'An emergency meeting at the harbor office was called on Wednesday.'],
  ['an ambassador called back', 'Norland recalled its ambassador to Sundby.'],
  ['a result', 'Norvik beat Sundby 3-1 in the final.'],
  ['a place and a date', 'The ferry leaves Norvik at nine on weekdays.'],
  ['buying', 'The city bought four buses and sold two.'],
  ['an accident', 'A crane fell onto the quay and crushed two cars.'],
  ['an election result', 'The Greens won nine seats and lost one.'],
  ['a fire', 'Fire destroyed the sawmill on Thursday night.'],
  ['an arrest', 'Two men were arrested at the border with forged papers.'],
  ['a word in quotation marks', 'The locals call the rock "Grandmother."', 'naming is taken for speech'],
  ['a sign', 'The old sign over the door still hangs.'],
  ['travel', 'The delegation flew to Sundby on Monday and returned on Tuesday.'],
  ['tell the time', 'The clock on the tower has been wrong since spring.'],
  ['state as a noun', 'The state of the road is poor.'],
  ['a claim as insurance', 'The insurer paid the claim in March.'],
  ['a call by telephone', 'The phone rang twice and stopped.'],
  ['a statement of account', 'The bank sends a statement every month.'],
  ['a blow that is called a blast', 'A blast on the ferry killed nine.'],
  ['a town defended', 'Kurdish fighters have defended the town for a month.'],
  ['a nickname behind the name', 'Lund, nicknamed "the Fox", left the party in 2014.'],
  ['the police called', 'He called the police after the crash.'],
  ['a convoy attacked', 'Gunmen attacked the convoy near the bridge.'],
]
