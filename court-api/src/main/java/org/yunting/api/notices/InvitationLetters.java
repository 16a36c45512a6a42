package org.yunting.api.notices;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import org.yunting.api.court.CourtParticulars;
import org.yunting.api.invitations.ReadInvitation;
import org.yunting.api.outbox.Consumer;
import org.yunting.api.outbox.CourtEvent;
import org.yunting.law.parties.InvitationId;

/** Writes to an invited party, in the language they read: where to go, with which code, until when in their zone and the court's. */
@ApplicationScoped
class InvitationLetters implements Consumer {
    private final ReadInvitation invitations;
    private final Messages messages;
    private final LetterTexts texts;
    private final CourtParticulars court;

    InvitationLetters(ReadInvitation invitations, Messages messages, LetterTexts texts, CourtParticulars court) {
        this.invitations = invitations;
        this.messages = messages;
        this.texts = texts;
        this.court = court;
    }

    @Override
    public String name() {
        return "invitation-letters";
    }

    @Override
    public boolean wants(CourtEvent event) {
        return event.kind().equals("party-invited");
    }

    @Override
    public Uni<Void> accept(CourtEvent event) {
        return invitations
                .letter(new InvitationId(UUID.fromString(event.text("invitation"))))
                .chain(letter -> letter.isPresent()
                        ? messages.send(message(event.id(), letter.get()))
                        : Uni.createFrom().voidItem());
    }

    private Message message(UUID id, ReadInvitation.Letter letter) {
        var party = letter.party();
        var language = party.language();
        var format =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG).withLocale(Locale.forLanguageTag(language));
        var due = letter.due().at();
        var name = court.name().getOrDefault(language, court.code());
        var frame = texts.of("invitation", language);
        var text = frame.text()
                .replace("{name}", party.party().name())
                .replace("{court}", name)
                .replace("{link}", letter.link())
                .replace("{code}", letter.code())
                .replace("{dueThere}", format.format(due.atZone(party.party().zone())))
                .replace("{dueHere}", format.format(due.atZone(court.zone())));
        return new Message(
                id,
                party.email() == null ? Channel.SMS : Channel.MAIL,
                party.email(),
                party.phone(),
                frame.subject().replace("{court}", name),
                text);
    }
}
