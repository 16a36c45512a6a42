package org.yunting.api.cases;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yunting.api.database.Json;
import org.yunting.api.database.Keys;
import org.yunting.law.cases.Acceptance;
import org.yunting.law.cases.CaseNumber;
import org.yunting.law.cases.CaseState;
import org.yunting.law.cases.Correction;
import org.yunting.law.cases.CourtCase;
import org.yunting.law.cases.CourtCode;
import org.yunting.law.cases.Filing;
import org.yunting.law.cases.FilingReceipt;
import org.yunting.law.cases.ProcedureKind;
import org.yunting.law.deadlines.Deadline;
import org.yunting.law.kernel.CaseId;
import org.yunting.law.kernel.PersonId;
import org.yunting.law.kernel.Sha256;

/** Rows into cases of the law, and back; one branch per state. */
@Singleton
class CaseMappingRows {
    private final Json json;

    CaseMappingRows(Json json) {
        this.json = json;
    }

    KeptCase kept(CaseRow row) {
        var courtCase = new CourtCase(
                new CaseId(row.id),
                new CourtCode(row.court),
                json.read(row.filing, FilingContent.class).toFiling(Keys.constant(Filing.Cause.class, row.cause)),
                new FilingReceipt(row.receiptNumber, row.filedAt, new Sha256(row.filingDigest)),
                json.readOrNull(row.correction, Correction.class),
                acceptance(row),
                state(row));
        return new KeptCase(courtCase, row.changedAt, row.version);
    }

    void write(KeptCase kept, CaseRow row) {
        var courtCase = kept.courtCase();
        var filing = courtCase.filing();
        row.court = courtCase.court().value();
        row.cause = filing.cause().key();
        row.filing = json.write(FilingContent.of(filing));
        row.receiptNumber = courtCase.receipt().number();
        row.filedAt = courtCase.receipt().receivedAt();
        row.filingDigest = courtCase.receipt().digest().hex();
        row.correction = json.writeOrNull(courtCase.correction());
        row.foreignRelated = filing.isForeignRelated();
        row.plaintiffName = requireNonNull(filing.plaintiff().name());
        row.defendantName = requireNonNull(filing.defendant().name());
        row.changedAt = kept.changedAt();
        writeAcceptance(courtCase.acceptance(), row);
        writeState(courtCase.state(), row);
        row.searchText = searchText(filing, row);
    }

    private static void writeAcceptance(@Nullable Acceptance acceptance, CaseRow row) {
        if (acceptance != null) {
            row.number = acceptance.number().render();
            row.procedure = acceptance.procedure().key();
            row.judgeId = acceptance.judge().value();
        }
    }

    private void writeState(CaseState state, CaseRow row) {
        row.state = state.key();
        row.deadline = null;
        switch (state) {
            case CaseState.Filed(var decideBy) -> row.deadline = json.write(decideBy);
            case CaseState.CorrectionAsked(var due) -> row.deadline = json.write(due);
            case CaseState.Accepted(var at) -> row.acceptedAt = at;
            case CaseState.RefusedByRuling(var reason, var at) -> {
                row.endedReason = reason;
                row.endedAt = at;
            }
            case CaseState.Closed(var ground, var reason, var at) -> {
                row.endedGround = ground.key();
                row.endedReason = reason;
                row.endedAt = at;
            }
        }
    }

    private CaseState state(CaseRow row) {
        return switch (row.state) {
            case "filed" -> new CaseState.Filed(json.read(requireNonNull(row.deadline), Deadline.class));
            case "correction-asked" ->
                new CaseState.CorrectionAsked(json.read(requireNonNull(row.deadline), Deadline.class));
            case "accepted" -> new CaseState.Accepted(requireNonNull(row.acceptedAt));
            case "refused" ->
                new CaseState.RefusedByRuling(requireNonNull(row.endedReason), requireNonNull(row.endedAt));
            case "closed" ->
                new CaseState.Closed(
                        Keys.constant(CaseState.ClosingGround.class, requireNonNull(row.endedGround)),
                        requireNonNull(row.endedReason),
                        requireNonNull(row.endedAt));
            default -> throw new IllegalStateException("case " + row.id + " is in no state of the law");
        };
    }

    private static @Nullable Acceptance acceptance(CaseRow row) {
        if (row.number == null) {
            return null;
        }
        return new Acceptance(
                CaseNumber.parse(row.number).orElseThrow(),
                Keys.constant(ProcedureKind.class, requireNonNull(row.procedure)),
                new PersonId(requireNonNull(row.judgeId)));
    }

    private static String searchText(Filing filing, CaseRow row) {
        var parts = Stream.of(
                row.number, row.receiptNumber, row.plaintiffName, row.defendantName, filing.facts(), filing.property());
        return Stream.concat(parts, filing.claims().stream())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"))
                .replaceAll("\\s+", " ");
    }
}
