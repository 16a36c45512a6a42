package org.yunting.law.evidence;

import static org.yunting.law.FoundingCase.CASE;
import static org.yunting.law.FoundingCase.DIGEST;
import static org.yunting.law.FoundingCase.EXHIBIT;
import static org.yunting.law.FoundingCase.aRecordingOf;
import static org.yunting.law.FoundingCase.aSealedRecording;
import static org.yunting.law.FoundingCase.aSealedUpload;
import static org.yunting.law.FoundingCase.aVerifyingRecording;
import static org.yunting.law.FoundingCase.aVerifyingUpload;
import static org.yunting.law.FoundingCase.anAnnouncedUpload;
import static org.yunting.law.FoundingCase.anExhibit;
import static org.yunting.law.FoundingCase.asExhibitOf;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.clerk;
import static org.yunting.law.FoundingCase.defendant;
import static org.yunting.law.FoundingCase.id;
import static org.yunting.law.FoundingCase.personOf;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.OutcomeAssert.assertThat;
import static org.yunting.law.OutcomeAssert.next;
import static org.yunting.law.OutcomeAssert.refusal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunting.law.evidence.Upload.Measured;
import org.yunting.law.kernel.Actor;
import org.yunting.law.kernel.Capacity;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.Outcome;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.kernel.Violation;
import org.yunting.law.parties.PartyRefusal;
import org.yunting.law.parties.PartyRole;

class UploadTest {
    private static final Sha256 OTHER = new Sha256("cd".repeat(32));
    private static final long MIB = 1024L * 1024;

    @Test
    void a_file_that_is_what_was_announced_is_sealed_and_becomes_an_exhibit() {
        var sealed = aVerifyingUpload().verify(new Measured(1000, DIGEST, "application/pdf"), by(Actor.court()));

        assertThat(sealed).isGrantedWith("upload-sealed");
        var exhibit = Exhibit.of(EXHIBIT, new ExhibitNumber(PartyRole.PLAINTIFF, 1), next(sealed), by(Actor.court()));
        assertThat(exhibit).isGrantedWith("exhibit-filed");
        Assertions.assertThat(next(exhibit).file())
                .isEqualTo(new SealedFile("结婚证.pdf", "application/pdf", 1000, DIGEST));
    }

    @ParameterizedTest(name = "{0} bytes, other digest: {1}, {2}: {3}")
    @CsvSource({
        "999,  false, application/pdf,          upload-size-differs",
        "1001, false, application/pdf,          upload-size-differs",
        "1000, true,  application/pdf,          upload-digest-differs",
        "1000, false, application/x-dosexec,    media-type-not-allowed",
        "1000, false, text/html,                media-type-not-allowed",
        "1000, false, image/svg+xml,            media-type-not-allowed",
        "999,  true,  application/zip,          upload-size-differs upload-digest-differs media-type-not-allowed",
    })
    void a_file_that_differs_is_refused_and_nothing_is_sealed(long bytes, boolean other, String type, String faults) {
        var outcome = aVerifyingUpload().verify(new Measured(bytes, other ? OTHER : DIGEST, type), by(Actor.court()));

        assertThat(outcome).isGrantedWith("upload-refused");
        var refused = next(outcome);
        Assertions.assertThat(refused.refusal().orElseThrow().params()).containsEntry("faults", faults);
        assertThat(Exhibit.of(EXHIBIT, new ExhibitNumber(PartyRole.PLAINTIFF, 1), refused, by(Actor.court())))
                .isRefusedWith(EvidenceRefusal.UPLOAD_NOT_SEALED);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"LOCKED, file-locked", "ILLEGIBLE, file-not-readable"})
    void a_file_that_nobody_could_open_is_refused_while_its_sender_has_another(Legibility found, String fault) {
        var measured = new Measured(1000, DIGEST, "application/pdf").opened(found, Set.of());

        var outcome = aVerifyingUpload().verify(measured, by(Actor.court()));

        assertThat(outcome).isGrantedWith("upload-refused");
        Assertions.assertThat(next(outcome).refusal().orElseThrow().params()).containsEntry("faults", fault);
    }

    @Test
    void what_would_harm_is_kept_as_evidence_and_opened_to_nobody() {
        var measured = new Measured(1000, DIGEST, "application/pdf").scanned(Scan.QUARANTINED);
        var sealed = next(aVerifyingUpload().verify(measured, by(Actor.court())));
        var exhibit = next(Exhibit.of(EXHIBIT, new ExhibitNumber(PartyRole.PLAINTIFF, 1), sealed, by(Actor.court())));

        assertThat(exhibit.open()).isRefusedWith(EvidenceRefusal.EXHIBIT_QUARANTINED);
        Assertions.assertThat(refusal(exhibit.open()).possibleInstead()).containsExactly("add-evidence");
        assertThat(anExhibit().open()).isGranted();
    }

    @Test
    void what_would_harm_and_is_no_evidence_is_refused() {
        var measured = new Measured(1000, DIGEST, "video/webm", new Playing(Duration.ofSeconds(5), true))
                .scanned(Scan.QUARANTINED);

        var refused = next(aVerifyingRecording(1000).verify(measured, by(Actor.court())));

        Assertions.assertThat(refused.refusal().orElseThrow().params()).containsEntry("faults", "file-harmful");
    }

    @Test
    void a_sender_who_has_left_is_told_of_a_refusal_and_of_nothing_else() {
        var act = by(Actor.court());
        var refused = next(aVerifyingUpload().verify(new Measured(999, DIGEST, "application/pdf"), act));

        Assertions.assertThat(refused.newsOfRefusal(act))
                .contains(new EvidenceEvent.FileRefusedAfterwards(
                        refused.by(), refused.id(), CASE, EvidenceRefusal.UPLOAD_SIZE_DIFFERS, act));
        Assertions.assertThat(refused.newsOfRefusal(act).orElseThrow().caseId()).isNull();
        Assertions.assertThat(aSealedUpload().newsOfRefusal(act)).isEmpty();
    }

    @Test
    void what_a_document_carries_beside_its_pages_is_kept_with_it_and_no_ground_to_refuse_it() {
        var carried = Set.of(Carried.values());
        var measured = new Measured(1000, DIGEST, "application/pdf").opened(Legibility.LEGIBLE, carried);

        var sealed = aVerifyingUpload().verify(measured, by(Actor.court()));

        assertThat(sealed).isGrantedWith("upload-sealed");
        Assertions.assertThat(next(sealed).file().orElseThrow().carries()).isEqualTo(carried);
    }

    @Test
    void whoever_is_told_that_a_kind_is_not_taken_is_told_which_kinds_are() {
        var before = refusal(announce("application/x-msdownload", 10));
        var measured = new Measured(1000, DIGEST, "application/zip");
        var after = next(aVerifyingUpload().verify(measured, by(Actor.court())))
                .refusal()
                .orElseThrow();
        var photo = refusal(photo("video/mp4", 10));

        Assertions.assertThat(before.params().get("taken"))
                .startsWith("PDF, TXT, JPEG")
                .contains("MP4");
        Assertions.assertThat(after.params())
                .containsEntry("taken", before.params().get("taken"));
        Assertions.assertThat(photo.params()).containsEntry("taken", "JPEG, PNG, WebP");
    }

    @Test
    void another_file_does_not_pass_for_the_one_that_was_announced() {
        var announced = next(Upload.announce(
                new UploadId(id(32)),
                asExhibitOf(PartyRole.PLAINTIFF),
                new Announcement("a.pdf", "application/pdf", 1000, DIGEST),
                by(plaintiff())));
        var sent = next(next(announced.begin(by(plaintiff()))).complete(OTHER, by(plaintiff())));

        var outcome = sent.verify(new Measured(1000, OTHER, "application/pdf"), by(Actor.court()));

        assertThat(outcome).isGrantedWith("upload-refused");
        Assertions.assertThat(next(outcome).refusal().orElseThrow().params())
                .containsEntry("faults", "upload-digest-differs");
    }

    @Test
    void the_type_is_sniffed_and_never_believed() {
        var outcome = aVerifyingUpload().verify(new Measured(1000, DIGEST, "image/png"), by(Actor.court()));

        Assertions.assertThat(next(outcome).state())
                .isInstanceOfSatisfying(
                        UploadState.Sealed.class,
                        state -> Assertions.assertThat(state.file().mediaType()).isEqualTo("image/png"));
    }

    @Test
    void a_small_type_does_not_borrow_the_limit_of_a_large_one() {
        var video = next(announce("video/mp4", 60 * MIB)
                .then(upload -> upload.begin(by(plaintiff())))
                .then(upload -> upload.complete(DIGEST, by(plaintiff()))));

        var outcome = video.verify(new Measured(60 * MIB, DIGEST, "image/png"), by(Actor.court()));

        Assertions.assertThat(next(outcome).state())
                .isInstanceOfSatisfying(
                        UploadState.Refused.class,
                        refused -> Assertions.assertThat(refused.faults())
                                .containsExactly(EvidenceRefusal.UPLOAD_TOO_LARGE));
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, 200, true",
        "application/pdf, 201, false",
        "image/jpeg, 50, true",
        "image/jpeg, 51, false",
        "video/mp4, 50, true",
        "video/mp4, 2048, true",
        "video/mp4, 2049, false",
        "VIDEO/MP4, 50, true",
    })
    void each_type_has_its_limit(String type, long mib, boolean taken) {
        var outcome = announce(type, mib * MIB);

        if (taken) {
            assertThat(outcome).isGrantedWith("upload-announced");
        } else {
            assertThat(outcome).isRefusedWith(EvidenceRefusal.UPLOAD_TOO_LARGE).restingOn("HOUSE upload-size");
        }
    }

    @Test
    void a_type_not_on_the_list_is_refused_before_a_byte_is_sent() {
        assertThat(announce("application/x-msdownload", 10)).isRefusedWith(EvidenceRefusal.MEDIA_TYPE_NOT_ALLOWED);
    }

    @Test
    void a_photo_of_a_passport_is_a_picture_and_not_too_large() {
        assertThat(photo("image/jpeg", 20 * MIB)).isGrantedWith("upload-announced");
        assertThat(photo("image/jpeg", 20 * MIB + 1)).isRefusedWith(EvidenceRefusal.UPLOAD_TOO_LARGE);
        assertThat(photo("video/mp4", 10)).isRefusedWith(EvidenceRefusal.MEDIA_TYPE_NOT_ALLOWED);
    }

    @Test
    void every_fault_of_an_announcement_is_named() {
        var nameless = new UploadPurpose.ForExhibit(
                org.yunting.law.FoundingCase.CASE,
                PartyRole.PLAINTIFF,
                new UploadPurpose.Description(" ", ExhibitCategory.PHYSICAL, "x".repeat(1001)));

        var outcome = Upload.announce(
                new UploadId(id(32)),
                nameless,
                new Announcement("../\u202Egpj.exe", "image/jpeg", 0, null),
                by(plaintiff()));

        Assertions.assertThat(refusal(outcome).violations())
                .containsExactlyInAnyOrder(
                        new Violation("/fileName", "forbidden-character"),
                        new Violation("/size", "empty"),
                        new Violation("/title", "required"),
                        new Violation("/purposeOfProof", "too-long"));
    }

    @Test
    void nobody_announces_for_the_other_side() {
        assertThat(Upload.announce(
                        new UploadId(id(32)),
                        asExhibitOf(PartyRole.PLAINTIFF),
                        new Announcement("a.pdf", "application/pdf", 10, null),
                        by(defendant())))
                .isRefusedWith(PartyRefusal.ACT_NOT_OPEN_TO_CAPACITY);
    }

    @Test
    void an_upload_is_its_senders_and_the_verdict_the_courts() {
        assertThat(anAnnouncedUpload().begin(by(defendant())))
                .isRefusedWith(EvidenceRefusal.UPLOAD_BELONGS_TO_SOMEBODY_ELSE);
        assertThat(anAnnouncedUpload().abandon(by(clerk())))
                .isRefusedWith(EvidenceRefusal.UPLOAD_BELONGS_TO_SOMEBODY_ELSE);
        assertThat(aVerifyingUpload().verify(new Measured(1000, DIGEST, "application/pdf"), by(plaintiff())))
                .isRefusedWith(EvidenceRefusal.UPLOAD_BELONGS_TO_SOMEBODY_ELSE);
    }

    @Test
    void a_device_that_comes_back_goes_on_where_it_was() {
        var uploading = next(anAnnouncedUpload().begin(by(plaintiff())));

        assertThat(uploading.begin(by(plaintiff()))).isGrantedWith();
        Assertions.assertThat(next(uploading.begin(by(plaintiff())))).isEqualTo(uploading);
    }

    @Test
    void what_is_sealed_stays_sealed() {
        assertThat(aSealedUpload().abandon(by(plaintiff()))).isRefusedWith(EvidenceRefusal.UPLOAD_ACT_NOT_LAWFUL_NOW);
        assertThat(aSealedUpload().verify(new Measured(1, OTHER, "text/plain"), by(Actor.court())))
                .isRefusedWith(EvidenceRefusal.UPLOAD_ACT_NOT_LAWFUL_NOW)
                .offering();
    }

    @ParameterizedTest(name = "{0}, {1} ms, {2} bytes: {3}")
    @CsvSource({
        "video/webm,       10000,  1000,    ",
        "audio/mp4,        600000, 1000,    ",
        "video/webm,       600001, 1000,    recording-too-long",
        "video/webm,       0,      1000,    recording-empty",
        "video/webm,       ,       1000,    recording-empty",
        "video/webm,       10000,  1000001, upload-size-differs upload-too-large",
        "application/pdf,  ,       1000,    media-type-not-allowed recording-empty",
    })
    void a_recording_plays_and_not_too_long(String type, Long millis, long bytes, String faults) {
        var recording = aVerifyingRecording(bytes == 1000 ? 1000 : 1_000_000);
        var playing = millis == null ? null : new Playing(Duration.ofMillis(millis), true);

        var outcome = recording.verify(new Measured(bytes, DIGEST, type, playing), by(Actor.court()));

        if (faults == null) {
            assertThat(outcome).isGrantedWith("upload-sealed");
            Assertions.assertThat(next(outcome).file().orElseThrow().playing()).isEqualTo(playing);
        } else {
            Assertions.assertThat(next(outcome).refusal().orElseThrow().params().get("faults"))
                    .endsWith(faults);
        }
    }

    @Test
    void a_recording_goes_with_one_statement_of_its_speaker_in_its_case() {
        var sealed = aSealedRecording();

        assertThat(sealed.enclose(CASE, true, by(defendant())))
                .isRefusedWith(EvidenceRefusal.UPLOAD_BELONGS_TO_SOMEBODY_ELSE);
        assertThat(sealed.enclose(new CaseId(id(99)), true, by(plaintiff())))
                .isRefusedWith(EvidenceRefusal.ENCLOSURE_NOT_OF_THIS_STATEMENT);
        assertThat(sealed.enclose(CASE, false, by(plaintiff())))
                .isRefusedWith(EvidenceRefusal.ENCLOSURE_NOT_OF_THIS_STATEMENT);
        assertThat(aSealedUpload().enclose(CASE, false, by(plaintiff())))
                .isRefusedWith(EvidenceRefusal.ENCLOSURE_NOT_OF_THIS_STATEMENT);
        assertThat(aVerifyingRecording(1000).enclose(CASE, true, by(plaintiff())))
                .isRefusedWith(EvidenceRefusal.UPLOAD_NOT_SEALED);
        var enclosed = next(sealed.enclose(CASE, true, by(plaintiff())));
        assertThat(enclosed.enclose(CASE, true, by(plaintiff())))
                .isRefusedWith(EvidenceRefusal.ENCLOSURE_HANDED_IN_ALREADY);
    }

    @Test
    void a_speaker_can_do_away_with_a_recording_until_it_is_handed_in() {
        var sealed = aSealedRecording();

        assertThat(sealed.abandon(by(defendant()))).isRefusedWith(EvidenceRefusal.UPLOAD_BELONGS_TO_SOMEBODY_ELSE);
        assertThat(sealed.abandon(by(plaintiff()))).isGrantedWith("upload-abandoned");
        assertThat(next(sealed.enclose(CASE, true, by(plaintiff()))).abandon(by(plaintiff())))
                .isRefusedWith(EvidenceRefusal.UPLOAD_ACT_NOT_LAWFUL_NOW);
    }

    @Test
    void nobody_speaks_for_the_other_side() {
        assertThat(Upload.announce(
                        new UploadId(id(34)),
                        aRecordingOf(PartyRole.PLAINTIFF),
                        new Announcement("a.webm", "video/webm", 10, null),
                        by(defendant())))
                .isRefusedWith(PartyRefusal.ACT_NOT_OPEN_TO_CAPACITY);
    }

    @Test
    void exhibits_are_numbered_by_side_and_order() {
        var taken = List.of(
                new ExhibitNumber(PartyRole.PLAINTIFF, 1),
                new ExhibitNumber(PartyRole.PLAINTIFF, 2),
                new ExhibitNumber(PartyRole.DEFENDANT, 1));

        Assertions.assertThat(ExhibitNumber.next(PartyRole.PLAINTIFF, taken)).hasToString("P-3");
        Assertions.assertThat(ExhibitNumber.next(PartyRole.DEFENDANT, taken)).hasToString("D-2");
        Assertions.assertThat(ExhibitNumber.next(PartyRole.THIRD_PARTY, taken)).hasToString("T-1");
        Assertions.assertThat(ExhibitNumber.parse("D-12")).contains(new ExhibitNumber(PartyRole.DEFENDANT, 12));
        Assertions.assertThat(List.of("d-1", "P-0", "P-01", "P1", "X-1", ""))
                .allMatch(text -> ExhibitNumber.parse(text).isEmpty());
    }

    @Test
    void an_exhibit_is_numbered_on_the_side_that_filed_it() {
        assertThat(Exhibit.of(EXHIBIT, new ExhibitNumber(PartyRole.DEFENDANT, 1), aSealedUpload(), by(Actor.court())))
                .isRefusedWith(EvidenceRefusal.EXHIBIT_NUMBER_OF_OTHER_SIDE);
    }

    @Test
    void a_file_name_does_not_show_in_a_log_line() {
        Assertions.assertThat(aSealedUpload() + " " + anExhibit())
                .doesNotContain("结婚证")
                .doesNotContain("婚姻关系");
    }

    private static Outcome<Upload> announce(String type, long bytes) {
        return Upload.announce(
                new UploadId(id(32)),
                asExhibitOf(PartyRole.PLAINTIFF),
                new Announcement("a", type, bytes, null),
                by(plaintiff()));
    }

    private static Outcome<Upload> photo(String type, long bytes) {
        var oneself = new Actor(personOf(defendant()), Capacity.ONESELF);
        return Upload.announce(
                new UploadId(id(33)),
                new UploadPurpose.ForIdentityPhoto(),
                new Announcement("passport.jpg", type, bytes, null),
                by(oneself));
    }
}
