package org.yunting.law.asynctrial;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yunting.law.evidence.ExhibitNumber;
import org.yunting.law.evidence.Opinion;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.parties.PartyId;

/** What is handed in. */
public sealed interface Content {
    /** Longest text, in characters. */
    int TEXT_LENGTH_MAX = 20_000;

    String key();

    String text();

    /** The stage it belongs to; none for what can be said in any. */
    Optional<TrialStage> stage();

    /** The judge asks one or several parties. */
    record Question(Set<PartyId> to, String text) implements Content {
        public Question {
            to = Set.copyOf(to);
        }

        @Override
        public String key() {
            return "question";
        }

        @Override
        public Optional<TrialStage> stage() {
            return Optional.of(TrialStage.INQUIRY);
        }
    }

    record Answer(ItemId question, String text) implements Content {
        @Override
        public String key() {
            return "answer";
        }

        @Override
        public Optional<TrialStage> stage() {
            return Optional.of(TrialStage.INQUIRY);
        }
    }

    record Examination(ExhibitId exhibit, ExhibitNumber number, Opinion opinion, String text) implements Content {
        @Override
        public String key() {
            return "examination";
        }

        @Override
        public Optional<TrialStage> stage() {
            return Optional.of(TrialStage.EXAMINATION);
        }
    }

    /** A point in dispute, as the judge has put it (争议焦点). */
    record Issue(String text) implements Content {
        @Override
        public String key() {
            return "issue";
        }

        @Override
        public Optional<TrialStage> stage() {
            return Optional.of(TrialStage.DEBATE);
        }
    }

    /**
     * What a party argues.
     *
     * @param issue the point in dispute it goes to, if to a single one
     */
    record Argument(@Nullable ItemId issue, String text) implements Content {
        @Override
        public String key() {
            return "argument";
        }

        @Override
        public Optional<TrialStage> stage() {
            return Optional.of(TrialStage.DEBATE);
        }
    }

    record FinalStatement(String text) implements Content {
        @Override
        public String key() {
            return "final-statement";
        }

        @Override
        public Optional<TrialStage> stage() {
            return Optional.of(TrialStage.FINAL_STATEMENTS);
        }
    }

    /** Something one said earlier, put right; what was said stays on record. */
    record Correction(ItemId of, String text) implements Content {
        @Override
        public String key() {
            return "correction";
        }

        @Override
        public Optional<TrialStage> stage() {
            return Optional.empty();
        }
    }

    /** What a party holds against the record. */
    record Objection(String text) implements Content {
        @Override
        public String key() {
            return "objection";
        }

        @Override
        public Optional<TrialStage> stage() {
            return Optional.of(TrialStage.RECORD);
        }
    }

    /** A party's signature under the record it has read. */
    record Confirmation(Sha256 record, String text) implements Content {
        @Override
        public String key() {
            return "confirmation";
        }

        @Override
        public Optional<TrialStage> stage() {
            return Optional.of(TrialStage.RECORD);
        }
    }

    /** A party asks the court for another course. */
    record Request(Wish wish, String text) implements Content {
        @Override
        public String key() {
            return "request";
        }

        @Override
        public Optional<TrialStage> stage() {
            return Optional.empty();
        }
    }

    /** What a party can ask for. */
    enum Wish implements Keyed {
        MORE_TIME,
        LIVE_HEARING,
        IN_PERSON,
        MEDIATION
    }
}
