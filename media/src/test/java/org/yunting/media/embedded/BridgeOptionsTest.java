package org.yunting.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BridgeOptionsTest {
    @Test
    void all_arguments_are_read() {
        BridgeOptions options = BridgeOptions.parse(List.of(
                "--rest=127.0.0.1:9188",
                "--media=[::]:20000",
                "--advertise=192.0.2.1,2001:db8::1",
                "--colibri-ws=wss://room.example/bridge/",
                "--region=eu-south"));

        assertThat(options.rest()).isEqualTo(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9188));
        assertThat(options.media().getAddress().isAnyLocalAddress()).isTrue();
        assertThat(options.media().getPort()).isEqualTo(20_000);
        assertThat(options.advertised())
                .extracting(InetAddress::getHostAddress)
                .containsExactly("192.0.2.1", "2001:db8:0:0:0:0:0:1");
        assertThat(options.channelBase()).isEqualTo("wss://room.example/bridge");
        assertThat(options.region()).isEqualTo("eu-south");
    }

    @Test
    void without_arguments_everything_is_on_loopback() {
        BridgeOptions options = BridgeOptions.parse(List.of());

        assertThat(options.rest().getAddress().isLoopbackAddress()).isTrue();
        assertThat(options.media().getAddress().isLoopbackAddress()).isTrue();
        assertThat(options.advertised()).allMatch(InetAddress::isLoopbackAddress);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--media=10000",
                "--media=127.0.0.1:70000",
                "--media=0.0.0.0:10000",
                "--advertise=",
                "--advertise=a b",
                "--colibri-ws=http://x",
                "--region=",
                "--region=two words",
                "--volume=11",
                "help"
            })
    void anything_else_is_refused_with_a_sentence(String argument) {
        assertThatThrownBy(() -> BridgeOptions.parse(List.of(argument)))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .isNotBlank();
    }
}
