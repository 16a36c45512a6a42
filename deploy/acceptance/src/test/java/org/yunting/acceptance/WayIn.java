package org.yunting.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/**
 * The door of whoever is summoned without an account: a witness, an interpreter.
 *
 * @param enters what stands on the last button, which depends on their devices
 */
record WayIn(House house, String enters) {
    /** By the link in their letter, which opens in the language they were summoned in. */
    String comesThrough(Visitor person, String address) {
        var letter = Pattern.compile("To: " + address + "[\\s\\S]*https?://[^/]+(?<link>/door/[0-9a-f-]+#[A-Z0-9-]+)");
        var found = letter.matcher(house.awaitMessage(letter));
        assertThat(found.find()).isTrue();
        var link = found.group("link");
        person.opens(link).reads("participants:door.calledAs").pictures("h2-door");
        person.presses("participants:door.enter").arrivesAt("/door/*/room").reads("room:check.title");
        person.presses(enters);
        return link;
    }
}
