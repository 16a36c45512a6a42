package org.yunting.api.service;

import org.jspecify.annotations.Nullable;

/** A certificate of service as it is set on paper: nothing but words, in the language of the court, times in its zone. */
record CertificatePage(
        String court,
        String caseNumber,
        String cause,
        String instrument,
        @Nullable String startsAt,
        String role,
        String name,
        String consent,
        String issuedAt,
        @Nullable String arrivedAt,
        @Nullable String provedAt,
        @Nullable String acknowledgedAt,
        String effectAt,
        String ground,
        String zone) {}
