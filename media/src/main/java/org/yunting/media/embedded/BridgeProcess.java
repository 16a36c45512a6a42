package org.yunting.media.embedded;

import java.io.IOException;
import java.util.List;

/** The bridge as a process of its own. Prints one line when it is ready; SIGTERM and SIGINT end it in order. */
public final class BridgeProcess {
    private BridgeProcess() {}

    public static void main(String[] arguments) {
        // Before the first class of either is loaded. Netty's direct memory tricks are for servers with more to say.
        setDefault("io.netty.noUnsafe", "true");
        setDefault("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT.%1$tL%1$tz %4$s %5$s%6$s%n");
        try {
            BridgeOptions options = BridgeOptions.parse(List.of(arguments));
            EmbeddedBridge bridge = EmbeddedBridge.start(options);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(bridge::close));
            System.out.println("bridge ready: rest " + bridge.restUri() + ", media " + bridge.mediaAddress());
        } catch (IllegalArgumentException | IOException e) {
            System.err.println("bridge not started: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void setDefault(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
