import type { Artefact } from '../../../src/core/model/plan.ts';
import type { Sentence } from '../../../src/core/model/sentence.ts';
import { several } from '../command/commands-said.ts';

/** At most this many lines that are left out for one reason, and for certain, are named one by one. */
const mostNamed = 4;

/**
 * What was left out of a document, a sentence each by `say`; what stands on every page is named once for all
 * pages, with its first words.
 */
export function leftOutOf(artefacts: readonly Artefact[], say: (artefact: Artefact) => Sentence): Sentence[] {
  const said: Sentence[] = [];
  const sure = Map.groupBy(
    artefacts.filter((a) => !a.guessed),
    (a) => a.reason.en,
  );
  for (const artefact of artefacts) {
    const alike = sure.get(artefact.reason.en);
    if (artefact.guessed || !alike || alike.length <= mostNamed) said.push(say(artefact));
    else if (artefact === alike[0])
      said.push(several.nameAndMore({ said: say(artefact), n: alike.length - 1 }));
  }
  return said;
}
