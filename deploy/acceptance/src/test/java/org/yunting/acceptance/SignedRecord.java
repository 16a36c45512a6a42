package org.yunting.acceptance;

import java.util.List;

/** The end of a hearing: its record is read and confirmed on the parties' phones, and sealed once the court has signed. */
record SignedRecord(Visitor judge, Visitor clerk, List<Visitor> parties) {
    void isReadAndConfirmed() {
        clerk.presses("records:putForReading").presses("records:putForReading").reads("records:standing.reading");
        for (var party : parties) {
            party.presses("room:bar.more").presses("room:more.record").reads("records:readAndAnswer");
            party.pictures("h11-record");
            party.presses("records:confirm").pictures("h11-sure");
            party.presses("records:confirm").reads("records:answered").pictures("h11-confirmed");
        }
    }

    void isSealed(String hearingPath) {
        for (var ofCourt : List.of(judge, clerk)) {
            ofCourt.opens(hearingPath + "/written-record").reads("records:signNow");
            ofCourt.presses("records:sign").presses("records:sign").reads("records:signed");
        }
        clerk.reads("records:sealed").pictures("h11-sealed");
        for (var party : parties) {
            party.opens(hearingPath + "/written-record").reads("records:sealed").pictures("h11-sealed");
        }
    }
}
