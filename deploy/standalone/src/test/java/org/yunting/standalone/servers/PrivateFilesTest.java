package org.yunting.standalone.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {
    @TempDir
    private Path folder;

    @Test
    void a_file_holds_what_was_last_written_and_nothing_else() {
        Path file = folder.resolve("prepared");
        assertThat(PrivateFiles.holds(file, "one")).isFalse();

        PrivateFiles.write(file, "one");
        PrivateFiles.write(file, "two");

        assertThat(PrivateFiles.holds(file, "one")).isFalse();
        assertThat(PrivateFiles.holds(file, "two")).isTrue();
    }
}
