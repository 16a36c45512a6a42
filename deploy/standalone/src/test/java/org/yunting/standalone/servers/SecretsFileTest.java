package org.yunting.standalone.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsFileTest {
    @TempDir
    private Path folder;

    @Test
    void a_secret_stays_the_same_over_restarts_and_differs_from_every_other() {
        Path file = folder.resolve("secrets");
        Secret first = SecretsFile.at(file).of("court");

        SecretsFile reopened = SecretsFile.at(file);

        assertThat(reopened.of("court")).isEqualTo(first);
        assertThat(reopened.of("keycloak")).isNotEqualTo(first);
    }

    @Test
    void only_the_owner_can_read_the_file() throws Exception {
        Path file = folder.resolve("secrets");
        SecretsFile.at(file).of("court");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_secret_never_prints_itself() {
        Secret secret = Secret.generate();

        assertThat("password " + secret).isEqualTo("password ***");
        assertThat(secret.value()).hasSize(24);
    }

    @Test
    void a_secret_for_typing_has_no_letters_that_look_alike() {
        assertThat(SecretsFile.at(folder.resolve("secrets"))
                        .forTyping("demo-judge")
                        .value())
                .matches("[a-km-np-z2-9]{4}(-[a-km-np-z2-9]{4}){2}");
    }
}
