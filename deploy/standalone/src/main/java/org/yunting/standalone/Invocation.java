package org.yunting.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A command line, understood. Options are written {@code --name=value} or {@code --name value}; only {@code drain} takes a word besides.
 *
 * @param command what to do
 * @param project root folder of the project, {@code --project}
 * @param data data folder, {@code --data}
 * @param ports {@code --port-base N}; the usual ones where not given
 * @param publicHost {@code --public-host HOST}
 * @param mediaAddresses {@code --media-address ADDRESS[,ADDRESS]}, of public media; those of the public host where not given
 * @param bridges {@code --bridges 2}; one where not given
 * @param isConfirmed {@code --yes}
 * @param bridge which one to drain, {@code 1}, {@code 2} or an address; all of the house where not given
 * @param isUndone {@code --undo}
 */
record Invocation(
        Command command,
        Path project,
        Path data,
        CourtPorts ports,
        Optional<String> publicHost,
        Optional<String> mediaAddresses,
        int bridges,
        boolean isConfirmed,
        Optional<String> bridge,
        boolean isUndone) {
    private static final String BRIDGE = "1|2|https?://.+";

    /** What the Java part of the launcher can do. */
    enum Command {
        RUN,
        STOP,
        RESET,
        DRAIN,
        AUDIT
    }

    /**
     * Reads arguments.
     *
     * @throws IllegalArgumentException with a sentence for the person at the terminal
     */
    static Invocation of(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException("Which command? See ./court help.");
        }
        Draft draft = new Draft(command(arguments.getFirst()));
        List<String> options = arguments.subList(1, arguments.size());
        for (int i = 0; i < options.size(); i++) {
            String option = options.get(i);
            int equals = option.indexOf('=');
            if (option.equals("--yes")) {
                draft.isConfirmed = true;
            } else if (option.equals("--undo")) {
                draft.isUndone = true;
            } else if (i == 0 && draft.command == Command.DRAIN && !option.startsWith("--")) {
                draft.bridge = Optional.of(bridge(option));
            } else if (equals > 0) {
                draft.set(option.substring(0, equals), option.substring(equals + 1));
            } else if (i + 1 < options.size()) {
                draft.set(option, options.get(++i));
            } else {
                throw new IllegalArgumentException("The option " + option + " needs a value; see ./court help.");
            }
        }
        return draft.finished();
    }

    private static String bridge(String word) {
        if (!word.matches(BRIDGE)) {
            throw new IllegalArgumentException(
                    "Bridges 1 and 2 and those by their address can be drained, not " + word + "; see ./court help.");
        }
        return word;
    }

    private static Command command(String word) {
        for (Command command : Command.values()) {
            if (command.name().toLowerCase(Locale.ROOT).equals(word)) {
                return command;
            }
        }
        throw new IllegalArgumentException("There is no command " + word + "; see ./court help.");
    }

    private static final class Draft {
        private final Command command;
        private Path project = Path.of("").toAbsolutePath();
        private Optional<Path> data = Optional.empty();
        private CourtPorts ports = CourtPorts.usual();
        private Optional<String> publicHost = Optional.empty();
        private Optional<String> mediaAddresses = Optional.empty();
        private int bridges = 1;
        private boolean isConfirmed;
        private Optional<String> bridge = Optional.empty();
        private boolean isUndone;

        Draft(Command command) {
            this.command = command;
        }

        void set(String option, String value) {
            switch (option) {
                case "--project" -> project = Path.of(value).toAbsolutePath();
                case "--data" -> data = Optional.of(Path.of(value).toAbsolutePath());
                case "--port-base" -> ports = CourtPorts.from(number(value));
                case "--bridges" -> bridges = bridges(value);
                case "--public-host" -> publicHost = Optional.of(host(value));
                case "--media-address" -> mediaAddresses = Optional.of(addresses(value));
                default -> throw new IllegalArgumentException("There is no option " + option + "; see ./court help.");
            }
        }

        Invocation finished() {
            return new Invocation(
                    command,
                    project,
                    data.orElse(project.resolve(".court")),
                    ports,
                    publicHost,
                    mediaAddresses,
                    bridges,
                    isConfirmed,
                    bridge,
                    isUndone);
        }

        private static int number(String value) {
            try {
                return Integer.parseInt(value);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("The port base must be a number, not " + value + ".", e);
            }
        }

        private static int bridges(String value) {
            return switch (value) {
                case "1" -> 1;
                case "2" -> 2;
                default -> throw new IllegalArgumentException("There are 1 or 2 bridges, not " + value + ".");
            };
        }

        private static String addresses(String value) {
            if (!value.matches("[0-9A-Fa-f.:]+(,[0-9A-Fa-f.:]+)*")) {
                throw new IllegalArgumentException(
                        "Media addresses must be IPv4 or IPv6 addresses with commas between them, not " + value + ".");
            }
            return value;
        }

        private static String host(String value) {
            if (!value.matches("[A-Za-z0-9][A-Za-z0-9.-]*")) {
                throw new IllegalArgumentException(
                        "The public host must be a name or an IPv4 address, not " + value + ".");
            }
            return value;
        }
    }
}
