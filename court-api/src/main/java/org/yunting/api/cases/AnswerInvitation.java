package org.yunting.api.cases;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.yunting.api.contract.DeadlineView;
import org.yunting.api.identity.Person;
import org.yunting.api.invitations.LinkCase;
import org.yunting.api.invitations.ReadInvitation;
import org.yunting.api.problem.Refusals;
import org.yunting.law.cases.Acceptance;

/** The invited party looks what the invitation is about, and links the case. */
@ApplicationScoped
public class AnswerInvitation {
    private final ReadInvitation readInvitation;
    private final LinkCase linkCase;
    private final Cases cases;
    private final ReadCase readCase;

    AnswerInvitation(ReadInvitation readInvitation, LinkCase linkCase, Cases cases, ReadCase readCase) {
        this.readInvitation = readInvitation;
        this.linkCase = linkCase;
        this.cases = cases;
        this.readCase = readCase;
    }

    /** What somebody sees before linking: no testimony. */
    public record InvitationPreview(String caseNumber, String cause, String capacity, String name, DeadlineView due) {}

    public Uni<InvitationPreview> preview(String code, Person holder) {
        return readInvitation
                .held(code, holder)
                .chain(held -> cases.find(held.caseId()).map(Refusals::found).map(kept -> preview(kept, held)));
    }

    public Uni<CaseView> link(String code, Person holder) {
        return linkCase.link(code, holder).chain(caseId -> readCase.read(caseId, holder));
    }

    private static InvitationPreview preview(KeptCase kept, ReadInvitation.Held held) {
        Acceptance accepted = Objects.requireNonNull(kept.courtCase().acceptance());
        return new InvitationPreview(
                accepted.number().render(),
                kept.courtCase().filing().cause().key(),
                held.party().party().role().capacity().key(),
                held.party().party().name(),
                held.due());
    }
}
