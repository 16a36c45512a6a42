package org.yunting.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yunting.standalone.servers.CannotStart;

class DataFolderTest {
    @TempDir
    private Path scratch;

    @Test
    void a_new_folder_and_its_secrets_are_for_their_owner_only() throws IOException {
        try (DataFolder data = DataFolder.open(folder())) {
            data.secrets().of("court");

            assertThat(mode(folder())).isEqualTo("rwx------");
            assertThat(mode(data.outbox())).isEqualTo("rwx------");
            assertThat(mode(folder().resolve("secrets.properties"))).isEqualTo("rw-------");
        }
    }

    @Test
    void a_folder_given_back_can_be_taken_again() {
        DataFolder.open(folder()).close();

        try (DataFolder again = DataFolder.open(folder())) {
            assertThat(again.path()).isEqualTo(folder());
        }
    }

    @Test
    void a_folder_with_files_of_somebody_else_is_refused_and_never_deleted() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> DataFolder.open(folder()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("choose another");
        assertThatThrownBy(() -> DataFolder.delete(folder())).isInstanceOf(CannotStart.class);
        assertThat(folder().resolve("thesis.txt")).exists();
    }

    @Test
    void a_database_whose_secrets_are_lost_is_refused() throws IOException {
        DataFolder.open(folder()).close();
        Files.createDirectories(folder().resolve("postgres/data"));

        assertThatThrownBy(() -> DataFolder.open(folder()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("secrets.properties is missing")
                .hasMessageContaining("./court reset");
    }

    @Test
    void deleting_takes_everything() throws IOException {
        DataFolder.open(folder()).close();
        Files.createDirectories(folder().resolve("object-store/objects/evidence"));

        DataFolder.delete(folder());

        assertThat(folder()).doesNotExist();
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_refused() throws IOException {
        Files.writeString(folder(), "not a folder");

        assertThatThrownBy(() -> DataFolder.open(folder()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is a file");
    }

    @Test
    void two_launchers_cannot_own_one_folder() throws Exception {
        DataFolder.open(folder()).close();
        Process other = holdLockInAnotherProcess();
        try {
            assertThatThrownBy(() -> DataFolder.open(folder()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("runs on");
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    /** Takes the lock as another launcher would; run by {@link #holdLockInAnotherProcess}. */
    static final class Holder {
        private Holder() {}

        /** @param arguments the lock file */
        public static void main(String[] arguments) throws Exception {
            try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                System.out.println(lock.isValid());
                System.in.read();
            }
        }
    }

    private Process holdLockInAnotherProcess() throws IOException {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder().resolve("lock").toString())
                .redirectErrorStream(true)
                .start();
        assertThat(holder.inputReader().readLine()).isEqualTo("true");
        return holder;
    }

    private Path folder() {
        return scratch.resolve("court");
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
