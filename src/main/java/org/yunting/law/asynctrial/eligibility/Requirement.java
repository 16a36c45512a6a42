package org.yunting.law.asynctrial.eligibility;

import java.util.Set;
import org.yunting.law.consent.Stage;
import org.yunting.law.kernel.LegalBasis;

/**
 * One line of a rule set.
 *
 * @param key stable and hyphenated; the screens have a text under it for the reason, and one for what would unblock it
 * @param stages the stages that demand it
 * @param basis the article that says so
 */
public record Requirement(String key, Set<Stage> stages, Condition condition, LegalBasis basis) {
    public Requirement {
        stages = Set.copyOf(stages);
    }
}
