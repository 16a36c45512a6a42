package org.yunting.acceptance;

import static org.yunting.acceptance.Visitor.Device.DESKTOP;
import static org.yunting.acceptance.Visitor.Device.PHONE;

import org.junit.jupiter.api.Test;

/** A filing begun on a phone and gone on with on a computer, against the whole court. */
class FilingStoryTest {
    private static final String SHANGHAI = "Asia/Shanghai";

    @Test
    void she_begins_her_filing_on_her_phone_and_goes_on_on_another_device() {
        try (var house = House.open();
                var phone = Visitor.with(house, PHONE, "zh-Hans", SHANGHAI)) {
            phone.opens("/").pictures("1-landing").registers("xiaomei", "晓梅", "林");
            phone.presses("cases:home.file").reads("cases:stepAsk.plaintiff").pictures("1-filing-first-step");
            phone.writes("cases:field.plaintiff.name", "林晓梅")
                    .chooses("cases:field.plaintiff.gender", "female")
                    .writes("cases:field.plaintiff.birthDate", "1988-03-14")
                    .chooses("cases:field.plaintiff.nationality", "CN")
                    .writes("cases:field.plaintiff.identityNumber", "332522198803140026")
                    .presses("cases:filing.next");
            phone.reads("cases:stepAsk.plaintiff-contact")
                    .chooses("cases:field.plaintiff.country", "CN")
                    .writes("cases:field.plaintiff.address", "浙江省青田县鹤城街道")
                    .writes("cases:field.plaintiff.phone", "+86 138 0000 0001")
                    .presses("cases:filing.next")
                    .reads("cases:save.saved");

            try (var computer = Visitor.with(house, DESKTOP, "zh-Hans", SHANGHAI)) {
                computer.signsIn("xiaomei", House.PASSWORD)
                        .presses("cases:home.draftGoOn")
                        .reads("cases:stepAsk.defendant")
                        .pictures("1-filing-resumed");
            }
        }
    }
}
