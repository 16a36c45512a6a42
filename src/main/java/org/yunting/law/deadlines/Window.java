package org.yunting.law.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.yunting.law.kernel.LegalBasis;

/**
 * A time in which several people may act, each when it suits them. It ends at one instant for all, outside the quiet hours of each. Whatever
 * changes a window gives more time or leaves it as it is; nothing here shortens one.
 *
 * @param opensAt when what it waits for was there for everybody to see
 * @param due its end, with the rule that made it
 * @param extensions how often the judge has extended it; an outage or a suspension is not counted
 */
public record Window(Instant opensAt, Deadline due, int extensions) {
    /** Whose time it is: the nights of all who may act. */
    public record Company(List<Night> nights) {
        public Company {
            nights = List.copyOf(nights);
        }

        private Instant awake(Instant end) {
            return Night.outside(end, nights);
        }
    }

    public static Window open(Instant opensAt, Duration length, Company company, String rule, LegalBasis basis) {
        var end = company.awake(opensAt.plus(length));
        return new Window(opensAt, new Deadline(end, rule, basis, Certainty.OFFICIAL), 0);
    }

    public boolean isOpen(Instant now) {
        return !now.isBefore(opensAt) && due.allows(now);
    }

    public boolean isOver(Instant now) {
        return due.hasPassed(now);
    }

    /** The judge gives more time, to all sides alike; after its end, it runs again from now. */
    public Window extended(Duration more, Company company, Instant now) {
        var base = isOver(now) ? now : due.end();
        return new Window(opensAt, ending(company.awake(base.plus(more))), extensions + 1);
    }

    /** At least so much time is left from now: for what has come in only now. */
    public Window leaving(Duration time, Company company, Instant now) {
        var end = company.awake(now.plus(time));
        return end.isAfter(due.end()) ? new Window(opensAt, ending(end), extensions) : this;
    }

    /** A window that was open in an outage gets all of its length back. One that was over before, or opened after it, is as it was. */
    public Window extendedFor(Outage outage, Company company) {
        boolean touched = opensAt.isBefore(outage.to()) && outage.from().isBefore(due.end());
        return touched ? lengthened(outage.length(), company) : this;
    }

    /** Time that did not run, as in a suspension. */
    public Window lengthened(Duration stood, Company company) {
        return new Window(opensAt, ending(company.awake(due.end().plus(stood))), extensions);
    }

    private Deadline ending(Instant end) {
        return new Deadline(end, due.rule(), due.basis(), due.certainty());
    }
}
