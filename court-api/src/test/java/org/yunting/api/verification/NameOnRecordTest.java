package org.yunting.api.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yunting.api.acting.Registry.expect;
import static org.yunting.api.acting.Someone.clerkChen;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.nobody;

import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Photos;
import org.yunting.api.acting.Registry;
import org.yunting.api.acting.Someone;
import org.yunting.standalone.servers.TestStack;

/** Somebody has changed the name of their account, and comes back. */
@CourtTest
class NameOnRecordTest {
    private static final Map<String, Object> PASSPORT = Map.of(
            "kind", "passport",
            "number", "EJ7654321",
            "issuingCountry", "CN",
            "familyName", "吴",
            "givenName", "建华",
            "birthDate", "1986-02-03",
            "expiresOn", "2043-04-30");

    @Test
    void who_has_nothing_to_do_with_any_case_is_called_as_their_account_says() {
        var person = Someone.newcomer("renamed-stranger");
        person.id();

        assertThat(nameAfterRenaming(person)).isEqualTo("Other Name");
    }

    @Test
    void a_party_stays_who_they_were_when_they_came_into_the_case() {
        var defendant = Someone.newcomer("renamed-party");
        var linked = Registry.aLinkedCase(lin(), defendant);

        assertThat(nameAfterRenaming(defendant)).isEqualTo("renamed-party Test");
        assertThat(lin().asks().get("/api/cases/" + linked.caseId()).asString()).doesNotContain("Other Name");
    }

    @Test
    void the_name_that_a_clerk_is_to_compare_and_has_compared_with_a_document_stays() {
        var person = Someone.newcomer("renamed-verified");
        var check = submitted(person);
        assertThat(nameAfterRenaming(person)).isEqualTo("renamed-verified Test");

        expect(
                clerkChen()
                        .asks()
                        .header("If-Match", check.header("ETag"))
                        .post("/api/identity-checks/" + check.path("id") + "/confirmation"),
                200);

        assertThat(nameAfterRenaming(person)).isEqualTo("renamed-verified Test");
    }

    @Test
    void after_a_refused_check_the_name_can_be_put_right() {
        var person = Someone.newcomer("renamed-refused");
        var check = submitted(person);
        expect(
                clerkChen()
                        .sends(Map.of("reason", "姓名与证件不符"))
                        .header("If-Match", check.header("ETag"))
                        .post("/api/identity-checks/" + check.path("id") + "/refusal"),
                200);

        assertThat(nameAfterRenaming(person)).isEqualTo("Other Name");
    }

    private static Response submitted(Someone person) {
        var submitted = person.sends(Map.of("document", PASSPORT, "photoUpload", Photos.sealedPhotoOf(person)))
                .post("/api/me/identity-check");
        expect(submitted, 201);
        return submitted;
    }

    private static String nameAfterRenaming(Someone person) {
        var token = TestStack.shared()
                .personIsNamed(person.username(), "Other", "Name")
                .accessToken();
        return nobody().auth().oauth2(token).get("/api/me").path("displayName");
    }
}
