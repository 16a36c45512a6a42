package org.yunting.api.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("NullAway.Init") // the mapper fills it
@Table(name = "identity_checks")
class IdentityCheckRow {
    @Id
    UUID id;

    @Column(name = "person_id")
    UUID personId;

    String state;

    @Column(name = "document_kind")
    String documentKind;

    @Column(name = "document_number")
    String documentNumber;

    @Column(name = "issuing_country")
    String issuingCountry;

    @Column(name = "family_name")
    String familyName;

    @Column(name = "given_name")
    String givenName;

    @Column(name = "birth_date")
    LocalDate birthDate;

    @Column(name = "expires_on")
    LocalDate expiresOn;

    @Column(name = "photo_upload")
    UUID photoUpload;

    @Column(name = "submitted_at")
    Instant submittedAt;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Column(name = "decided_by")
    @Nullable
    UUID decidedBy;

    @Nullable
    String reason;

    @Version
    long version;
}
