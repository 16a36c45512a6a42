package org.yunting.law.asynctrial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.law.FoundingCase.by;
import static org.yunting.law.FoundingCase.id;
import static org.yunting.law.FoundingCase.plaintiff;
import static org.yunting.law.FoundingTrial.aTrialAt;
import static org.yunting.law.FoundingTrial.anArgument;
import static org.yunting.law.FoundingTrial.with;
import static org.yunting.law.OutcomeAssert.next;
import static org.yunting.law.OutcomeAssert.refusal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yunting.law.asynctrial.Enclosures.Attachment;
import org.yunting.law.asynctrial.Enclosures.Reference;
import org.yunting.law.asynctrial.Enclosures.Spoken;
import org.yunting.law.asynctrial.Enclosures.ToExhibit;
import org.yunting.law.asynctrial.Enclosures.ToParagraph;
import org.yunting.law.asynctrial.Enclosures.Transcript;
import org.yunting.law.evidence.ExhibitNumber;
import org.yunting.law.evidence.Playing;
import org.yunting.law.evidence.SealedFile;
import org.yunting.law.evidence.UploadId;
import org.yunting.law.kernel.ExhibitId;
import org.yunting.law.kernel.Sha256;
import org.yunting.law.kernel.Violation;
import org.yunting.law.kernel.WrittenText;
import org.yunting.law.parties.PartyRole;

/**
 * Whatever goes with whatever text. Texts, names and files are drawn from a few, so that what is nearly the same meets itself often: one digest stands
 * for one text with its enclosures and for nothing else.
 */
class EnclosuresTest {
    private static final AsyncTrial DEBATE = aTrialAt(TrialStage.DEBATE);
    private static final int DRAWN_PER_SEED = 400;
    private static final List<String> TEXTS = List.of("", "同意", "同意离婚。", "同意离婚。\n", "recording", "attachment ");
    private static final List<String> NAMES = List.of("1.pdf", "1.pdf 1.pdf", "结婚证.jpg", "exhibit P-1");

    static List<Long> seeds() {
        return new Random(20261129).longs(40).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void one_digest_stands_for_one_text_with_its_enclosures_and_for_nothing_else(long seed) {
        var random = new Random(seed);
        var meant = new HashMap<Sha256, List<String>>();
        for (int i = 0; i < DRAWN_PER_SEED; i++) {
            var enclosures = any(random);
            var text = TEXTS.get(random.nextInt(TEXTS.size()));
            var sealed = new ArrayList<>(List.of(text));
            sealed.addAll(enclosures.lines());

            assertThat(meant.computeIfAbsent(enclosures.digestWith(text), first -> sealed))
                    .isEqualTo(sealed);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_enclosure_is_one_line_that_a_text_can_hold_and_none_is_lost(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < DRAWN_PER_SEED; i++) {
            var enclosures = any(random);

            assertThat(enclosures.lines())
                    .hasSize((enclosures.spoken() == null ? 0 : 1)
                            + enclosures.attachments().size()
                            + enclosures.references().size())
                    .allSatisfy(line -> {
                        assertThat(line).doesNotContain("\n");
                        assertThat(WrittenText.faults("/line", line, 1_000)).isEmpty();
                    });
            assertThat(enclosures.isEmpty()).isEqualTo(enclosures.lines().isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_too_much_or_named_twice_is_refused_by_its_place_and_the_rest_is_taken(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < DRAWN_PER_SEED; i++) {
            var enclosures = any(random);
            var draft = with(anArgument(plaintiff()), enclosures);

            var outcome = DEBATE.pleading().submit(draft, "", by(plaintiff()));

            var wrong = places(enclosures);
            if (!wrong.isEmpty()) {
                assertThat(refusal(outcome).code()).isEqualTo(TrialRefusal.TRIAL_ENCLOSURES_NOT_ACCEPTED);
                assertThat(refusal(outcome).violations().stream()
                                .map(Violation::pointer)
                                .distinct())
                        .containsExactlyElementsOf(wrong);
            } else if (enclosures.spoken() != null) {
                assertThat(refusal(outcome).code()).isEqualTo(TrialRefusal.TRIAL_IDENTITY_NOT_FRESH);
            } else if (enclosures.references().stream().anyMatch(ToParagraph.class::isInstance)) {
                assertThat(refusal(outcome).code()).isEqualTo(TrialRefusal.TRIAL_REFERENCE_UNKNOWN);
            } else {
                assertThat(next(outcome).items().all().getLast().enclosures()).isEqualTo(enclosures);
            }
        }
    }

    private static List<String> places(Enclosures enclosures) {
        var places = new ArrayList<String>();
        if (isTooMuch(enclosures.attachments(), Enclosures.ATTACHMENTS_MAX)) {
            places.add("/enclosures/attachments");
        }
        if (isTooMuch(enclosures.references(), Enclosures.REFERENCES_MAX)) {
            places.add("/enclosures/references");
        }
        return places;
    }

    private static boolean isTooMuch(List<?> many, int most) {
        return many.size() > most || many.stream().distinct().count() < many.size();
    }

    private static Enclosures any(Random random) {
        var attachments = new ArrayList<Attachment>();
        var references = new ArrayList<Reference>();
        for (int i = few(random, Enclosures.ATTACHMENTS_MAX); i > 0; i--) {
            attachments.add(new Attachment(new UploadId(anId(random)), file(random, null)));
        }
        for (int i = few(random, Enclosures.REFERENCES_MAX); i > 0; i--) {
            references.add(anyReference(random));
        }
        return new Enclosures(random.nextInt(3) == 0 ? spoken(random) : null, attachments, references);
    }

    /** Mostly none to three, now and then more than is taken. */
    private static int few(Random random, int most) {
        return random.nextInt(10) == 0 ? most + 1 : random.nextInt(4);
    }

    private static Spoken spoken(Random random) {
        var playing = new Playing(Duration.ofSeconds(random.nextInt(600)), random.nextBoolean());
        return new Spoken(
                new UploadId(anId(random)),
                file(random, playing),
                random.nextBoolean() ? Transcript.TYPED : Transcript.MACHINE);
    }

    private static Reference anyReference(Random random) {
        return random.nextBoolean()
                ? new ToExhibit(
                        new ExhibitId(anId(random)),
                        new ExhibitNumber(
                                random.nextBoolean() ? PartyRole.PLAINTIFF : PartyRole.DEFENDANT,
                                1 + random.nextInt(3)))
                : new ToParagraph(new ItemId(anId(random)), 1 + random.nextInt(3));
    }

    private static SealedFile file(Random random, @Nullable Playing playing) {
        var digest = Sha256.over(new byte[] {(byte) random.nextInt(3)});
        return new SealedFile(NAMES.get(random.nextInt(NAMES.size())), "application/pdf", 1, digest, playing);
    }

    private static UUID anId(Random random) {
        return id(600 + random.nextInt(6));
    }
}
