package org.yunting.law.permissions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Act;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Law;
import org.yunting.law.kernel.LegalBasis;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.kernel.Violation;
import org.yunting.law.kernel.WrittenText;
import org.yunting.law.parties.PartyId;
import org.yunting.law.permissions.Permission.Content;
import org.yunting.law.permissions.PermissionEvent.PermissionCorrected;
import org.yunting.law.permissions.PermissionEvent.PermissionNoted;

/**
 * The register of one case (CPL 284): for each participant where they are, what they do there and what permits it. Entries are added and corrected by later ones,
 * never altered.
 *
 * @param entries the oldest first, corrected ones too
 */
public record PermissionRegister(CaseId caseId, List<Permission> entries) {
    /** Longest note, in characters. */
    public static final int NOTE_LENGTH_MAX = 500;

    /** Longest name of a participant and longest reference of a paper, in characters. */
    public static final int NAME_LENGTH_MAX = 100;

    static final LegalBasis BASIS = LegalBasis.of(Law.CPL, 284);
    private static final String HOME = "CN";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public PermissionRegister {
        entries = List.copyOf(entries);
    }

    /** What has not been corrected since. */
    public List<Permission> standing() {
        var corrected = entries.stream()
                .map(Permission::corrects)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return entries.stream().filter(entry -> !corrected.contains(entry.id())).toList();
    }

    /**
     * What the rules look at: every entry that stands, and for each party that lives abroad that it will be present while the court sits, unless something has
     * been noted of that.
     */
    public List<Presence> presences(List<Abode> abodes) {
        return Stream.concat(standing().stream().map(Permission::presence), unnoted(abodes).stream())
                .toList();
    }

    /** The parties abroad of whose presence while the court sits nothing has been noted. */
    public List<Presence> unnoted(List<Abode> abodes) {
        return abodes.stream()
                .filter(abode -> !abode.country().equals(HOME) && !isNoted(abode))
                .map(abode -> new Presence(
                        abode.party(),
                        abode.role(),
                        abode.country(),
                        Activity.ATTEND_HEARING,
                        PermissionStatus.UNKNOWN,
                        null))
                .toList();
    }

    private boolean isNoted(Abode abode) {
        return standing().stream()
                .map(Permission::content)
                .anyMatch(content -> content.activity() == Activity.ATTEND_HEARING
                        && abode.party().equals(content.who().party()));
    }

    /** Where a party lives, as the file says. */
    public record Abode(PartyId party, Capacity role, String country) {}

    /** The clerk notes something of which nothing stands in the register yet. */
    public Outcome<PermissionRegister> note(PermissionId id, Content content, Act act) {
        var refusal = refusalOf(content, act)
                .or(() -> standing().stream()
                        .filter(entry -> entry.isOf(content.who(), content.activity()))
                        .findFirst()
                        .map(noted -> Refusal.of(PermissionRefusal.PERMISSION_NOTED_ALREADY, BASIS)
                                .with("permission", noted.id())));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return Outcome.granted(
                with(new Permission(id, content, null, act)),
                new PermissionNoted(
                        caseId,
                        id,
                        content.who().role(),
                        content.country(),
                        content.activity(),
                        content.status(),
                        act));
    }

    /** The clerk corrects an entry that stands: leave has come, it was refused, they have gone elsewhere, or it was wrong. Both stay readable. */
    public Outcome<PermissionRegister> correct(PermissionId corrected, PermissionId id, Content content, Act act) {
        var refusal = refusalOf(content, act).or(() -> refusalOfCorrection(corrected, content));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        return Outcome.granted(
                with(new Permission(id, content, corrected, act)),
                new PermissionCorrected(
                        caseId,
                        id,
                        corrected,
                        content.who().role(),
                        content.country(),
                        content.activity(),
                        content.status(),
                        act));
    }

    private Optional<Refusal> refusalOfCorrection(PermissionId corrected, Content content) {
        boolean stands = standing().stream()
                .anyMatch(entry -> entry.id().equals(corrected) && entry.isOf(content.who(), content.activity()));
        if (!stands) {
            return Optional.of(Refusal.of(PermissionRefusal.PERMISSION_NOT_STANDING, BASIS));
        }
        return content.note().isBlank()
                ? Optional.of(incomplete(List.of(new Violation("/note", "required"))))
                : Optional.empty();
    }

    private static Optional<Refusal> refusalOf(Content content, Act act) {
        if (!act.capacity().isCourtStaff()) {
            return Optional.of(Refusal.of(PermissionRefusal.PERMISSION_OF_THE_COURT, BASIS));
        }
        var faults = faults(content);
        if (!faults.isEmpty()) {
            return Optional.of(incomplete(faults));
        }
        if (content.country().equals(HOME)) {
            return Optional.of(Refusal.of(PermissionRefusal.PERMISSION_AT_HOME, BASIS));
        }
        if (content.basis() == PermissionBasis.NATIONALITY && !HOME.equals(content.nationality())) {
            return Optional.of(Refusal.of(PermissionRefusal.PERMISSION_BASIS_NOT_OPEN, BASIS));
        }
        return content.activity() == Activity.TESTIFY && content.status() == PermissionStatus.NOT_NEEDED
                ? Optional.of(Refusal.of(PermissionRefusal.PERMISSION_ALWAYS_NEEDED, BASIS))
                : Optional.empty();
    }

    private static Refusal incomplete(List<Violation> faults) {
        return Refusal.of(PermissionRefusal.PERMISSION_INCOMPLETE, BASIS).violating(faults);
    }

    private static List<Violation> faults(Content content) {
        var found = new ArrayList<Violation>();
        var who = content.who();
        if (who.name().isBlank()) {
            found.add(new Violation("/name", "required"));
        }
        boolean takesPart =
                who.party() == null ? who.role().isParticipant() : who.role().isParty();
        if (!takesPart) {
            found.add(new Violation("/role", "not-a-participant"));
        }
        found.addAll(WrittenText.faults("/name", who.name(), NAME_LENGTH_MAX));
        found.addAll(WrittenText.faults("/document", content.document(), NAME_LENGTH_MAX));
        found.addAll(WrittenText.faults("/note", content.note(), NOTE_LENGTH_MAX));
        country("/country", content.country(), found);
        country("/nationality", content.nationality(), found);
        if (content.status().permits() && content.basis() == null) {
            found.add(new Violation("/basis", "required"));
        }
        if (content.status().wasDecided() && content.document().isBlank()) {
            found.add(new Violation("/document", "required"));
        }
        if (content.until() != null && !content.status().permits()) {
            found.add(new Violation("/until", "unknown-property"));
        }
        return found;
    }

    private static void country(String pointer, @Nullable String country, List<Violation> found) {
        if (country != null && !COUNTRIES.contains(country)) {
            found.add(new Violation(pointer, "not-a-country"));
        }
    }

    private PermissionRegister with(Permission entry) {
        var longer = new ArrayList<>(entries);
        longer.add(entry);
        return new PermissionRegister(caseId, longer);
    }
}
