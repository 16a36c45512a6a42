package org.yunting.api.screen;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.api.acting.CourtTest;

@CourtTest
class ScreenRoutesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/cases",
                "/cases/01a2096a-5d02-7f07-a976-4205db0f5a06",
                "/hearings/x?room=main",
                "/apiary",
                "/verify.html"
            })
    void every_address_of_the_screen_is_answered_with_its_page_which_browsers_do_not_keep(String address) {
        var answer = get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.asString()).contains("<script type=\"module\"");
    }

    @Test
    void a_script_of_the_page_is_delivered_and_may_be_kept() {
        var script = get("/").asString().replaceFirst("(?s).*<script type=\"module\"[^>]* src=\"([^\"]+)\".*", "$1");

        var answer = get(script);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("max-age");
    }

    @Test
    void the_emblem_over_the_bench_is_a_picture_that_anybody_may_see() {
        var answer = get("/court/emblem.svg");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("image/svg+xml");
        assertThat(answer.asString()).startsWith("<svg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/api", "/q/nothing", "/assets/gone.js"})
    void an_unknown_address_outside_the_screen_is_not_found(String address) {
        assertThat(get(address).statusCode()).isEqualTo(404);
    }
}
