package org.yunting.law.service;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Keyed;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;

/** A lawful way on while a document has not reached its addressee, in the order of the code. */
public enum ServiceStep implements Keyed {
    /** By telephone, platform or a form; told are scope, effect and how to change the address. */
    ASK_FOR_CONSENT(Abode.ANYWHERE, LegalBasis.of(Law.OLR, 30), null),
    PERSONAL(Abode.AT_HOME, LegalBasis.of(Law.CPL, 88), Duration.ZERO),
    /** Left at the abode before witnesses or on camera, because the addressee refuses to take it. */
    LEFT_AT_ABODE(Abode.AT_HOME, LegalBasis.of(Law.CPL, 89), Duration.ZERO),
    ENTRUSTED(Abode.AT_HOME, LegalBasis.of(Law.CPL, 91), Duration.ZERO),
    POST(Abode.AT_HOME, LegalBasis.of(Law.CPL, 91), Duration.ZERO),
    PUBLIC_NOTICE(Abode.AT_HOME, LegalBasis.of(Law.CPL, 95), Duration.ofDays(30)),
    TREATY(Abode.ABROAD, LegalBasis.of(Law.CPL, 283), Duration.ZERO),
    /** To a citizen of China, through the consulate. */
    CONSULATE(Abode.ABROAD, LegalBasis.of(Law.CPL, 283), Duration.ZERO),
    /** To whoever is empowered to take documents for the addressee, or to their establishment in China. */
    AGENT(Abode.ABROAD, LegalBasis.of(Law.CPL, 283), Duration.ZERO),
    POST_ABROAD(Abode.ABROAD, LegalBasis.of(Law.CPL, 283), Duration.ZERO),
    PUBLIC_NOTICE_ABROAD(Abode.ABROAD, LegalBasis.of(Law.CPL, 283), Duration.ofDays(60));

    private enum Abode {
        ANYWHERE,
        AT_HOME,
        ABROAD
    }

    private final Abode abode;
    /** A record of values, which the annotation jars have no word for. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final LegalBasis basis;

    private final @Nullable Duration lapse;

    ServiceStep(Abode abode, LegalBasis basis, @Nullable Duration lapse) {
        this.abode = abode;
        this.basis = basis;
        this.lapse = lapse;
    }

    public LegalBasis basis() {
        return basis;
    }

    /** Whether it serves by itself, on paper or by publication. */
    public boolean isOffline() {
        return lapse != null;
    }

    /** How long after it the document counts as served. */
    Duration lapse() {
        return Objects.requireNonNull(lapse, "a question serves nothing");
    }

    boolean reaches(boolean abroad) {
        return switch (abode) {
            case ANYWHERE -> true;
            case AT_HOME -> !abroad;
            case ABROAD -> abroad;
        };
    }

    /** The ways that serve by themselves where the addressee lives. */
    static List<ServiceStep> offline(boolean abroad) {
        return Arrays.stream(values())
                .filter(step -> step.isOffline() && step.reaches(abroad))
                .toList();
    }
}
