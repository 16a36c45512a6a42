package org.yunting.api.conferencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yunting.media.conference.EndpointId;

class TurnCredentialsTest {
    private static final Clock MACHINE = Clock.fixed(Instant.ofEpochSecond(1_800_000_000), ZoneOffset.UTC);
    private static final EndpointId ADA = new EndpointId("adaaaaaa");

    @Test
    void the_user_name_tells_their_end_and_whose_they_are_and_the_password_is_its_hmac() {
        var servers = of("turns:turn.example:443?transport=tcp", "north").serversFor(ADA);

        // printf 1800043200:adaaaaaa | openssl dgst -sha1 -hmac north -binary | base64
        assertThat(servers)
                .containsExactly(new IceServer(
                        List.of("turns:turn.example:443?transport=tcp"),
                        "1800043200:adaaaaaa",
                        "CHs2OYq1ugO+9euk7oak3kHWL28="));
        assertThat(servers)
                .hasToString("[IceServer[urls=[turns:turn.example:443?transport=tcp], username=1800043200:adaaaaaa]]");
    }

    @Test
    void a_court_without_a_turn_server_gives_none() {
        assertThat(of(null, null).serversFor(ADA)).isEmpty();
    }

    @Test
    void addresses_without_a_secret_are_refused_at_the_start() {
        assertThatThrownBy(() -> of("turn:turn.example", null)).hasMessageContaining("court.turn.secret");
    }

    private static TurnCredentials of(@Nullable String url, @Nullable String secret) {
        return new TurnCredentials(
                new TurnSettings() {
                    @Override
                    public Optional<List<String>> urls() {
                        return Optional.ofNullable(url).map(List::of);
                    }

                    @Override
                    public Optional<String> secret() {
                        return Optional.ofNullable(secret);
                    }

                    @Override
                    public Duration life() {
                        return Duration.ofHours(12);
                    }
                },
                MACHINE);
    }
}
