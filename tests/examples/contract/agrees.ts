// The types of the client against those that a generator makes of the OpenAPI document, both ways.

import type * as ours from 'guide-search/client';
import type { components, operations } from './api.js';

type Theirs = components['schemas'];

type Query<Name extends keyof operations> = operations[Name] extends { parameters: { query?: infer Parameters } } ? NonNullable<Parameters> : never;

type Loose<T> = T extends readonly (infer Item)[] ? readonly Loose<Item>[] : T extends object ? { [Key in keyof T]: Loose<T[Key]> } : T;

/** Fails to compile unless what the service sends can be read as ours. */
type Reads<Theirs extends Ours, Ours> = [Theirs, Ours];

/** Fails to compile unless ours has no parameter that theirs lacks, and lacks none. */
type SameNames<Ours extends Theirs, Theirs extends Back, Back = Ours> = [Ours, Theirs];

export type Answers = [
  Reads<keyof Theirs['SearchAnswer'], keyof ours.SearchAnswer>,
  Reads<keyof Theirs['HitAnswer'], keyof ours.Hit>, Reads<keyof ours.Hit, keyof Theirs['HitAnswer']>,
  Reads<keyof Theirs['QueryAnswer'], keyof ours.QueryReading>, Reads<keyof ours.QueryReading, keyof Theirs['QueryAnswer']>,
  Reads<keyof Theirs['QuestionAnswer'], keyof ours.QuestionAnswer>, Reads<keyof ours.QuestionAnswer, keyof Theirs['QuestionAnswer']>,
  Reads<Loose<Theirs['SuggestAnswer']>, Loose<Unranged<ours.SuggestAnswer>>>,
  Reads<Loose<Theirs['FacetListingAnswer']>, Loose<ours.FacetAnswer>>,
  Reads<Loose<Theirs['DrawAnswer']>, Loose<ours.DrawAnswer>>,
  Reads<Loose<Theirs['PrepareAnswer']>, Loose<ours.PrepareAnswer>>,
  Reads<Loose<Theirs['QuestionAnswer']>, Loose<ours.QuestionAnswer>>,
  Reads<Loose<Theirs['SearchAnswer']>, Loose<Unranged<ours.SearchAnswer>>>,
];

/** A generator reads a range as a list of numbers and names. */
type Unranged<T> = T extends ours.Range ? readonly (number | string)[]
  : T extends readonly (infer Item)[] ? Unranged<Item>[]
  : T extends object ? { [Key in keyof T]: Unranged<T[Key]> } : T;

export type Parameters = [
  SameNames<keyof ours.SearchParameters, keyof Query<'search'>>,
  SameNames<keyof ours.SuggestParameters, keyof Query<'suggest'>>,
  SameNames<keyof ours.FacetParameters, keyof Query<'facet'>>,
  SameNames<keyof ours.DrawParameters, keyof Query<'draw'>>,
];
