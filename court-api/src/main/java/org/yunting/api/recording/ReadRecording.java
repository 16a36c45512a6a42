package org.yunting.api.recording;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yunting.api.audit.AuditTrail;
import org.yunting.api.contract.ContentUrlView;
import org.yunting.api.database.Transactions;
import org.yunting.api.hearings.HearingDesk;
import org.yunting.api.hearings.Hearings;
import org.yunting.api.identity.Person;
import org.yunting.api.identity.PersonView;
import org.yunting.api.identity.Persons;
import org.yunting.api.parties.CaseAuthorities;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.api.recording.RecordingBlankRows.KeptBlank;
import org.yunting.api.recording.RecordingCheckRows.KeptCheck;
import org.yunting.api.recording.RecordingCheckView.ShortfallView;
import org.yunting.api.recording.RecordingRows.KeptGap;
import org.yunting.api.recording.RecordingRows.Track;
import org.yunting.api.recording.RecordingView.BlankView;
import org.yunting.api.recording.RecordingView.GapView;
import org.yunting.api.recording.RecordingView.SegmentView;
import org.yunting.api.recording.RecordingView.TrackView;
import org.yunting.api.storage.ObjectKey;
import org.yunting.api.storage.ReadingAddresses;
import org.yunting.api.timeline.Timeline;
import org.yunting.law.hearings.Appearance;
import org.yunting.law.kernel.HearingId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Stretch;
import org.yunting.law.parties.CaseAct;
import org.yunting.law.recording.SegmentToPlay;
import org.yunting.law.recording.Shortfall;

/** Lets those who may enter the hearings of a case listen to what was recorded of them. Whoever is given sound is on the audit trail before they are. */
@ApplicationScoped
class ReadRecording {
    private static final int CHECKS_SHOWN = 5;

    private final RecordingRows rows;
    private final RecordingBlankRows blanks;
    private final RecordingCheckRows checks;
    private final HearingDesk hearings;
    private final CaseAuthorities authorities;
    private final Persons persons;
    private final Timeline timeline;
    private final AuditTrail audit;
    private final ReadingAddresses addresses;
    private final Transactions transactions;

    ReadRecording(
            RecordingRows rows,
            RecordingBlankRows blanks,
            RecordingCheckRows checks,
            HearingDesk hearings,
            CaseAuthorities authorities,
            Persons persons,
            Timeline timeline,
            AuditTrail audit,
            ReadingAddresses addresses,
            Transactions transactions) {
        this.rows = rows;
        this.blanks = blanks;
        this.checks = checks;
        this.hearings = hearings;
        this.authorities = authorities;
        this.persons = persons;
        this.timeline = timeline;
        this.audit = audit;
        this.addresses = addresses;
        this.transactions = transactions;
    }

    /** What is known of everything but who the people are. */
    private record Read(
            List<Track> tracks,
            List<KeptSegment> segments,
            List<KeptGap> gaps,
            List<KeptBlank> blanks,
            List<CheckWithFindings> checks,
            RecordingCourse course) {}

    /** A check with what it found. */
    private record CheckWithFindings(KeptCheck check, List<Shortfall> shortfalls) {}

    Uni<RecordingView> read(HearingId hearing, Person reader) {
        return transactions.reading(() ->
                permitted(hearing, reader).chain(kept -> read(hearing).chain(read -> view(kept, read))));
    }

    private Uni<Read> read(HearingId hearing) {
        return rows.tracks(hearing)
                .chain(tracks -> rows.segments(hearing)
                        .chain(segments -> rows.gaps(hearing)
                                .chain(gaps -> blanks.of(hearing)
                                        .chain(without -> checks(hearing)
                                                .chain(looks -> timeline.of(hearing)
                                                        .map(RecordingCourse::of)
                                                        .map(course -> new Read(
                                                                tracks, segments, gaps, without, looks, course)))))));
    }

    private Uni<List<CheckWithFindings>> checks(HearingId hearing) {
        return checks.of(hearing, CHECKS_SHOWN)
                .chain(found -> checks.shortfalls(found)
                        .map(lacking -> found.stream()
                                .map(one -> new CheckWithFindings(one, lacking.getOrDefault(one.id(), List.of())))
                                .toList()));
    }

    /** @return fails with {@code segment-not-kept} where only its digest is there, with the law's refusal where the last check found other bytes */
    Uni<ContentUrlView> address(UUID segment, Person reader) {
        return transactions
                .inOne(() -> rows.segment(segment)
                        .map(Refusals::found)
                        .call(found -> permitted(found.hearing(), reader))
                        .invoke(ReadRecording::keyOf)
                        .call(this::requireWhatWasRecorded)
                        .call(() -> audit.note(reader.id(), "recording-heard", segment)))
                .map(found -> addresses.of(keyOf(found), segment + ".webm", found.mediaType()));
    }

    private Uni<Void> requireWhatWasRecorded(KeptSegment segment) {
        var when = new Stretch(segment.startedAt(), segment.startedAt().plus(segment.duration()));
        return checks.lastFound(segment.hearing())
                .map(found -> new SegmentToPlay(segment.track(), when).play(found.orElse(List.of())))
                .invoke(Refusals::granted)
                .replaceWithVoid();
    }

    private Uni<Hearings.Kept> permitted(HearingId hearing, Person reader) {
        return hearings.find(hearing)
                .map(Refusals::found)
                .call(kept -> authorities.actor(kept.hearing().booking().caseId(), reader, CaseAct.ENTER_HEARING));
    }

    private static ObjectKey keyOf(KeptSegment segment) {
        return Optional.ofNullable(segment.key())
                .orElseThrow(() -> Problem.of(RecordingProblem.SEGMENT_NOT_KEPT).asException());
    }

    private Uni<RecordingView> view(Hearings.Kept kept, Read read) {
        var capacities = kept.hearing().roll().appearances().stream()
                .collect(Collectors.toMap(Appearance::person, Function.identity()));
        return persons.findAll(List.copyOf(capacities.keySet())).map(known -> {
            Function<PersonId, PersonView> who = person -> person(person, capacities, known);
            var byTrack = read.segments().stream().collect(Collectors.groupingBy(KeptSegment::track));
            return new RecordingView(
                    read.tracks().stream()
                            .map(track -> track(track, who, byTrack.getOrDefault(track.id(), List.of())))
                            .toList(),
                    read.course().stretches(),
                    read.course().pauses(),
                    read.gaps().stream().map(gap -> gap(gap, who)).toList(),
                    read.blanks().stream().map(blank -> blank(blank, who)).toList(),
                    read.checks().stream().map(look -> check(look, who)).toList());
        });
    }

    private static PersonView person(
            PersonId person, Map<PersonId, Appearance> capacities, Map<PersonId, Person> known) {
        return new PersonView(
                person.value(),
                Optional.ofNullable(known.get(person)).map(Person::displayName).orElse(""),
                Optional.ofNullable(capacities.get(person))
                        .map(appearance -> appearance.capacity().key())
                        .orElse(null));
    }

    private static TrackView track(Track track, Function<PersonId, PersonView> who, List<KeptSegment> segments) {
        return new TrackView(
                track.id(),
                RecordingRows.key(track.kind()),
                who.apply(track.person()),
                segments.stream().map(ReadRecording::segment).toList());
    }

    private static SegmentView segment(KeptSegment segment) {
        return new SegmentView(
                segment.id(),
                segment.number(),
                segment.startedAt(),
                segment.duration().toMillis(),
                segment.lostPackets(),
                segment.bytes(),
                segment.sha256(),
                segment.chain(),
                segment.key() != null);
    }

    private static GapView gap(KeptGap gap, Function<PersonId, PersonView> who) {
        var person = gap.person();
        return new GapView(
                person == null ? null : who.apply(person), gap.cause().key(), gap.beganAt(), gap.endedAt());
    }

    private static RecordingCheckView check(CheckWithFindings look, Function<PersonId, PersonView> who) {
        return new RecordingCheckView(
                look.check().askedAt(),
                look.check().checkedAt(),
                look.check().segments(),
                look.shortfalls().stream().map(lacks -> shortfall(lacks, who)).toList());
    }

    private static ShortfallView shortfall(Shortfall lacks, Function<PersonId, PersonView> who) {
        var person = lacks.person();
        return new ShortfallView(
                lacks.kind().key(),
                lacks.when().from(),
                lacks.when().until(),
                person == null ? null : who.apply(person));
    }

    private static BlankView blank(KeptBlank blank, Function<PersonId, PersonView> who) {
        return new BlankView(who.apply(blank.person()), blank.cause().key(), blank.beganAt(), blank.endedAt());
    }
}
