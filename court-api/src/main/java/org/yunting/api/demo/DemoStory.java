package org.yunting.api.demo;

import java.time.Duration;
import org.yunting.api.identity.Person;
import org.yunting.law.kernel.CaseId;

/** The founding case as far as it has been told, its people and its time. */
public record DemoStory(Cast cast, CaseId caseId, StoryTime time) {
    /**
     * Who plays.
     *
     * @param newcomer somebody with a younger case of her own
     */
    public record Cast(Person judge, Person clerk, Person plaintiff, Person defendant, Person newcomer) {}

    /** Lets what follows happen so long before the present. */
    public void before(Duration earlier) {
        time.before(earlier);
    }
}
