package org.yunting.standalone.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestStackTest {
    @Test
    void a_person_of_the_test_stack_gets_a_token_for_the_court_with_its_roles() throws Exception {
        TestStack stack = TestStack.shared();

        TestStack.TestPerson clerk = stack.personExists("clerk-wang", "clerk");
        JsonNode claims = claimsOf(clerk.accessToken());

        assertThat(claims.get("sub").textValue()).isEqualTo(clerk.id());
        assertThat(claims.get("aud").toString()).contains("court-api");
        assertThat(claims.at("/realm_access/roles").toString())
                .contains("clerk")
                .doesNotContain("judge");
        assertThat(claims.get("zoneinfo").textValue()).isEqualTo("Asia/Shanghai");
        assertThat(claims.get("iss").textValue())
                .isEqualTo(stack.courtSettings().get("quarkus.oidc.auth-server-url"));
    }

    @Test
    void the_same_servers_are_shared_by_everybody_in_the_jvm() {
        Map<String, String> first = TestStack.shared().courtSettings();
        Map<String, String> second = TestStack.shared().courtSettings();

        assertThat(second).isEqualTo(first);
    }

    private static JsonNode claimsOf(String token) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
