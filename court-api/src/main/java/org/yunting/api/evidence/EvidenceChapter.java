package org.yunting.api.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.yunting.api.demo.DemoChapter;
import org.yunting.api.demo.DemoStory;
import org.yunting.api.evidence.SendDemoFile.DemoFile;
import org.yunting.api.evidence.UploadAnnouncement.ExhibitAnnouncement;
import org.yunting.api.identity.Person;
import org.yunting.law.evidence.ExhibitCategory;
import org.yunting.law.evidence.UploadPurpose.Description;

/** The plaintiff hands in a document and a picture, the defendant a video: P-1, P-2 and D-1. Sealing a file makes it an exhibit, so the files are all. */
@ApplicationScoped
class EvidenceChapter implements DemoChapter {
    private static final Handover CERTIFICATE = new Handover(
            "marriage-certificate.pdf",
            "application/pdf",
            new Description("结婚证", ExhibitCategory.DOCUMENTARY, "证明原、被告于2012年10月8日登记结婚，婚姻关系合法有效。"));
    private static final Handover CHAT = new Handover(
            "chat.jpg",
            "image/jpeg",
            new Description("双方聊天记录截图", ExhibitCategory.ELECTRONIC, "证明双方自2021年3月起分居，被告同意离婚。"));
    private static final Handover SHOP = new Handover(
            "shop.mp4",
            "video/mp4",
            new Description(
                    "Video del negozio a Roma",
                    ExhibitCategory.AUDIOVISUAL,
                    "Il convenuto gestisce un negozio a Roma e vi risiede."));

    private final SendDemoFile sendDemoFile;

    EvidenceChapter(SendDemoFile sendDemoFile) {
        this.sendDemoFile = sendDemoFile;
    }

    private record Handover(String name, String mediaType, Description description) {
        DemoFile in(DemoStory story) {
            var exhibit = new ExhibitAnnouncement(story.caseId().value(), description);
            return new DemoFile(name, mediaType, exhibit);
        }
    }

    @Override
    public String key() {
        return "evidence";
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Uni<Void> sendFiles(DemoStory story) {
        var cast = story.cast();
        return handIn(CERTIFICATE, cast.plaintiff(), Duration.ofHours(72), story)
                .chain(() -> handIn(CHAT, cast.plaintiff(), Duration.ofHours(71), story))
                .chain(() -> handIn(SHOP, cast.defendant(), Duration.ofHours(48), story));
    }

    private Uni<Void> handIn(Handover file, Person party, Duration earlier, DemoStory story) {
        story.before(earlier);
        return sendDemoFile.send(file.in(story), party).replaceWithVoid();
    }
}
