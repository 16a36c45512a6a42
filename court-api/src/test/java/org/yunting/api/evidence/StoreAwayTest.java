package org.yunting.api.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yunting.api.acting.Registry.read;
import static org.yunting.api.acting.SentFile.announced;
import static org.yunting.api.acting.SentFile.exhibit;
import static org.yunting.api.acting.Someone.lin;
import static org.yunting.api.acting.Someone.wu;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.api.acting.CourtDatabase;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.Pdf;
import org.yunting.api.acting.Registry;
import org.yunting.api.acting.SentFile;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.database.Transactions;
import org.yunting.api.problem.Refusals;
import org.yunting.api.storage.ObjectStore;
import org.yunting.api.storage.ObjectStoreException;
import org.yunting.api.storage.ObjectStoreException.Fault;
import org.yunting.api.timeline.Docket;
import org.yunting.law.evidence.UploadId;
import org.yunting.law.kernel.Sha256;

/** The store falls silent while the court reads what somebody sent. */
@CourtTest
class StoreAwayTest {
    @Inject
    Consignments consignments;

    @Inject
    FileExhibit fileExhibit;

    @Inject
    Measurement measurement;

    @Inject
    MalwareScanner scanner;

    @Inject
    ObjectStore store;

    @Inject
    TendUploads tendUploads;

    @Inject
    Docket docket;

    @Inject
    Transactions transactions;

    @Inject
    CourtClock clock;

    private String caseId;
    private SentFile file;

    @BeforeEach
    void a_file_that_waits_to_be_verified() {
        caseId = Registry.aLinkedCase(lin(), wu()).caseId();
        CourtDatabase.execute("update persons set identity_state = 'verified' where id = '"
                + read(lin(), "/api/me").getString("id") + "'");
        var bytes = Pdf.saying("contract");
        file = announced(lin(), exhibit(caseId, "application/pdf", bytes.length), bytes)
                .allParts();
        CourtDatabase.execute("update uploads set state = 'verifying', declared_sha256 = '%s' where id = '%s'"
                .formatted(Sha256.over(bytes).hex(), file.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"parts", "complete", "read"})
    void nothing_is_sealed_or_refused_until_it_answers_again(String silent) throws Throwable {
        assertThatThrownBy(() -> verifyWithout(silent))
                .isInstanceOfSatisfying(
                        ObjectStoreException.class,
                        away -> assertThat(away.fault()).isEqualTo(Fault.UNAVAILABLE));
        assertThat(file.now().getString("state")).isEqualTo("verifying");
        assertThat(read(lin(), "/api/cases/" + caseId + "/exhibits").getList("items"))
                .isEmpty();

        CourtDatabase.execute(
                "update uploads set state_since = now() - interval '1 hour' where id = '" + file.id() + "'");
        VertxContextSupport.subscribeAndAwait(tendUploads::verifyWhatWaits);

        assertThat(file.now().getString("exhibit.number")).isEqualTo("P-1");
    }

    private void verifyWithout(String silent) throws Throwable {
        var verify = new VerifyUpload(
                consignments, fileExhibit, measurement, scanner, without(silent), docket, transactions, clock);
        VertxContextSupport.subscribeAndAwait(() -> transactions
                .reading(() -> consignments.find(new UploadId(UUID.fromString(file.id()))))
                .map(Refusals::found)
                .chain(verify::verifyUnwatched));
    }

    /** The real store, but for one thing that it does not answer to. */
    private ObjectStore without(String silent) {
        return (ObjectStore) Proxy.newProxyInstance(
                ObjectStore.class.getClassLoader(), new Class<?>[] {ObjectStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals(silent)) {
                        return Uni.createFrom()
                                .failure(new ObjectStoreException(Fault.UNAVAILABLE, "away", new Exception("away")));
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
