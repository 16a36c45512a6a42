package org.yunting.api.speech;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yunting.api.speech.SpeechService.Recorded;
import org.yunting.api.storage.ObjectKey;

class SpeechRequestTest {
    private static final byte[] RECORDING = "as if it were sound".getBytes(UTF_8);

    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final AtomicReference<String> authorization = new AtomicReference<>("");
    private final CountDownLatch forever = new CountDownLatch(1);
    private HttpServer service;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.start();
    }

    @AfterEach
    void stop() {
        forever.countDown();
        service.stop(0);
    }

    @Test
    void the_service_gets_the_recording_as_it_is_and_answers_with_a_text() throws IOException {
        answers(200, "{\"text\": \" 我们2019年分居。\\n\"}");

        assertThat(ask()).isEqualTo("我们2019年分居。");
        assertThat(asked.get())
                .contains("name=\"file\"; filename=\"recording.webm\"")
                .contains("Content-Type: audio/webm\r\n\r\nas if it were sound\r\n--")
                .contains("name=\"language\"\r\n\r\nzh\r\n")
                .contains("name=\"model\"\r\n\r\nwhisper-1\r\n");
        assertThat(authorization.get()).isEqualTo("Bearer secret");
    }

    @ParameterizedTest
    @CsvSource({
        "500, '{}'",
        "302, '{\"text\": \"x\"}'",
        "200, 'not json'",
        "200, '{\"text\": \"  \"}'",
        "200, '{\"error\": \"no\"}'",
        "200, '{\"text\": 5}'",
    })
    void anything_but_a_text_is_a_failure(int status, String body) {
        answers(status, body);

        assertThatThrownBy(this::ask).isInstanceOf(IOException.class);
    }

    @Test
    void a_service_that_is_silent_or_gone_is_a_failure() {
        service.createContext("/inference", exchange -> {
            try {
                forever.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        assertThatThrownBy(this::ask).isInstanceOf(IOException.class);

        // The server waits for whoever still answers before it stops.
        forever.countDown();
        service.stop(0);
        assertThatThrownBy(this::ask).isInstanceOf(IOException.class);
    }

    private void answers(int status, String body) {
        service.createContext("/inference", exchange -> {
            asked.set(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            authorization.set(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(status, body.getBytes(UTF_8).length);
            try (var out = exchange.getResponseBody()) {
                out.write(body.getBytes(UTF_8));
            }
        });
    }

    private String ask() throws IOException {
        var address = URI.create("http://127.0.0.1:" + service.getAddress().getPort() + "/inference");
        var recorded = new Recorded(
                ObjectKey.of("statement-recording", UUID.fromString("01936b7e-0000-7000-8000-000000000000")),
                "audio/webm",
                RECORDING.length);
        return new SpeechRequest(address, settings(address), recorded, "zh").ask(new ByteArrayInputStream(RECORDING));
    }

    private static SpeechSettings settings(URI address) {
        return new SpeechSettings() {
            @Override
            public Optional<URI> address() {
                return Optional.of(address);
            }

            @Override
            public Optional<String> token() {
                return Optional.of("secret");
            }

            @Override
            public String model() {
                return "whisper-1";
            }

            @Override
            public Duration patience() {
                return Duration.ofMillis(500);
            }
        };
    }
}
