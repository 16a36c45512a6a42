package org.yunting.api.recording;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yunting.api.audit.AuditTrail;
import org.yunting.api.contract.ContentUrlView;
import org.yunting.api.database.OnWorker;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.Hearings;
import org.yunting.api.identity.Person;
import org.yunting.api.identity.PersonView;
import org.yunting.api.identity.Persons;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.api.recording.RecordingCopyRows.CopyFile;
import org.yunting.api.recording.RecordingCopyRows.KeptCopy;
import org.yunting.api.recording.RecordingCopyView.FileView;
import org.yunting.api.recording.RecordingCopyView.RecordingCopiesView;
import org.yunting.api.recording.RecordingRows.Track;
import org.yunting.api.storage.ReadingAddresses;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.parties.CaseAct;

/** Tells whoever may copy a recording how far its copies are, and gives them out. Whoever is given one is on the audit trail before they are. */
@ApplicationScoped
class ReadCopies {
    private final RecordingCopyRows copies;
    private final RecordingRows rows;
    private final Hearings hearings;
    private final CaseAuthorities authorities;
    private final Persons persons;
    private final AuditTrail audit;
    private final ReadingAddresses addresses;
    private final Ffmpeg ffmpeg;
    private final Transactions transactions;

    ReadCopies(
            RecordingCopyRows copies,
            RecordingRows rows,
            Hearings hearings,
            CaseAuthorities authorities,
            Persons persons,
            AuditTrail audit,
            ReadingAddresses addresses,
            Ffmpeg ffmpeg,
            Transactions transactions) {
        this.copies = copies;
        this.rows = rows;
        this.hearings = hearings;
        this.authorities = authorities;
        this.persons = persons;
        this.audit = audit;
        this.addresses = addresses;
        this.ffmpeg = ffmpeg;
        this.transactions = transactions;
    }

    /** What is known but who the people are. */
    private record Read(List<KeptCopy> copies, Map<UUID, List<PersonId>> places, List<Track> tracks) {}

    Uni<RecordingCopiesView> of(HearingId hearing, Person reader) {
        return OnWorker.done(ffmpeg::isThere)
                .chain(possible -> transactions
                        .reading(() -> permitted(hearing, reader)
                                .chain(kept -> read(hearing).chain(this::views)))
                        .map(views -> new RecordingCopiesView(possible, views)));
    }

    /** @return fails with {@code copy-not-made} before it is */
    Uni<ContentUrlView> address(UUID copy, Person reader) {
        return transactions
                .inOne(() -> copies.find(copy)
                        .map(Refusals::found)
                        .call(found -> permitted(found.hearing(), reader))
                        .invoke(ReadCopies::fileOf)
                        .call(() -> audit.note(reader.id(), "recording-copy-read", copy)))
                .map(found -> addresses.ofDownload(fileOf(found).key(), fileName(found), KeepCopy.MEDIA_TYPE));
    }

    private Uni<Hearings.Kept> permitted(HearingId hearing, Person reader) {
        return hearings.find(hearing)
                .map(Refusals::found)
                .call(kept -> authorities.actor(kept.hearing().booking().caseId(), reader, CaseAct.COPY_RECORDING));
    }

    private static CopyFile fileOf(KeptCopy copy) {
        return Optional.ofNullable(copy.file())
                .orElseThrow(() -> Problem.of(RecordingProblem.COPY_NOT_MADE).asException());
    }

    /** Says nothing of who is in it: the name of a file is seen where the file is not. */
    private static String fileName(KeptCopy copy) {
        var day = fileOf(copy).beginsAt().atOffset(ZoneOffset.UTC).toLocalDate();
        return "hearing-" + day + "-" + copy.kind().key() + "-" + copy.id() + ".webm";
    }

    private Uni<Read> read(HearingId hearing) {
        return copies.of(hearing)
                .chain(all -> copies.places(hearing)
                        .chain(places -> rows.tracks(hearing).map(tracks -> new Read(all, places, tracks))));
    }

    private Uni<List<RecordingCopyView>> views(Read read) {
        var capacities = read.tracks().stream()
                .collect(Collectors.toMap(Track::person, Function.identity(), (one, other) -> one));
        return persons.findAll(capacities.keySet()).map(known -> {
            Function<PersonId, PersonView> who = person -> person(person, capacities, known);
            return read.copies().stream()
                    .map(copy -> view(copy, read.places().getOrDefault(copy.id(), List.of()), who))
                    .toList();
        });
    }

    private static PersonView person(PersonId person, Map<PersonId, Track> capacities, Map<PersonId, Person> known) {
        return new PersonView(
                person.value(),
                Optional.ofNullable(known.get(person)).map(Person::displayName).orElse(""),
                Optional.ofNullable(capacities.get(person))
                        .map(track -> track.capacity().key())
                        .orElse(null));
    }

    private static RecordingCopyView view(KeptCopy copy, List<PersonId> places, Function<PersonId, PersonView> who) {
        var person = copy.person();
        return new RecordingCopyView(
                copy.id(),
                copy.kind().key(),
                person == null ? null : who.apply(person),
                copy.state(),
                copy.askedAt(),
                copy.doneMillis(),
                copy.totalMillis(),
                copy.fault(),
                file(copy.file(), places, who));
    }

    private static @Nullable FileView file(
            @Nullable CopyFile file, List<PersonId> places, Function<PersonId, PersonView> who) {
        return file == null
                ? null
                : new FileView(
                        file.beginsAt(),
                        places.stream().map(who).toList(),
                        file.segments(),
                        file.leftOut(),
                        file.size(),
                        file.digest().hex(),
                        file.madeAt());
    }
}
