package org.yunting.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.acceptance.Visitor.Device.DESKTOP;
import static org.yunting.acceptance.Visitor.Device.PHONE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The clerk closes the founding case and archives it, and the defendant checks his receipt on his phone with the network off. Each chapter rests on the one
 * before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ArchiveStoryTest {
    private static final String EXHIBIT = "D-1";
    private static final String AGREEMENT = "双方已达成调解协议，自愿离婚。";

    private House house;
    private Visitor judge;
    private Visitor clerk;
    private Visitor defendant;
    private String casePath = "";
    private String keys = "";
    private Path receipt = Path.of("");
    private Path exhibit = Path.of("");

    @BeforeAll
    void the_court_opens() {
        house = House.open();
        defendant = Visitor.with(house, PHONE, "it", "Europe/Rome").signsIn(house.account("defendant"));
        judge = Visitor.with(house, DESKTOP, "zh-Hans", "Asia/Shanghai").signsIn(house.account("judge"));
        clerk = Visitor.with(house, DESKTOP, "zh-Hans", "Asia/Shanghai").signsIn(house.account("clerk"));
    }

    @AfterAll
    void the_court_closes() {
        if (house != null) {
            house.close();
        }
    }

    @Test
    @Order(1)
    void the_defendant_keeps_his_receipt_what_he_brought_and_the_keys_of_the_court() throws IOException {
        casePath = clerk.opens("/cases").follows("林秀兰").arrivesAt("/cases/*").path();
        var card = exhibitCard(defendant);
        receipt = saved(defendant, card, "ledger:save", "receipt.json");
        assertThat(Files.readString(receipt)).contains("yunting-receipt-1");
        var page = saved(defendant, card, "ledger:savePage", "receipt.pdf");
        assertThat(Files.readAllBytes(page)).startsWith("%PDF-".getBytes(UTF_8));

        card.getByRole(AriaRole.LINK).first().click();
        defendant.reads("evidence:openApart").pictures("v1-exhibit");
        var address = defendant.button("evidence:openApart").first().getAttribute("href");
        exhibit = Files.write(
                House.PROJECT.resolve("deploy/acceptance/target/papers/as-brought"),
                defendant.page().request().get(address).body());
        keys = defendant.opens("/api/ledger/keys").text();
    }

    @Test
    @Order(2)
    void the_judge_calls_the_hearing_off_and_closes_the_case() {
        judge.presses("hearings:open").arrivesAt("/hearings/*");
        judge.presses("hearings:vacate")
                .writes("hearings:vacateReason", AGREEMENT)
                .presses("hearings:vacate")
                .reads("ui:hearingState.vacated");

        judge.opens(casePath + "/closing").reads("cases:closing.means");
        judge.chooses("cases:closing.ground", "mediated").writes("cases:closing.reason", AGREEMENT);
        judge.pictures("v2-closing").presses("cases:closing.do").arrivesAt("/cases/*");
        judge.reads("archive:title").pictures("v2-closed");
    }

    @Test
    @Order(3)
    void the_clerk_reads_the_catalogue_closes_the_file_and_it_comes_to_rest_in_two_places() {
        clerk.opens(casePath + "/archive").reads("archive:confirmMeans").pictures("v3-catalogue");
        for (var kind : new String[] {"filing", "plaintiff-exhibit", "defendant-exhibit", "timeline", "access-log"}) {
            clerk.reads("archive:kind." + kind);
        }
        clerk.presses("archive:confirm").pictures("v3-sure");
        clerk.presses("archive:confirmNow")
                .reads("archive:stateMeans.packaging")
                .pictures("v3-packaging");

        clerk.reads("archive:stateMeans.kept").pictures("v3-kept");
        var lights = clerk.page().locator("main section").filter(new Locator.FilterOptions().setHasText("BagIt"));
        assertThat(lights).hasCount(2);
        clerk.opens("/archive").writes("archive:words", "吴建国").readsText("吴建国").pictures("v3-search");
    }

    @Test
    @Order(4)
    void the_package_that_the_clerk_takes_out_is_the_one_that_the_page_names() throws IOException {
        clerk.opens(casePath + "/archive").reads("archive:packages");
        var card = clerk.page()
                .locator("main section")
                .filter(new Locator.FilterOptions().setHasText("BagIt"))
                .first();
        card.scrollIntoViewIfNeeded();
        clerk.pictures("v4-package");

        var bag = saved(clerk, card, "archive:download", "package.zip");

        assertThat(card.innerText()).contains(sha256(bag));
    }

    @Test
    @Order(5)
    void the_defendant_checks_his_receipt_with_the_network_off() {
        defendant.opens("/cases").reads("ui:caseState.closed").pictures("v5-closed");
        defendant.opens("/verify.html").reads("ledger:lead").pictures("v5-before");
        defendant.context().setOffline(true);

        defendant.picks("ledger:receiptPick", receipt).writes("ledger:keysPaste", keys);
        defendant.reads("ledger:fileMissing");
        defendant.picks("ledger:filePick", exhibit).reads("ledger:fileSame").reads("ledger:holds");

        defendant
                .page()
                .getByText(defendant.texts().somewhere("ledger:holds"))
                .first()
                .scrollIntoViewIfNeeded();
        defendant.pictures("v5-holds");
    }

    @Test
    @Order(6)
    void a_receipt_of_which_one_letter_was_changed_does_not_hold() throws IOException {
        var changed = Files.writeString(
                receipt.resolveSibling("changed.json"),
                Files.readString(receipt).replace("exhibit-filed", "exhibit-tiled"));

        defendant.picks("ledger:receiptPick", changed).reads("ledger:holdsNot").reads("ledger:fault.not-in-the-tree");

        defendant
                .page()
                .getByText(defendant.texts().somewhere("ledger:holdsNot"))
                .first()
                .scrollIntoViewIfNeeded();
        defendant.pictures("v6-holds-not");
    }

    private Locator exhibitCard(Visitor reader) {
        reader.opens(casePath + "?tab=evidence").readsText(EXHIBIT);
        return reader.page()
                .locator("main section")
                .filter(new Locator.FilterOptions().setHasText(EXHIBIT))
                .last();
    }

    /** What the browser keeps when somebody presses that on a card. */
    private static Path saved(Visitor person, Locator card, String key, String name) {
        var button = card.locator("button")
                .filter(new Locator.FilterOptions().setHasText(person.texts().named(key)));
        var kept = House.PROJECT.resolve("deploy/acceptance/target/papers").resolve(name);
        person.page().waitForDownload(button::click).saveAs(kept);
        return kept;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
