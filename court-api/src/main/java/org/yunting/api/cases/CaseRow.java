package org.yunting.api.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("NullAway.Init") // the mapper fills it
@Table(name = "cases")
class CaseRow {
    @Id
    UUID id;

    String court;
    String cause;
    String state;
    String filing;

    @Column(name = "receipt_number")
    String receiptNumber;

    @Column(name = "filed_at")
    Instant filedAt;

    @Column(name = "filing_digest")
    String filingDigest;

    @Nullable
    String deadline;

    @Nullable
    String correction;

    @Nullable
    String number;

    @Nullable
    String procedure;

    @Column(name = "judge_id")
    @Nullable
    UUID judgeId;

    @Column(name = "accepted_at")
    @Nullable
    Instant acceptedAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Column(name = "ended_ground")
    @Nullable
    String endedGround;

    @Column(name = "ended_reason")
    @Nullable
    String endedReason;

    @Column(name = "foreign_related")
    boolean foreignRelated;

    @Column(name = "plaintiff_name")
    String plaintiffName;

    @Column(name = "defendant_name")
    String defendantName;

    @Column(name = "search_text")
    String searchText;

    @Column(name = "changed_at")
    Instant changedAt;

    @Version
    long version;
}
