package org.yunting.standalone;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;
import org.yunting.standalone.servers.CannotStart;

/** The commands behind the script {@code court}: {@code run}, {@code stop}, {@code reset}, {@code drain} and {@code audit}. The script itself builds, checks and tests. */
public final class Court {
    private static final int TROUBLE = 1;
    private static final int WRONG_USE = 2;

    private Court() {}

    /** @param arguments a command and its options; see {@link Invocation} */
    public static void main(String[] arguments) {
        System.exit(exitCode(List.of(arguments)));
    }

    private static int exitCode(List<String> arguments) {
        try {
            Invocation invocation = Invocation.of(arguments);
            return switch (invocation.command()) {
                case RUN -> RunningCourt.run(invocation);
                case STOP -> stop(invocation.data());
                case RESET -> reset(invocation);
                case DRAIN -> DrainBridges.of(invocation, System.out);
                case AUDIT -> AuditCourt.of(invocation.data(), System.out);
            };
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return WRONG_USE;
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            return TROUBLE;
        }
    }

    private static int stop(Path data) {
        int found = DataFolder.stop(data);
        System.out.println(
                found == 0
                        ? "No court runs on " + data + "."
                        : "The court has stopped; its data are kept in " + data + ".");
        return 0;
    }

    private static int reset(Invocation invocation) {
        Path data = invocation.data();
        if (!Files.exists(data)) {
            System.out.println("There is nothing to delete: " + data + " does not exist.");
            return 0;
        }
        if (!invocation.isConfirmed()) {
            System.out.print("This deletes every case, file and account in " + data + ". Type yes to go on: ");
            System.out.flush();
            Scanner answers = new Scanner(System.in, StandardCharsets.UTF_8);
            if (!answers.hasNextLine() || !answers.nextLine().strip().equals("yes")) {
                System.out.println("Nothing was deleted.");
                return TROUBLE;
            }
        }
        DataFolder.delete(data);
        System.out.println("Deleted. The next ./court run begins anew.");
        return 0;
    }
}
