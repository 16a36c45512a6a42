package org.yunting.api.notices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SmsGatewayTest {
    private static final Message MESSAGE =
            new Message(UUID.randomUUID(), Channel.SMS, null, "+39 333 000", "", "【青田县人民法院】开庭通知");

    private final AtomicReference<JsonObject> taken = new AtomicReference<>();

    @Test
    void a_gateway_gets_number_text_and_an_id_under_its_token() throws IOException {
        var server = answering(202);
        try {
            gateway().send(addressOf(server), MESSAGE).await().atMost(Duration.ofSeconds(10));

            assertThat(taken.get())
                    .isEqualTo(new JsonObject()
                            .put("id", MESSAGE.id().toString())
                            .put("to", "+39 333 000")
                            .put("text", MESSAGE.text())
                            .put("authorization", "Bearer secret"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_gateway_that_refuses_is_a_failure_that_is_tried_again() throws IOException {
        var server = answering(500);
        try {
            var sent = gateway().send(addressOf(server), MESSAGE);

            assertThatThrownBy(() -> sent.await().atMost(Duration.ofSeconds(10)))
                    .hasMessageContaining("500");
        } finally {
            server.stop(0);
        }
    }

    private static SmsGateway gateway() {
        return new SmsGateway(
                new MessageSettings() {
                    @Override
                    public Optional<Path> outboxFolder() {
                        return Optional.empty();
                    }

                    @Override
                    public String from() {
                        return "court@localhost";
                    }

                    @Override
                    public Optional<URI> smsUrl() {
                        return Optional.empty();
                    }

                    @Override
                    public Optional<String> smsToken() {
                        return Optional.of("secret");
                    }

                    @Override
                    public Duration interval() {
                        return Duration.ofSeconds(2);
                    }
                },
                Vertx.vertx());
    }

    private HttpServer answering(int status) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = new JsonObject(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            taken.set(body.put("authorization", exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static URI addressOf(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }
}
