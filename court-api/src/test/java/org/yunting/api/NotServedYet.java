package org.yunting.api;

import java.util.List;

/** Operations of the contract that the court does not serve yet. The list only shrinks. */
final class NotServedYet {
    static final List<String> OPERATIONS = List.of(
            "GET /api/cases/{case}/hearing-slots",
            "GET /api/cases/{case}/hearings",
            "GET /api/hearings",
            "GET /api/hearings/{hearing}",
            "GET /api/hearings/{hearing}/record",
            "POST /api/cases/{case}/hearings",
            "POST /api/hearings/{hearing}/room-tickets",
            "POST /api/hearings/{hearing}/vacation");

    private NotServedYet() {}
}
