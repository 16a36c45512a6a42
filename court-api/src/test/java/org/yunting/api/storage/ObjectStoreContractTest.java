package org.yunting.api.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yunting.api.storage.ObjectStoreException.Fault;
import org.yunting.standalone.servers.ObjectStoreServer;
import org.yunting.standalone.servers.Ports;
import org.yunting.standalone.servers.Secret;
import org.yunting.standalone.servers.ServerPrograms;

/**
 * What the court expects of any object store. Runs against S3Proxy, or against any S3 by address:
 * {@code -Dstore.url=… -Dstore.access-key=… -Dstore.secret-key=… -Dstore.bucket=…}.
 */
class ObjectStoreContractTest {
    private static final Duration VALIDITY = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final byte[] FIRST = bytes(1, (int) ObjectStore.LEAST_PART_SIZE);
    private static final byte[] LAST = bytes(2, 12_345);
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private static @Nullable ObjectStoreServer embedded;
    private static ObjectStore store;

    @BeforeAll
    static void start_a_store(@TempDir Path folder) {
        var given = System.getProperty("store.url");
        store = given == null
                ? embedded(folder)
                : new S3ObjectStore(new Settings(
                        URI.create(given),
                        System.getProperty("store.access-key"),
                        System.getProperty("store.secret-key"),
                        System.getProperty("store.bucket", "evidence")));
        store.ready().await().atMost(PATIENCE);
    }

    private static ObjectStore embedded(Path folder) {
        var secret = Secret.generate();
        embedded = ObjectStoreServer.start(
                ServerPrograms.ofThisProject(),
                new ObjectStoreServer.Options(
                        folder,
                        URI.create("http://localhost:" + Ports.free(1).getFirst()),
                        new ObjectStoreServer.Credentials("court", secret),
                        List.of("http://localhost:8080"),
                        List.of(),
                        Optional.empty()));
        return new S3ObjectStore(new Settings(embedded.endpoint(), "court", secret.value(), "evidence"));
    }

    @AfterAll
    static void stop_it() {
        if (embedded != null) {
            embedded.close();
        }
    }

    @Test
    void what_the_court_writes_whole_is_read_whole() {
        var key = ObjectKey.of("recordings", UUID.randomUUID());

        store.put(key, "audio/webm", LAST).await().atMost(PATIENCE);

        assertThat(store.<byte[]>read(key, InputStream::readAllBytes).await().atMost(PATIENCE))
                .isEqualTo(LAST);
    }

    @Test
    void parts_put_to_signed_addresses_become_the_object_byte_for_byte() throws Exception {
        var upload = open();

        var first = put(upload, 1, FIRST);
        var last = put(upload, 2, LAST);
        store.complete(upload, List.of(first, last)).await().atMost(PATIENCE);

        assertThat(read(upload.key())).isEqualTo(joined(FIRST, LAST));
    }

    @Test
    void the_store_says_which_parts_it_has_so_that_an_upload_goes_on_after_a_cut() throws Exception {
        var upload = open();
        var first = put(upload, 1, FIRST);

        var there = store.parts(upload).await().atMost(PATIENCE);

        assertThat(there).containsExactly(new StoredPart(1, first.etag(), FIRST.length));
    }

    @Test
    void an_object_can_be_read_from_its_signed_address_under_its_name_in_any_script() throws Exception {
        var upload = open();
        store.complete(upload, List.of(put(upload, 1, LAST))).await().atMost(PATIENCE);

        var address = store.addressOfObject(upload.key(), "结婚证 \"1\".pdf", "application/pdf", VALIDITY);
        var answer = BROWSER.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());

        assertThat(answer.body()).isEqualTo(LAST);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("%E7%BB%93%E5%A9%9A%E8%AF%81%20%221%22.pdf");
    }

    @Test
    void what_is_to_be_kept_as_a_file_is_not_shown() throws Exception {
        var upload = open();
        store.complete(upload, List.of(put(upload, 1, LAST))).await().atMost(PATIENCE);

        var address = store.addressOfDownload(upload.key(), "a.webm", "video/webm", VALIDITY);
        var answer = BROWSER.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());

        assertThat(answer.body()).isEqualTo(LAST);
        assertThat(answer.headers().firstValue("Content-Type")).contains("video/webm");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
    }

    @Test
    void without_a_signature_nobody_reads() throws Exception {
        var upload = open();
        store.complete(upload, List.of(put(upload, 1, LAST))).await().atMost(PATIENCE);
        var signed = store.addressOfObject(upload.key(), "a.pdf", "application/pdf", VALIDITY);

        var bare = URI.create(signed.toString().replaceAll("\\?.*", ""));
        var answer = BROWSER.send(HttpRequest.newBuilder(bare).build(), BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void an_address_signed_for_one_part_does_not_open_another() throws Exception {
        var upload = open();

        var other =
                URI.create(store.addressOfPart(upload, 1, VALIDITY).toString().replace("partNumber=1", "partNumber=2"));
        var answer = send(other, LAST);

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void an_address_that_has_run_out_takes_nothing_and_a_fresh_one_does() throws Exception {
        var upload = open();
        var soonOver = store.addressOfPart(upload, 1, Duration.ofSeconds(1));

        long until = System.nanoTime() + PATIENCE.toNanos();
        var answer = send(soonOver, LAST);
        while (answer.statusCode() == 200 && System.nanoTime() < until) {
            Thread.sleep(100);
            answer = send(soonOver, LAST);
        }

        assertThat(answer.statusCode()).isEqualTo(403);
        store.complete(upload, List.of(put(upload, 1, LAST))).await().atMost(PATIENCE);
        assertThat(read(upload.key())).isEqualTo(LAST);
    }

    @Test
    void a_part_put_after_completion_changes_nothing() throws Exception {
        var upload = open();
        store.complete(upload, List.of(put(upload, 1, LAST))).await().atMost(PATIENCE);

        // Stores differ in whether they answer 404 or take the bytes and drop them; none may change the object.
        send(store.addressOfPart(upload, 1, VALIDITY), FIRST);

        assertThat(read(upload.key())).isEqualTo(LAST);
    }

    @Test
    void parts_the_store_does_not_have_are_refused() throws Exception {
        var upload = open();
        put(upload, 1, LAST);

        assertFault(
                () -> store.complete(upload, List.of(new StoredPart(1, "0123456789abcdef0123456789abcdef", 0)))
                        .await()
                        .atMost(PATIENCE),
                Fault.PARTS_REFUSED);
    }

    @Test
    void an_abandoned_upload_is_gone_and_may_be_abandoned_again() throws Exception {
        var upload = open();
        put(upload, 1, LAST);

        store.abandon(upload).await().atMost(PATIENCE);
        store.abandon(upload).await().atMost(PATIENCE);

        assertThat(store.parts(upload).await().atMost(PATIENCE)).isEmpty();
    }

    @Test
    void a_deleted_object_is_gone_and_may_be_deleted_again() throws Exception {
        var upload = open();
        store.complete(upload, List.of(put(upload, 1, LAST))).await().atMost(PATIENCE);

        store.delete(upload.key()).await().atMost(PATIENCE);
        store.delete(upload.key()).await().atMost(PATIENCE);

        assertFault(() -> read(upload.key()), Fault.UNKNOWN_OBJECT);
    }

    @Test
    void a_store_that_does_not_answer_is_said_to_be_unavailable() {
        var nowhere = new S3ObjectStore(new Settings(
                URI.create("http://localhost:" + Ports.free(1).getFirst()), "court", "secret", "evidence"));

        assertFault(() -> nowhere.ready().await().atMost(PATIENCE), Fault.UNAVAILABLE);
    }

    private static MultipartUpload open() {
        return store.open(ObjectKey.of("exhibit", UUID.randomUUID()), "application/pdf")
                .await()
                .atMost(PATIENCE);
    }

    private static StoredPart put(MultipartUpload upload, int number, byte[] bytes) throws Exception {
        var answer = send(store.addressOfPart(upload, number, VALIDITY), bytes);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new StoredPart(
                number, answer.headers().firstValue("ETag").orElseThrow().replace("\"", ""), bytes.length);
    }

    private static HttpResponse<Void> send(URI address, byte[] bytes) throws IOException, InterruptedException {
        return BROWSER.send(
                HttpRequest.newBuilder(address)
                        .PUT(BodyPublishers.ofByteArray(bytes))
                        .build(),
                BodyHandlers.discarding());
    }

    private static byte[] read(ObjectKey key) {
        return store.read(key, InputStream::readAllBytes).await().atMost(PATIENCE);
    }

    private static void assertFault(ThrowingCallable call, Fault fault) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ObjectStoreException.class,
                        thrown -> assertThat(thrown.fault()).isEqualTo(fault));
    }

    private static byte[] bytes(long seed, int length) {
        var bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private record Settings(URI endpoint, String accessKey, String secretKey, String bucket)
            implements StorageSettings {
        @Override
        public URI publicEndpoint() {
            return endpoint;
        }

        @Override
        public String region() {
            return "us-east-1";
        }

        @Override
        public Duration partAddressValidity() {
            return VALIDITY;
        }

        @Override
        public Duration readAddressValidity() {
            return VALIDITY;
        }
    }
}
