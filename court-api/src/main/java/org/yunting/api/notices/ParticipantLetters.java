package org.yunting.api.notices;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.yunting.api.court.CourtParticulars;
import org.yunting.api.identity.Person;

/** Writes to a witness or an interpreter, in the language they read: when, where to go, with which code. */
@ApplicationScoped
public class ParticipantLetters {
    private static final Logger LOG = Logger.getLogger(ParticipantLetters.class);

    private final Messages messages;
    private final LetterTexts texts;
    private final CourtParticulars court;

    ParticipantLetters(Messages messages, LetterTexts texts, CourtParticulars court) {
        this.messages = messages;
        this.texts = texts;
        this.court = court;
    }

    /** What a letter is written from; its code is kept nowhere, so that it goes out now or not at all. */
    public record Invitation(UUID id, Person person, String caseNumber, Instant startsAt, String link, String code) {
        /** Without the code. */
        @Override
        public String toString() {
            return "Invitation[" + id + "]";
        }
    }

    /**
     * What is written to whoever was summoned to a hearing that does not take place.
     *
     * @param id the same when it is written again
     */
    public record CallingOff(UUID id, Person person, String caseNumber, Instant startsAt) {}

    /** Sends it, where there is an address; fails when no server takes it. */
    public Uni<Void> send(CallingOff calledOff) {
        var person = calledOff.person();
        return hasAddress(person)
                ? messages.send(message(
                        "called-off", calledOff.id(), person, calledOff.caseNumber(), calledOff.startsAt(), Map.of()))
                : Uni.createFrom().voidItem();
    }

    private static boolean hasAddress(Person person) {
        return person.email() != null || person.phone() != null;
    }

    /** Whether it went out; without an address, or when no server took it, it did not. */
    public Uni<Boolean> send(Invitation invitation) {
        var person = invitation.person();
        if (!hasAddress(person)) {
            return Uni.createFrom().item(false);
        }
        return messages.send(message(
                        "participant",
                        invitation.id(),
                        person,
                        invitation.caseNumber(),
                        invitation.startsAt(),
                        Map.of("{link}", invitation.link(), "{code}", invitation.code())))
                .replaceWith(true)
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "invitation %s was not sent", invitation.id()))
                .onFailure()
                .recoverWithItem(false);
    }

    /** @param besides what only this letter says, by the place it stands in */
    private Message message(
            String letter, UUID id, Person person, String caseNumber, Instant startsAt, Map<String, String> besides) {
        var name = court.name().getOrDefault(person.language(), court.code());
        var frame = texts.of(letter, person.language());
        var text = frame.text()
                .replace("{name}", person.displayName())
                .replace("{court}", name)
                .replace("{case}", caseNumber)
                .replace("{there}", time(startsAt, person, person.zone()))
                .replace("{here}", time(startsAt, person, court.zone()));
        for (var said : besides.entrySet()) {
            text = text.replace(said.getKey(), said.getValue());
        }
        return new Message(
                id,
                person.email() == null ? Channel.SMS : Channel.MAIL,
                person.email(),
                person.phone(),
                frame.subject().replace("{court}", name),
                text);
    }

    private static String time(Instant startsAt, Person reader, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(Locale.forLanguageTag(reader.language()))
                .format(startsAt.atZone(zone));
    }
}
