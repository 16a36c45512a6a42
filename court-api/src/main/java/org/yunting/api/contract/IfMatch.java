package org.yunting.api.contract;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;

/**
 * The version a change rests on, as it came in the {@code If-Match} header. Held by the resource, asked by the use case once it has read the present
 * version, so that the answer to a stale change is always 412 and never a lost update.
 */
public record IfMatch(@Nullable String header) {
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    /** Read by the framework from the header. */
    public static IfMatch valueOf(String header) {
        return new IfMatch(header);
    }

    /** The version of what has just been read. */
    public static IfMatch of(Versioned read) {
        return new IfMatch("\"" + read.version() + "\"");
    }

    /**
     * Lets the change go on if it rests on the present version.
     *
     * @throws org.yunting.api.problem.ProblemException {@code version-required} or {@code stale-version}
     */
    public static void require(@Nullable IfMatch given, long present) {
        if (given == null || given.header() == null) {
            throw Problem.of(CommonProblem.VERSION_REQUIRED).asException();
        }
        var matcher = VERSION.matcher(given.header());
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) != present) {
            throw Problem.of(CommonProblem.STALE_VERSION).asException();
        }
    }
}
