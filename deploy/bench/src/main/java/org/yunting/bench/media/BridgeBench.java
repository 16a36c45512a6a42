package org.yunting.bench.media;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yunting.bench.Machine;

/**
 * {@code ./court bench bridges [http://127.0.0.1:8080]…}: the same load on the embedded bridge and on every other whose address is given,
 * turn by turn in one run, and what each of them needed. The bridges must run on this machine, since their processes are watched.
 */
public final class BridgeBench {
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration SETTLING = Duration.ofSeconds(6);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final List<Load> LOADS = List.of(new Load(3, 3), new Load(5, 5), new Load(7, 10));

    /** So many endpoints, of which so many send. */
    private record Load(int senders, int receivers) {}

    /** What a bridge needed for a load. */
    private record Cost(Traffic traffic, double cpuMillis, double megabytesPerEndpoint, long allocatedBytes) {
        /** Bytes of objects that the media thread made for each packet; empty of a bridge that does not say. */
        String garbagePerPacket() {
            return allocatedBytes < 0 ? "" : Long.toString(allocatedBytes / traffic.packets());
        }

        double cpuMillisPerThousand() {
            return cpuMillis * 1_000 / traffic.packets();
        }

        double cpuSecondsPerGigabit() {
            return cpuMillis / 1_000 / traffic.receivedGigabits();
        }
    }

    private BridgeBench() {}

    /** @param addresses of other bridges */
    public static void main(String[] addresses) throws Exception {
        System.out.println("Bridges under load");
        System.out.println("  " + Machine.described());
        System.out.println("  before: " + Machine.load());
        try (EmbeddedBridgeProcess embedded = EmbeddedBridgeProcess.start()) {
            List<MeasuredBridge> bridges = new ArrayList<>(List.of(embedded.measured()));
            for (String address : addresses) {
                bridges.add(MeasuredBridge.at(URI.create(address)));
            }
            for (MeasuredBridge bridge : bridges) {
                warmUp(bridge);
            }
            for (Load load : LOADS) {
                compare(load, bridges);
            }
        }
        // Threads of the web sockets linger.
        System.exit(0);
    }

    private static void warmUp(MeasuredBridge bridge) throws Exception {
        Load largest = LOADS.getLast();
        try (LoadedRoom room = LoadedRoom.open(bridge.rest(), largest.senders(), largest.receivers())) {
            room.run(WARM_UP);
        }
    }

    private static void compare(Load load, List<MeasuredBridge> bridges) throws Exception {
        System.out.printf(Locale.ROOT, "%n%d endpoints, %d of them send%n", load.receivers(), load.senders());
        System.out.println(
                "  bridge                    packets/s  arrived  CPU ms/1,000  CPU s/Gbit  delay p50  p99 ms "
                        + " MB/endpoint  bytes/packet");
        List<Cost> costs = new ArrayList<>();
        for (MeasuredBridge bridge : bridges) {
            Cost cost = costOf(load, bridge);
            costs.add(cost);
            print(bridge.name(), load, cost);
        }
        for (int other = 1; other < bridges.size(); other++) {
            printRatio(costs.getFirst(), bridges.get(other).name(), costs.get(other));
        }
    }

    private static Cost costOf(Load load, MeasuredBridge bridge) throws Exception {
        double megabytesBefore = bridge.liveMegabytes();
        try (LoadedRoom room = LoadedRoom.open(bridge.rest(), load.senders(), load.receivers())) {
            room.run(SETTLING);
            double cpuBefore = bridge.cpuMillis();
            long allocatedBefore = bridge.allocatedBytes();
            Traffic traffic = room.run(MEASURED);
            double cpu = bridge.cpuMillis() - cpuBefore;
            long allocated = allocatedBefore < 0 ? -1 : bridge.allocatedBytes() - allocatedBefore;
            return new Cost(traffic, cpu, (bridge.liveMegabytes() - megabytesBefore) / load.receivers(), allocated);
        }
    }

    private static void print(String name, Load load, Cost cost) {
        Traffic traffic = cost.traffic();
        double expected = (double) traffic.sentPackets() * (load.receivers() - 1);
        System.out.printf(
                Locale.ROOT,
                "  %-24s %10.0f %7.1f%% %13.1f %11.2f %10.2f %7.2f %12.2f %13s%n",
                name,
                traffic.packets() / (double) MEASURED.toSeconds(),
                100 * traffic.receivedPackets() / expected,
                cost.cpuMillisPerThousand(),
                cost.cpuSecondsPerGigabit(),
                traffic.delayMillis(50),
                traffic.delayMillis(99),
                cost.megabytesPerEndpoint(),
                cost.garbagePerPacket());
    }

    private static void printRatio(Cost own, String name, Cost other) {
        System.out.printf(
                Locale.ROOT,
                "  embedded / %s: CPU per packet %.2f, CPU per bit %.2f, delay p50 %.2f, p99 %.2f, memory per endpoint"
                        + " %.2f%n",
                name,
                own.cpuMillisPerThousand() / other.cpuMillisPerThousand(),
                own.cpuSecondsPerGigabit() / other.cpuSecondsPerGigabit(),
                own.traffic().delayMillis(50) / other.traffic().delayMillis(50),
                own.traffic().delayMillis(99) / other.traffic().delayMillis(99),
                own.megabytesPerEndpoint() / other.megabytesPerEndpoint());
    }
}
