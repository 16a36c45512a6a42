package org.yunting.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yunting.law.kernel.Refusal;
import org.yunting.law.kernel.Violation;

/**
 * An RFC 9457 problem document with the extension members of the contract.
 *
 * @param type relative address of the page that explains it
 * @param title constant per code, in English; screens translate the code
 * @param instance the request id
 * @param basis the article it rests on
 * @param possible what is possible instead, as stable keys
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        String code,
        @Nullable String basis,
        List<String> possible,
        List<Violation> violations,
        Map<String, String> params) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem of the machinery around the law: nothing found, not signed in, too large. */
    public static Problem of(ProblemCode code) {
        return new Problem(
                pageOf(code.code()),
                code.title(),
                code.status(),
                null,
                null,
                code.code(),
                null,
                List.of(),
                List.of(),
                Map.of());
    }

    /** The law said no. */
    public static Problem of(Refusal refusal) {
        var code = refusal.code();
        return new Problem(
                pageOf(code.code()),
                titleOf(code.code()),
                statusOf(refusal),
                null,
                null,
                code.code(),
                refusal.basis().toString(),
                refusal.possibleInstead(),
                refusal.violations(),
                refusal.params());
    }

    public Problem violating(List<Violation> found) {
        return new Problem(type, title, status, detail, instance, code, basis, possible, List.copyOf(found), params);
    }

    /** The same problem under a status that tells the caller more. */
    public Problem as(int moreExactStatus) {
        return new Problem(type, title, moreExactStatus, detail, instance, code, basis, possible, violations, params);
    }

    /** The same problem as an occurrence in one request. */
    public Problem in(@Nullable String requestId) {
        return new Problem(type, title, status, detail, requestId, code, basis, possible, violations, params);
    }

    /** Ends the use case that met it; whatever its transaction had written is rolled back. */
    public ProblemException asException() {
        return new ProblemException(this);
    }

    private static int statusOf(Refusal refusal) {
        return switch (refusal.code().kind()) {
            case NOT_ENTITLED -> 403;
            case WRONG_STATE, OUT_OF_TIME -> 409;
            case INVALID -> 422;
        };
    }

    private static String pageOf(String code) {
        return "/problems/" + code;
    }

    private static String titleOf(String code) {
        var words = code.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
