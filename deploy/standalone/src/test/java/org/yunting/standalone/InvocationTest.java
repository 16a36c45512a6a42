package org.yunting.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvocationTest {
    @Test
    void run_without_options_means_the_usual_ports_on_loopback_in_the_project() {
        Invocation run = Invocation.of(List.of("run", "--project", "/srv/yunting"));

        assertThat(run.data()).isEqualTo(Path.of("/srv/yunting/.court"));
        assertThat(run.ports()).isEqualTo(CourtPorts.usual());
        assertThat(run.publicHost()).isEmpty();
        assertThat(run.bridges()).isOne();
        assertThat(run.isConfirmed()).isFalse();
    }

    @Test
    void options_may_be_written_with_a_space_or_an_equals_sign() {
        Invocation run = Invocation.of(
                List.of("run", "--port-base=20000", "--public-host", "court.local", "--data=/tmp/x", "--bridges", "2"));

        assertThat(run.ports())
                .isEqualTo(new CourtPorts(20000, 20001, 20002, 20003, 20004, 20005, 20006, 20007, 20008, 20009));
        assertThat(run.bridges()).isEqualTo(2);
        assertThat(run.publicHost()).hasValue("court.local");
        assertThat(run.data()).isEqualTo(Path.of("/tmp/x"));
    }

    @Test
    void media_may_be_reached_at_several_addresses() {
        Invocation run =
                Invocation.of(List.of("run", "--public-host=court.local", "--media-address=192.0.2.1,2001:db8::1"));

        assertThat(OwnPrograms.addressesOf(run.mediaAddresses().orElseThrow()))
                .isEqualTo("192.0.2.1,2001:db8:0:0:0:0:0:1");
        assertThat(OwnPrograms.addressesOf("2001:db8::1,fe80::1,192.0.2.1"))
                .isEqualTo("192.0.2.1,2001:db8:0:0:0:0:0:1");
    }

    @Test
    void reset_can_be_confirmed_beforehand() {
        assertThat(Invocation.of(List.of("reset", "--yes")).isConfirmed()).isTrue();
    }

    @Test
    void drain_takes_one_bridge_or_all_of_the_house() {
        assertThat(Invocation.of(List.of("drain")).bridge()).isEmpty();
        assertThat(Invocation.of(List.of("drain", "2", "--data", "/tmp/x")).bridge())
                .hasValue("2");
        assertThat(Invocation.of(List.of("drain", "http://bridge.internal:8080"))
                        .bridge())
                .hasValue("http://bridge.internal:8080");
        assertThat(Invocation.of(List.of("drain", "--undo")).isUndone()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "drain 3,'Bridges 1 and 2 and those by their address can be drained, not 3'",
        "dance,There is no command dance",
        "run --color=red,There is no option --color",
        "run --data,The option --data needs a value",
        "run --port-base=many,must be a number",
        "run --port-base=80,between 1024 and 65525",
        "run --bridges=3,There are 1 or 2 bridges",
        "run --media-address=court.local,Media addresses must be IPv4 or IPv6 addresses",
        "run --public-host=a;b,must be a name or an IPv4 address",
    })
    void a_wrong_command_line_is_told_in_one_sentence(String line, String sentence) {
        assertThatThrownBy(() -> Invocation.of(List.of(line.split(" ", -1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }
}
