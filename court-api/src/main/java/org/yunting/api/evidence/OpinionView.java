package org.yunting.api.evidence;

import org.yunting.api.database.Keys;
import org.yunting.law.evidence.Opinion;
import org.yunting.law.evidence.Opinion.Position;

/** The three properties of an exhibit and its weight, as the contract has them. */
public record OpinionView(String authenticity, String legality, String relevance, String weight) {
    public static OpinionView of(Opinion opinion) {
        return new OpinionView(
                opinion.authenticity().key(),
                opinion.legality().key(),
                opinion.relevance().key(),
                opinion.weight().key());
    }

    public Opinion opinion() {
        return new Opinion(position(authenticity), position(legality), position(relevance), position(weight));
    }

    private static Position position(String key) {
        return Keys.constant(Position.class, key);
    }
}
