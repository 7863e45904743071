/** The closed vocabularies of the contract, for whoever talks to the server and sees no more of Sitrep than this folder. */
export * from '../record/vocabulary.ts'
