package org.yunting.api.court;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmblemTest {
    @Test
    void a_court_without_an_emblem_of_its_own_hangs_up_the_plain_seal() {
        assertThat(new Emblem(Optional.empty()).svg())
                .asString()
                .startsWith("<svg")
                .contains("viewBox");
    }

    @Test
    void the_file_of_the_court_takes_its_place(@TempDir Path folder) throws IOException {
        var own = Files.writeString(folder.resolve("emblem.svg"), "<svg>国徽</svg>");

        assertThat(new Emblem(Optional.of(own)).svg()).asString().isEqualTo("<svg>国徽</svg>");
    }

    @Test
    void a_file_that_is_not_there_or_too_large_keeps_the_court_shut_and_says_so(@TempDir Path folder)
            throws IOException {
        var large = Files.write(folder.resolve("large.svg"), new byte[1024 * 1024 + 1]);

        assertThatThrownBy(() -> new Emblem(Optional.of(folder.resolve("missing.svg"))))
                .hasMessageContaining("court.emblem")
                .hasMessageContaining("missing.svg");
        assertThatThrownBy(() -> new Emblem(Optional.of(large))).hasMessageContaining("court.emblem");
    }
}
