package org.yunting.api.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@SuppressWarnings("NullAway.Init") // the mapper fills it
@Table(name = "persons")
class PersonRow {
    @Id
    UUID id;

    String subject;

    @Column(name = "display_name")
    String displayName;

    String language;
    String zone;

    @Column(name = "quiet_from")
    LocalTime quietFrom;

    @Column(name = "quiet_to")
    LocalTime quietTo;

    @Nullable
    String email;

    @Nullable
    String phone;

    String offices;

    @Column(name = "identity_state")
    String identityState;

    @Version
    long version;
}
