package org.yunting.standalone;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yunting.standalone.servers.ServerPrograms;

/** What people read when they type a command, asked of the script and of the program behind it as processes of their own. */
class CourtCommandTest {
    private static final Path PROJECT = project();

    @TempDir
    private Path scratch;

    /**
     * What a command said.
     *
     * @param code it ended with
     * @param words both of output and of errors
     */
    private record Told(int code, String words) {}

    @Test
    void a_word_that_is_no_command_is_answered_with_where_to_find_them() throws Exception {
        Told told = said(script("fly"), "");

        assertThat(told).isEqualTo(new Told(2, "There is no command fly; see ./court help.\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run --help",
                "run -h",
                "stop --help",
                "reset -h",
                "audit -h",
                "drain --help",
                "verify -h",
                "doctor -h",
                "bench -h",
                "test --help"
            })
    void help_after_any_command_is_given_at_once(String line) throws Exception {
        Told told = said(unbuilt(line), "");

        assertThat(told.code()).isZero();
        assertThat(told.words()).contains("./court run", "--port-base N");
        assertThat(scratch.resolve("target")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "run --color=red, There is no option --color",
        "run help, There is no option help",
        "run --data, The option --data needs a value",
        "run --data=, The option --data needs a value",
        "run --port-base --yes, The option --port-base needs a value",
        "'run --data /tmp/x --port-base many', 'The port base must be a number, not many'",
        "drain everything, 'Bridges 1 and 2 and those by their address can be drained, not everything'",
        "bench everything, 'Starts, reads, joins and trials can be measured, not everything'",
        "bench bridges everything, 'Bridges by their address can be measured, not everything'",
    })
    void what_is_wrong_in_a_command_is_told_before_anything_is_built(String line, String sentence) throws Exception {
        assertThat(said(unbuilt(line), "")).isEqualTo(new Told(2, sentence + "; see ./court help.\n"));
        assertThat(scratch.resolve("target")).doesNotExist();
    }

    @Test
    void the_doctor_names_what_is_missing_and_how_to_get_it() throws Exception {
        ProcessBuilder doctor = script("doctor");
        doctor.environment().put("PATH", pathWithout("mvn", "node").toString());

        Told told = said(doctor, "");

        assertThat(told.code()).isEqualTo(1);
        assertThat(told.words())
                .contains("MISSING  Maven", "apt install maven", "MISSING  Node.js", "https://nodejs.org");
    }

    @Test
    void an_old_jdk_is_passed_over_for_a_newer_one() throws Exception {
        Path old = scratch.resolve("jdk-17");
        Files.createDirectories(old.resolve("bin"));
        program(old.resolve("bin/javac"), "exit 0");
        program(old.resolve("bin/java"), "echo '    java.specification.version = 17' >&2");
        ProcessBuilder doctor = script("doctor");
        doctor.environment().put("JAVA_HOME", old.toString());
        doctor.environment()
                .merge("PATH", System.getProperty("java.home") + "/bin", (path, newer) -> newer + ":" + path);

        assertThat(said(doctor, "").words()).contains("ok       JDK 21 or later");
    }

    @Test
    void reset_asks_first_and_deletes_nothing_without_a_yes() throws Exception {
        DataFolder.open(data()).close();

        Told refused = said(program("reset"), "no\n");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.words()).contains("every case, file and account in " + data(), "Nothing was deleted.");
        assertThat(data()).exists();

        assertThat(said(program("reset"), "yes\n").code()).isZero();
        assertThat(data()).doesNotExist();
    }

    @Test
    void a_second_court_on_the_same_folder_is_sent_to_the_first() throws Exception {
        try (DataFolder first = DataFolder.open(data())) {
            Told told = said(program("run"), "");

            assertThat(told)
                    .isEqualTo(new Told(
                            1,
                            "A court runs on " + first.path() + " already: use it, or stop it with ./court stop.\n"));
        }
    }

    @Test
    void a_port_in_use_is_told_before_anything_starts() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Told told = said(program("run", "--port-base", Integer.toString(taken.getLocalPort())), "");

            assertThat(told.code()).isEqualTo(1);
            assertThat(told.words())
                    .endsWith("Port " + taken.getLocalPort()
                            + ", which the court needs, is in use by another program: stop that "
                            + "program or choose other ports with --port-base.\n");
            assertThat(data().resolve("postgres")).doesNotExist();
        }
    }

    @Test
    void a_project_that_is_not_built_is_told_and_the_folder_is_given_back() throws Exception {
        Files.delete(builtProject().resolve("court-api/target/quarkus-app/quarkus-run.jar"));

        Told told = said(program("run"), "");

        assertThat(told.code()).isEqualTo(1);
        assertThat(told.words()).contains("The project is not built", "./court run, which builds it");
        DataFolder.open(data()).close();
    }

    @Test
    void stop_says_when_there_was_nothing_to_stop() throws Exception {
        assertThat(said(program("stop"), "")).isEqualTo(new Told(0, "No court runs on " + data() + ".\n"));
    }

    @Test
    void draining_needs_a_court_that_runs() throws Exception {
        assertThat(said(program("drain"), ""))
                .isEqualTo(new Told(1, "No court runs on " + data() + ", so there is nothing to drain.\n"));
    }

    @Test
    void an_audit_needs_a_court_that_runs() throws Exception {
        assertThat(said(program("audit"), ""))
                .isEqualTo(new Told(1, "No court runs on " + data() + ": start it with ./court run, then audit it.\n"));
    }

    private Path data() {
        return scratch.resolve("court");
    }

    private static ProcessBuilder script(String command) {
        return new ProcessBuilder(PROJECT.resolve("court").toString(), command);
    }

    /** The script in a folder where it would have to build first. */
    private ProcessBuilder unbuilt(String line) throws IOException {
        Path script = Files.copy(PROJECT.resolve("court"), scratch.resolve("court.sh"), COPY_ATTRIBUTES);
        List<String> words = new ArrayList<>(List.of(script.toString()));
        words.addAll(List.of(line.split(" ", -1)));
        return new ProcessBuilder(words);
    }

    /** The program behind the script, on a project that looks built and holds the real servers. */
    private ProcessBuilder program(String command, String... options) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                ServerPrograms.java().toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Court.class.getName(),
                command,
                "--project",
                builtProject().toString(),
                "--data",
                data().toString()));
        line.addAll(List.of(options));
        return new ProcessBuilder(line);
    }

    private Path builtProject() throws IOException {
        Path project = scratch.resolve("project");
        if (!Files.exists(project)) {
            Files.createDirectories(project.resolve("media/target/lib"));
            Files.createFile(project.resolve("media/target/court-media-1.jar"));
            Files.createDirectories(project.resolve("court-api/target/quarkus-app"));
            Files.createFile(project.resolve("court-api/target/quarkus-app/quarkus-run.jar"));
            Files.createDirectories(project.resolve("deploy/standalone"));
            Files.createSymbolicLink(
                    project.resolve("deploy/standalone/target"), PROJECT.resolve("deploy/standalone/target"));
        }
        return project;
    }

    /** A folder of links to every program on the path except some. */
    private Path pathWithout(String... missing) throws IOException {
        Path links = Files.createDirectories(scratch.resolve("bin"));
        for (String folder : System.getenv("PATH").split(":", -1)) {
            if (!Files.isDirectory(Path.of(folder))) {
                continue;
            }
            try (Stream<Path> programs = Files.list(Path.of(folder))) {
                for (Path program : programs.toList()) {
                    Path link = links.resolve(program.getFileName());
                    boolean isWanted =
                            !Arrays.asList(missing).contains(link.getFileName().toString());
                    if (isWanted && !Files.exists(link)) {
                        Files.createSymbolicLink(link, program);
                    }
                }
            }
        }
        return links;
    }

    private static void program(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static Told said(ProcessBuilder command, String answer) throws IOException, InterruptedException {
        Process process = command.redirectErrorStream(true).start();
        try (var in = process.getOutputStream()) {
            in.write(answer.getBytes(StandardCharsets.UTF_8));
        }
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Told(process.waitFor(), words);
    }

    private static Path project() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("court"))) {
                return at;
            }
        }
        throw new IllegalStateException("not in the project");
    }
}
