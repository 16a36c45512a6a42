import type { Course, RoomPerson } from '@/rtc';
import { isOfCourt } from './RoomScreen';

export type Step = Course['steps'][number];

/** Whether a step comes after, is at, was before, or was left out. */
export type StepStanding = 'now' | 'taken' | 'left-out' | 'ahead';

/** The language of the court, in which it reads out first. */
export const COURT_LANGUAGE = 'zh-Hans';

/** Which step of how many, counted from one. */
export function placeOf(course: Course): { number: number; count: number } {
  return { number: course.steps.findIndex((one) => one.step === course.step) + 1, count: course.steps.length };
}

export function standingOf(course: Course, step: Step): StepStanding {
  if (step.step === course.step) return 'now';
  if (step.taken) return 'taken';
  return course.steps.indexOf(step) < furthest(course) ? 'left-out' : 'ahead';
}

/** The step that follows the one the hearing is at. */
export function nextStep(course: Course): Step | undefined {
  return course.steps[course.steps.findIndex((one) => one.step === course.step) + 1];
}

/** Whether going there is in order, or asks for a reason because it goes back or leaves out what the law asks for. */
export function wayTo(course: Course, step: Step): 'in-order' | 'reopens' | 'leaves-out' {
  if (step.taken) return 'reopens';
  const between = course.steps.slice(furthest(course) + 1, course.steps.indexOf(step));
  return between.some((one) => one.binding) ? 'leaves-out' : 'in-order';
}

/** What is asked of somebody: the step if they are called upon in it, else to listen; nothing of the court. */
export function askedOf(course: Course, person: RoomPerson): string | undefined {
  if (isOfCourt(person)) return undefined;
  return course.called.includes(person.capacity) ? course.step : 'listen';
}

/** The languages in which words are read out: the court's, and those of the parties beside it. */
export function languagesOf(people: readonly RoomPerson[]): string[] {
  const theirs = people.filter((one) => !isOfCourt(one) && one.language !== '').map((one) => one.language);
  return [...new Set([COURT_LANGUAGE, ...theirs])];
}

function furthest(course: Course): number {
  return course.steps.findLastIndex((one) => one.taken);
}
