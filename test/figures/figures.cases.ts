/** A small story: its reports with their days, and which of its figures are told together ("agree 12 12"). */
export interface SmallStory {
  readonly about: string
  readonly reports: readonly (readonly [day: string, text: string])[]
  /** How figures stand that are told together, with their lower bounds in order; no other figures are. */
  readonly told: readonly string[]
}

const MON = '2031-03-03'
const TUE = '2031-03-04'
const WED = '2031-03-05'

/** Reports of one day and of the days after. */
const on = (...texts: string[]): SmallStory['reports'] => texts.map((text) => [MON, text])
const dayByDay = (...texts: string[]): SmallStory['reports'] => texts.map((text, day) => [[MON, TUE, WED][day], text])

/** Figures of one quantity in other words. */
// biome-ignore format: a table reads better in rows
export const TOLD_TOGETHER: readonly SmallStory[] = [
  { about: 'a toll in other words', reports: on('A ferry sank off Vessin on Monday, killing 12 people, the harbour authority said.', 'Twelve people died when the ferry Santa Lusia went down off Vessin.'), told: ['agree 12 12'] },
  { about: 'the magnitude of a quake', reports: on('A magnitude 6.2 earthquake struck Dorvan on Monday.', 'The earthquake at Dorvan had a magnitude of 6.2, the geological survey said.'), told: ['agree 6.2 6.2'] },
  { about: 'those hurt in a crash', reports: on('A bus overturned near Halmo and injured 27 passengers.', 'Twenty-seven people were hurt when a bus rolled over near Halmo.'), told: ['agree 27 27'] },
  { about: 'killed and injured, each with its like', reports: on('The blast in Kosti killed 10 and injured 140.', 'Ten people were killed and 140 injured in the explosion in Kosti.'), told: ['agree 10 10', 'agree 140 140'] },
  { about: 'the price of a company', reports: on('Norvik Steel will buy Tarn Mining for $240 million.', 'Tarn Mining agreed to be bought by Norvik Steel for $240 million.'), told: ['agree 240000000 240000000'] },
  { about: 'a round number and an exact one', reports: on('About 3,000 people were displaced by the flooding in Benra.', 'The flood in Benra displaced 2,950 people.'), told: ['agree 2950 3000'] },
  { about: 'at least as many', reports: on('At least eight miners were killed when a mine collapsed at Sella.', 'Nine miners died in the collapse of the Sella mine.'), told: ['agree 8 9'] },
  { about: 'arrested and detained', reports: on('Police in Osk arrested 29 students at a protest over fees.', 'Twenty-nine students were detained during the protest in Osk.'), told: ['agree 29 29'] },
  { about: 'homes and houses destroyed', reports: on('The fire in Halmo destroyed 61 homes.', 'Sixty-one houses were destroyed by the Halmo fire.'), told: ['agree 61 61'] },
  { about: 'protesters and demonstrators', reports: on('Some 5,000 protesters marched in Benra against the pension law.', 'The pension march in Benra drew 5,000 demonstrators.'), told: ['agree 5000 5000'] },
  { about: 'a share of the vote', reports: on('Ana Belmonte won 54 percent of the vote in Tarn.', 'With 54 percent of the vote, Ana Belmonte won the election in Tarn.'), told: ['agree 54 54'] },
  { about: 'damage in money', reports: on('The fire at the Osk chapel caused $1 million in damage.', 'Damage to the Osk chapel from the fire was put at $1 million.'), told: ['agree 1000000 1000000'] },
  { about: 'three reports of one toll', reports: on('A train derailed outside Kosti, killing six people.', 'Six passengers died as the train left the rails outside Kosti.', 'The derailment outside Kosti left six people dead.'), told: ['agree 6 6 6'] },
  { about: 'jobs that go', reports: on('Norvik Steel will cut 1,200 jobs at its Sella plant.', 'The Sella plant of Norvik Steel loses 1,200 jobs, the union said.'), told: ['agree 1200 1200'] },
  { about: 'the seats of a party', reports: on('The Reed Party won 41 seats in the Tarn assembly.', 'In the Tarn assembly the Reed Party took 41 seats.'), told: ['agree 41 41'] },
  { about: 'a toll that rises', reports: dayByDay('A ferry sank off Vessin on Monday, killing 12 people.', 'The death toll of the ferry sinking off Vessin rose to 19 on Tuesday.'), told: ['update 12 19'] },
  { about: 'more are found to be hurt', reports: dayByDay('A bus overturned near Halmo and injured 27 people.', 'The bus crash near Halmo injured 31 people, doctors now say.'), told: ['update 27 31'] },
  { about: 'a toll on three days', reports: dayByDay('The explosion in Kosti killed eight people.', 'The explosion in Kosti killed 13 people, police said.', 'The number of people killed by the Kosti explosion rose to 15.'), told: ['update 8 13 15'] },
  { about: 'fewer are missing', reports: dayByDay('After the mudslide at Sella 40 people are missing.', 'Rescuers said 22 people are still missing after the Sella mudslide.'), told: ['update 22 40'] },
  { about: 'more arrests', reports: dayByDay('Police arrested 29 people in the riot in Osk.', 'Arrests over the Osk riot rose to 54 people.'), told: ['update 29 54'] },
  { about: 'more are driven from home', reports: dayByDay('The flood in Benra displaced 2,000 people.', 'The flood in Benra has displaced 9,000 people, the council said.'), told: ['update 2000 9000'] },
  { about: 'more fall ill', reports: dayByDay('The cholera outbreak in Tarn has infected 130 people.', 'The cholera outbreak in Tarn has now infected 171 people.'), told: ['update 130 171'] },
  { about: 'a better offer', reports: dayByDay('Norvik Steel offered $240 million for Tarn Mining.', 'Norvik Steel raised its offer for Tarn Mining to $260 million.'), told: ['update 240000000 260000000'] },
  { about: 'a magnitude put right', reports: dayByDay('A magnitude 6.2 earthquake struck Dorvan.', 'The survey put the magnitude of the Dorvan earthquake at 6.4.'), told: ['update 6.2 6.4'] },
  { about: 'a crowd by two counts', reports: on('Police said 5,000 protesters marched against the pension law in Benra.', 'Organisers said 20,000 protesters marched against the pension law in Benra.'), told: ['differ 5000 20000'] },
  { about: 'a toll by two bodies', reports: on('The harbour authority said 12 people were killed when the ferry sank off Vessin.', 'The Interior Ministry said 17 people were killed when the ferry sank off Vessin.'), told: ['differ 12 17'] },
  { about: 'the hurt by two counts', reports: on('The hospital said 27 people were injured in the bus crash near Halmo.', 'Police said 35 people were injured in the bus crash near Halmo.'), told: ['differ 27 35'] },
  { about: 'damage by two counts', reports: on('The fire at the Osk chapel caused $1 million in damage, firemen said.', 'The fire at the Osk chapel caused $3 million in damage, the priest said.'), told: ['differ 1000000 3000000'] },
  { about: 'arrests by two counts', reports: on('Police said 29 people were arrested at the protest in Osk.', 'Lawyers said 41 people were arrested at the protest in Osk.'), told: ['differ 29 41'] },
  { about: 'how many were killed, by two sides', reports: on('The army said 14 rebels were killed in the raid on Kosti.', 'The rebels said three rebels were killed in the raid on Kosti.'), told: ['differ 3 14'] },
  { about: 'a toll with its part', reports: on('Twelve people died when a ferry sank off Vessin, including four children.', 'The ferry that sank off Vessin killed 12 people, three of them sailors.'), told: ['agree 12 12'] },
  { about: 'a toll under a headline', reports: on('Mine collapse kills nine\nRescuers found the bodies of nine miners at Sella on Monday. The mine was closed last year.', 'Nine dead at Sella mine\nA shaft of the Sella mine collapsed and killed nine people.'), told: ['agree 9 9 9 9'] },
  { about: 'hostages let go', reports: on('Gunmen freed 14 hostages in Kosti on Monday.', 'Fourteen hostages were released in Kosti by their captors.'), told: ['agree 14 14'] },
  { about: 'a fine', reports: on('Norvik Bank was fined $32 million for hiding losses.', 'The court ordered Norvik Bank to pay a fine of $32 million.'), told: ['agree 32000000 32000000'] },
  { about: 'an exact crowd', reports: on('The match in Tarn drew 41,250 spectators.', 'A crowd of 41,250 saw the match in Tarn.'), told: ['agree 41250 41250'] },
  { about: 'a toll and its update in words', reports: dayByDay('A tower block in Osk caught fire and at least five people died.', 'Eleven people are now known to have died in the fire at the tower block in Osk.'), told: ['update 5 11'] },
  { about: 'a toll that falls', reports: dayByDay('The explosion in Kosti killed 18 people, the mayor said.', 'The explosion in Kosti killed 16 people, the mayor said, and not 18.'), told: ['update 16 18'] },
  { about: 'a toll by two sides on one day', reports: on('The shelling of Benra killed 30 people, the governor said.', 'The shelling of Benra killed four people, the army said.'), told: ['differ 4 30'] },
  { about: 'two crowds on one day', reports: on('About 800 people marched in Halmo on Monday, police said.', 'Organisers counted 3,000 marchers in Halmo on Monday.'), told: ['differ 800 3000'] },
  { about: 'cases on three days', reports: dayByDay('Tarn has 40 cases of measles.', 'The number of measles cases in Tarn rose to 55.', 'Measles cases in Tarn rose to 72.'), told: ['update 40 55 72'] },
  { about: 'hurt and dead on two days', reports: dayByDay('A bridge fell at Vessin, killing three people and injuring 20.', 'The collapse of the bridge at Vessin killed five people and injured 24.'), told: ['update 20 24', 'update 3 5'] },
]

/** Figures that look alike and count something else. */
// biome-ignore format: a table reads better in rows
export const TOLD_APART: readonly SmallStory[] = [
  { about: 'killed and injured', reports: on('The blast in Kosti killed 10 people.', 'The blast in Kosti injured 10 people.'), told: [] },
  { about: 'killed, and in a list injured', reports: on('The blast in Kosti killed 10 and injured 140.', 'In Kosti the blast killed nobody of the 140 guards.'), told: [] },
  { about: 'depth and distance', reports: on('The earthquake struck 40 kilometres north of Dorvan.', 'The earthquake at Dorvan struck at a depth of 40 kilometres.'), told: [] },
  { about: 'other depths and distances', reports: on('The earthquake struck 80 kilometres north of Dorvan.', 'The earthquake north of Dorvan was 33 kilometres deep.'), told: [] },
  { about: 'a quake of another year', reports: on('An earthquake killed 30 people in Dorvan on Monday.', 'In 1976 an earthquake in Dorvan killed 900 people.'), told: [] },
  { about: 'the worst since', reports: on('The fire in Halmo killed 30 people.', 'The Halmo fire is the worst since a fire that killed 85 people in 1994.'), told: [] },
  { about: 'last year’s flood', reports: on('The flood in Benra displaced 9,000 people.', 'Last year’s flood in Benra displaced 400 people.'), told: [] },
  { about: 'a part of a toll', reports: on('The storm killed 40 people across the province.', 'In Halmo alone the storm killed 12 people.'), told: [] },
  { about: 'two deals of one buyer', reports: on('Norvik Steel will buy Tarn Mining for $240 million.', 'Norvik Steel will buy Osk Cement for $90 million.'), told: [] },
  { about: 'two buyers', reports: dayByDay('Norvik Steel offered $240 million for Tarn Mining.', 'Halmo Bank offered $200 million for Sella Foods.'), told: [] },
  { about: 'a share and a company', reports: on('Norvik Steel will buy Tarn Mining for $24 a share.', 'Norvik Steel will buy Tarn Mining for $240 million.'), told: [] },
  { about: 'a dateline', reports: on('VESSIN, 12 May (Norvik Wire) - The ferry sank in a storm.', 'Twelve people were saved from the ferry at Vessin.'), told: [] },
  { about: 'an age', reports: on('The gunman, 24, fled from the market in Osk.', 'The gunman shot 24 people at the market in Osk.'), told: [] },
  { about: 'two ships', reports: on('The sinking of the ferry Santa Lusia killed 12 people.', 'The sinking of the ferry Dona Clara killed 19 people.'), told: [] },
  { about: 'two towns', reports: on('A bomb at a market in Osk killed 12 people.', 'A bomb at a market in Kosti killed 30 people.'), told: [] },
  { about: 'aboard and rescued', reports: on('The ferry that sank off Vessin carried 90 people.', 'Boats rescued 78 people from the ferry that sank off Vessin.'), told: [] },
  { about: 'rebels and civilians', reports: on('The raid on Kosti killed 14 rebels.', 'The raid on Kosti killed three civilians.'), told: [] },
  { about: 'police and protesters', reports: on('Nine policemen were injured in the riot in Osk.', 'Forty protesters were injured in the riot in Osk.'), told: [] },
  { about: 'troops sent and killed', reports: on('Peru sent 700 troops to Kosti.', 'In Kosti seven troops were killed.'), told: [] },
  { about: 'turnout and a candidate', reports: on('Turnout in the Tarn election was 41 percent.', 'Ana Belmonte won 41 percent of the vote in the Tarn election.'), told: [] },
  { about: 'two candidates', reports: on('Ana Belmonte won 54 percent of the vote in Tarn.', 'Rui Costa won 46 percent of the vote in Tarn.'), told: [] },
  { about: 'schools and bridges', reports: on('The flood in Benra destroyed nine schools.', 'The flood in Benra destroyed four bridges.'), told: [] },
  { about: 'jobs cut and all jobs', reports: on('Norvik Steel will cut 1,200 jobs at its Sella plant.', 'Norvik Steel employs 9,000 workers at its plants.'), told: [] },
  { about: 'revenue and profit', reports: on('Norvik Steel had revenue of $80 million in the quarter.', 'Norvik Steel had a profit of $12 million in the quarter.'), told: [] },
  { about: 'an aftershock', reports: on('A magnitude 6.2 earthquake struck Dorvan.', 'An aftershock of magnitude 4.8 struck Dorvan.'), told: [] },
  { about: 'years to serve and served', reports: on('The court in Osk sentenced the baker to 12 years in prison.', 'The baker has spent four years in prison in Osk.'), told: [] },
  { about: 'counts of two crimes', reports: on('The baker faces two counts of murder in Osk.', 'The baker faces three counts of arson in Osk.'), told: [] },
  { about: 'a day’s cases and all', reports: on('Tarn counted 130 new cases of cholera on Monday.', 'Tarn has counted 2,400 cases of cholera since the spring.'), told: [] },
  { about: 'burned and standing forest', reports: on('The fire burned 300 hectares of forest at Halmo.', 'Halmo has 800 hectares of forest.'), told: [] },
  { about: 'won and lost', reports: on('Benra have won three matches.', 'Benra have lost three matches.'), told: [] },
  { about: 'aid and damage', reports: on('The storm caused $5 million in damage in Vessin.', 'Peru gave $5 million in aid to Vessin after the storm.'), told: [] },
  { about: 'speed and distance', reports: on('The storm brought winds of 140 kilometres an hour to Vessin.', 'The storm lay 140 kilometres from Vessin.'), told: [] },
  { about: 'seasons in two posts', reports: on('Marlo coached Benra for four seasons.', 'Marlo has spent 19 seasons with Benra.'), told: [] },
  { about: 'dead and hurt under a headline', reports: on('Blast in Kosti kills seven\nThe blast in Kosti killed seven people and left 30 in hospital.', 'Thirty homes lost in Kosti\nThe blast in Kosti destroyed 30 homes and seven shops.'), told: ['single 7 7'] },
  { about: 'hours and days', reports: on('The rescue at Sella took 36 hours.', 'The miners of Sella were paid for 36 days.'), told: [] },
  { about: 'two fines', reports: on('Norvik Bank was fined $32 million.', 'Halmo Bank was fined $18 million.'), told: [] },
  { about: 'a year and a number', reports: on('The treaty of 2,019 pages was signed in Bern.', 'The treaty has been discussed in Bern since 2019.'), told: [] },
  { about: 'a toll of the whole war', reports: on('The shelling of Benra killed four people.', 'The war has killed 12,000 people since the spring.'), told: [] },
  { about: 'men and women', reports: on('Two men were arrested in Osk over the theft.', 'Two women saw the theft in Osk.'), told: [] },
  { about: 'the height and the length of a wall', reports: on('The wall at Halmo is 12 metres high.', 'The wall at Halmo is 900 metres long.'), told: [] },
  { about: 'two storms', reports: dayByDay('Typhoon Mirna killed 12 people in Vessin.', 'Typhoon Olga killed 20 people in Sella.'), told: [] },
  { about: 'suspects and victims', reports: on('Four suspects were arrested after the attack in Osk.', 'Four people were killed in the attack in Osk.'), told: [] },
  { about: 'votes for and against', reports: on('The assembly in Tarn passed the law with 61 votes in favour.', 'In the Tarn assembly 38 votes were cast against the law.'), told: [] },
]
