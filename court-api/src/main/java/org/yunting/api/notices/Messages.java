package org.yunting.api.notices;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** Sends messages: by mail or SMS, or into a folder where a person at the machine can read them. */
@Singleton
class Messages {
    private static final Logger LOG = Logger.getLogger(Messages.class);

    private final MessageSettings settings;
    private final ReactiveMailer mailer;
    private final SmsGateway texts;
    private final Vertx vertx;

    Messages(MessageSettings settings, ReactiveMailer mailer, SmsGateway texts, Vertx vertx) {
        this.settings = settings;
        this.mailer = mailer;
        this.texts = texts;
        this.vertx = vertx;
    }

    /** Sends it. Sent again with the same id, a file is written over; a mail may arrive twice. */
    Uni<Void> send(Message message) {
        if (settings.outboxFolder().isPresent()) {
            return write(message, settings.outboxFolder().get());
        }
        return message.channel() == Channel.SMS ? text(message) : mail(message);
    }

    private Uni<Void> text(Message message) {
        return settings.smsUrl().map(gateway -> texts.send(gateway, message)).orElseGet(() -> {
            LOG.warnf("message %s was not sent: court.messages.sms-url names no gateway", message.id());
            return Uni.createFrom().voidItem();
        });
    }

    private Uni<Void> mail(Message message) {
        if (message.email() == null) {
            LOG.warnf("message %s has no address it could be mailed to", message.id());
            return Uni.createFrom().voidItem();
        }
        return mailer.send(Mail.withText(message.email(), message.subject(), message.text())
                .setFrom(settings.from()));
    }

    private Uni<Void> write(Message message, Path folder) {
        boolean isMail = message.channel() == Channel.MAIL && message.email() != null;
        var to = isMail ? message.email() : message.phone();
        var text = "To: " + to + "\nSubject: " + message.subject() + "\n\n" + message.text() + "\n";
        var file = folder.resolve(message.id() + ".txt").toString();
        return vertx.fileSystem()
                .mkdirs(folder.toString())
                .chain(() -> vertx.fileSystem().writeFile(file, Buffer.buffer(text)));
    }
}
