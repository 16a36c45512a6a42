package org.yunting.api.help;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.help.HelpDesk.Summoned;
import org.yunting.api.help.HelpLines.HelpLine;
import org.yunting.api.identity.Person;
import org.yunting.api.problem.Refusals;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** Somebody asks the court for help, or its clerk answers. Nothing of it is on the timeline or in the ledger: it is no act of the case. */
@ApplicationScoped
class WriteHelp {
    private final HelpDesk desk;
    private final Transactions transactions;
    private final CourtClock clock;

    WriteHelp(HelpDesk desk, Transactions transactions, CourtClock clock) {
        this.desk = desk;
        this.transactions = transactions;
        this.clock = clock;
    }

    Uni<Void> ask(HearingId hearing, Person person, HelpLineWanted wanted) {
        return transactions.inOne(() -> desk.summoned(hearing, person).chain(asker -> ask(asker, wanted)));
    }

    Uni<Void> askByPass(String pass, HelpLineWanted wanted) {
        return transactions.inOne(() -> desk.summoned(pass).chain(asker -> ask(asker, wanted)));
    }

    Uni<Void> answer(HearingId hearing, PersonId asked, Person clerk, HelpLineWanted wanted) {
        return transactions.inOne(() -> desk.summoned(hearing, clerk).chain(author -> {
            Refusals.granted(author.help().answer(asked, author.actor(), wanted.text()));
            return keep(author, asked, wanted);
        }));
    }

    private Uni<Void> ask(Summoned asker, HelpLineWanted wanted) {
        Refusals.granted(asker.help().ask(asker.actor(), wanted.text()));
        return keep(asker, asker.person(), wanted);
    }

    private Uni<Void> keep(Summoned author, PersonId helped, HelpLineWanted wanted) {
        return desk.keep(new HelpLine(
                        wanted.id(),
                        author.hearing(),
                        helped,
                        author.person(),
                        wanted.text().strip(),
                        clock.now()))
                .replaceWithVoid();
    }
}
