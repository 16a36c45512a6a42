package org.yunting.api.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "uploads")
class UploadRow {
    @Id
    UUID id;

    String purpose;

    @Column(name = "case_id")
    @Nullable
    UUID caseId;

    @Column(name = "person_id")
    UUID personId;

    @Nullable
    String side;

    @Nullable
    String title;

    @Nullable
    String category;

    @Column(name = "purpose_of_proof")
    @Nullable
    String purposeOfProof;

    @Column(name = "file_name")
    String fileName;

    @Column(name = "announced_type")
    String announcedType;

    @Column(name = "announced_bytes")
    long announcedBytes;

    @Column(name = "announced_sha256")
    @Nullable
    String announcedSha256;

    String state;

    @Column(name = "state_since")
    Instant stateSince;

    @Column(name = "declared_sha256")
    @Nullable
    String declaredSha256;

    @Column(name = "sealed_type")
    @Nullable
    String sealedType;

    @Column(name = "sealed_bytes")
    @Nullable
    Long sealedBytes;

    @Column(name = "sealed_sha256")
    @Nullable
    String sealedSha256;

    @Column(name = "playing_millis")
    @Nullable
    Long playingMillis;

    @Nullable
    Boolean pictures;

    @Nullable
    String carries;

    @Nullable
    String scan;

    @Column(name = "bytes_max")
    @Nullable
    Long bytesMax;

    @Column(name = "longest_millis")
    @Nullable
    Long longestMillis;

    @Nullable
    String faults;

    @Column(name = "object_key")
    String objectKey;

    @Column(name = "store_upload")
    String storeUpload;

    @Column(name = "part_bytes")
    long partBytes;

    @Column(name = "announced_at")
    Instant announcedAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Version
    long version;
}
