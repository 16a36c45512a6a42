package org.yunting.api;

import java.util.List;

/** Operations of the contract that the court does not serve yet. The list only shrinks. */
final class NotServedYet {
    static final List<String> OPERATIONS = List.of(
            "DELETE /api/filings/{filing}",
            "GET /api/cases",
            "GET /api/cases/{case}",
            "GET /api/cases/{case}/consents",
            "GET /api/cases/{case}/hearing-slots",
            "GET /api/cases/{case}/hearings",
            "GET /api/cases/{case}/invitations",
            "GET /api/consent-notices/{stage}",
            "GET /api/filings",
            "GET /api/filings/{filing}",
            "GET /api/filings/{filing}/violations",
            "GET /api/hearings",
            "GET /api/hearings/{hearing}",
            "GET /api/hearings/{hearing}/record",
            "GET /api/identity-checks",
            "GET /api/identity-checks/{check}",
            "GET /api/identity-checks/{check}/photo",
            "GET /api/inbox",
            "GET /api/invitations/{code}",
            "POST /api/cases/{case}/acceptance",
            "POST /api/cases/{case}/correction",
            "POST /api/cases/{case}/correction-notice",
            "POST /api/cases/{case}/hearings",
            "POST /api/cases/{case}/invitations/{invitation}/renewal",
            "POST /api/cases/{case}/refusal",
            "POST /api/filings",
            "POST /api/filings/{filing}/submission",
            "POST /api/hearings/{hearing}/room-tickets",
            "POST /api/hearings/{hearing}/vacation",
            "POST /api/identity-checks/{check}/confirmation",
            "POST /api/identity-checks/{check}/refusal",
            "POST /api/inbox/{notice}/reading",
            "POST /api/invitations/{code}/link",
            "POST /api/me/identity-check",
            "PUT /api/cases/{case}/consents/{stage}",
            "PUT /api/filings/{filing}");

    private NotServedYet() {}
}
