package org.yunting.api.papers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.yunting.api.audit.AuditTrail;
import org.yunting.api.contract.ContentUrlView;
import org.yunting.api.identity.Person;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.Refusals;
import org.yunting.api.storage.FixityOfFiles;
import org.yunting.api.storage.ReadingAddresses;
import org.yunting.law.evidence.FileUnderSeal;
import org.yunting.law.evidence.FileUnderSeal.Kind;

/** Gives the address of a paper to somebody whom its case has let through; on the audit trail first. Call it inside the transaction of the use case. */
@ApplicationScoped
public class HandOutPaper {
    private final Papers papers;
    private final FixityOfFiles fixity;
    private final AuditTrail audit;
    private final ReadingAddresses addresses;

    HandOutPaper(Papers papers, FixityOfFiles fixity, AuditTrail audit, ReadingAddresses addresses) {
        this.papers = papers;
        this.fixity = fixity;
        this.audit = audit;
        this.addresses = addresses;
    }

    /**
     * @param fileName under which the browser keeps it
     * @return fails with {@code paper-not-made} before it is made, and with a refusal where an audit found other bytes than were sealed
     */
    public Uni<ContentUrlView> to(Person reader, PaperKind kind, UUID subject, String fileName) {
        return papers.find(kind, subject)
                .map(found -> found.filter(paper -> paper.copy() != null)
                        .orElseThrow(
                                () -> Problem.of(PaperProblem.PAPER_NOT_MADE).asException()))
                .call(paper -> requireIntact(new FileUnderSeal(Kind.PAPER, paper.id())))
                .map(paper -> Objects.requireNonNull(paper.copy()))
                .call(() -> audit.note(reader.id(), "paper-read", subject))
                .map(copy -> addresses.of(copy.key(), fileName, MakePapers.MEDIA_TYPE));
    }

    private Uni<FileUnderSeal> requireIntact(FileUnderSeal paper) {
        return fixity.lastFound(paper)
                .map(found -> Refusals.granted(found.shows(paper)).next());
    }
}
