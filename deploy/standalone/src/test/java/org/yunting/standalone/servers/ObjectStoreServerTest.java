package org.yunting.standalone.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minio.GetObjectArgs;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectStoreServerTest {
    private static final ServerPrograms PROGRAMS = ServerPrograms.ofThisProject();
    private static final String ORIGIN = "http://localhost:8080";
    private static final Secret SECRET_KEY = Secret.generate();
    private static final byte[] CONTENT = "护照".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private final int port = Ports.free(1).getFirst();

    @Test
    void an_object_survives_kill_9_of_the_store() throws Exception {
        try (ObjectStoreServer store = start()) {
            put(client(store, SECRET_KEY));
            store.process().kill();
        }

        try (ObjectStoreServer again = start();
                var object = client(again, SECRET_KEY)
                        .getObject(GetObjectArgs.builder()
                                .bucket("evidence")
                                .object("passport")
                                .build())) {
            assertThat(object.readAllBytes()).isEqualTo(CONTENT);
        }
    }

    @Test
    void a_wrong_secret_key_is_refused() {
        try (ObjectStoreServer store = start()) {
            MinioClient stranger = client(store, Secret.generate());

            assertThatThrownBy(() -> put(stranger)).hasMessageContaining("signature");
            assertThat(folder.resolve("objects/evidence/passport")).doesNotExist();
        }
    }

    @Test
    void a_page_of_the_court_may_upload_and_read_the_etag_and_another_page_may_not() throws Exception {
        try (ObjectStoreServer store = start()) {
            URI address = URI.create(client(store, SECRET_KEY)
                    .getPresignedObjectUrl(GetPresignedObjectUrlArgs.builder()
                            .method(Http.Method.PUT)
                            .bucket("evidence")
                            .object("photo")
                            .build()));

            HttpResponse<Void> ours = upload(address, ORIGIN);
            HttpResponse<Void> theirs = upload(address, "http://elsewhere.example");

            assertThat(ours.statusCode()).isEqualTo(200);
            assertThat(ours.headers().firstValue("Access-Control-Allow-Origin")).hasValue(ORIGIN);
            assertThat(ours.headers()
                            .firstValue("Access-Control-Expose-Headers")
                            .orElse(""))
                    .contains("ETag");
            assertThat(ours.headers().firstValue("ETag")).isPresent();
            assertThat(theirs.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void the_settings_with_the_secret_key_are_readable_by_their_owner_only() throws Exception {
        start().close();

        Path settings = folder.resolve("s3proxy.properties");
        assertThat(Files.readString(settings)).contains(SECRET_KEY.value());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(settings)))
                .isEqualTo("rw-------");
    }

    private ObjectStoreServer start() {
        return ObjectStoreServer.start(
                PROGRAMS,
                new ObjectStoreServer.Options(
                        folder,
                        URI.create("http://localhost:" + port),
                        new ObjectStoreServer.Credentials("court", SECRET_KEY),
                        List.of(ORIGIN),
                        List.of("evidence"),
                        Optional.empty()));
    }

    private static MinioClient client(ObjectStoreServer store, Secret secretKey) {
        return MinioClient.builder()
                .endpoint(store.endpoint().toString())
                .credentials("court", secretKey.value())
                .region("us-east-1")
                .build();
    }

    private static void put(MinioClient client) throws Exception {
        client.putObject(PutObjectArgs.builder().bucket("evidence").object("passport").stream(
                        new ByteArrayInputStream(CONTENT), (long) CONTENT.length, -1L)
                .build());
    }

    private static HttpResponse<Void> upload(URI address, String origin) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Origin", origin)
                .PUT(BodyPublishers.ofByteArray(CONTENT))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
    }
}
