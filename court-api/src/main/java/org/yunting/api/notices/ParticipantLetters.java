package org.yunting.api.notices;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
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

    /** Whether it went out; without an address, or when no server took it, it did not. */
    public Uni<Boolean> send(Invitation invitation) {
        var person = invitation.person();
        if (person.email() == null && person.phone() == null) {
            return Uni.createFrom().item(false);
        }
        return messages.send(message(invitation))
                .replaceWith(true)
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "invitation %s was not sent", invitation.id()))
                .onFailure()
                .recoverWithItem(false);
    }

    private Message message(Invitation invitation) {
        var person = invitation.person();
        var name = court.name().getOrDefault(person.language(), court.code());
        var frame = texts.of("participant", person.language());
        var text = frame.text()
                .replace("{name}", person.displayName())
                .replace("{court}", name)
                .replace("{case}", invitation.caseNumber())
                .replace("{link}", invitation.link())
                .replace("{code}", invitation.code())
                .replace("{there}", time(invitation, person.zone()))
                .replace("{here}", time(invitation, court.zone()));
        return new Message(
                invitation.id(),
                person.email() == null ? Channel.SMS : Channel.MAIL,
                person.email(),
                person.phone(),
                frame.subject().replace("{court}", name),
                text);
    }

    private static String time(Invitation invitation, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(Locale.forLanguageTag(invitation.person().language()))
                .format(invitation.startsAt().atZone(zone));
    }
}
