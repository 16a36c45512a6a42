package org.yunting.api.help;

import static java.util.stream.Collectors.groupingBy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yunting.api.database.Transactions;
import org.yunting.api.help.HelpDesk.Summoned;
import org.yunting.api.help.HelpLines.Signed;
import org.yunting.api.help.HelpView.LineView;
import org.yunting.api.help.HelpView.ThreadView;
import org.yunting.api.identity.Person;
import org.yunting.api.identity.Persons;
import org.yunting.api.problem.Refusals;
import org.yunting.law.hearings.Appearance;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;

/** Tells everybody summoned their own lines of help, and the clerk everybody's. */
@ApplicationScoped
class ReadHelp {
    private final HelpDesk desk;
    private final HelpLines lines;
    private final Persons persons;
    private final Transactions transactions;

    ReadHelp(HelpDesk desk, HelpLines lines, Persons persons, Transactions transactions) {
        this.desk = desk;
        this.lines = lines;
        this.persons = persons;
        this.transactions = transactions;
    }

    Uni<HelpView> read(HearingId hearing, Person reader) {
        return transactions.reading(() -> desk.summoned(hearing, reader).chain(this::read));
    }

    Uni<HelpView> readByPass(String pass) {
        return transactions.reading(() -> desk.summoned(pass).chain(this::read));
    }

    private Uni<HelpView> read(Summoned reader) {
        Refusals.granted(reader.help().read(reader.actor()));
        boolean clerk = reader.help().isClerk(reader.actor());
        return lines.of(reader.hearing(), clerk ? null : reader.person())
                .map(found -> found.stream()
                        .collect(groupingBy(signed -> signed.line().person())))
                .chain(byPerson -> threads(reader, clerk, byPerson));
    }

    /** In the order of the summons; to the clerk only of those who wrote or were written to. */
    private Uni<HelpView> threads(Summoned reader, boolean clerk, Map<PersonId, List<Signed>> byPerson) {
        var shown = reader.kept().hearing().roll().appearances().stream()
                .filter(appearance -> clerk
                        ? byPerson.containsKey(appearance.person())
                        : appearance.person().equals(reader.person()))
                .toList();
        Uni<List<ThreadView>> threads = Uni.createFrom().item(new ArrayList<>());
        for (var appearance : shown) {
            threads = threads.call(told -> persons.find(appearance.person())
                    .map(Refusals::found)
                    .invoke(person -> told.add(
                            thread(appearance, person, byPerson.getOrDefault(appearance.person(), List.of())))));
        }
        return threads.map(HelpView::new);
    }

    private static ThreadView thread(Appearance appearance, Person person, List<Signed> written) {
        boolean waiting =
                !written.isEmpty() && written.getLast().line().author().equals(appearance.person());
        return new ThreadView(
                appearance.person().value(),
                person.displayName(),
                appearance.capacity().key(),
                waiting,
                written.stream().map(LineView::of).toList());
    }
}
