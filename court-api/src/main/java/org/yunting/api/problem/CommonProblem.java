package org.yunting.api.problem;

/** Problems that any endpoint may answer. */
public enum CommonProblem implements ProblemCode {
    /** The body is no JSON. */
    MALFORMED_JSON(400),
    /** The input does not obey the contract; every violation is listed. */
    INVALID_INPUT(400),
    /** The cursor is not one that this list gave out. */
    UNKNOWN_CURSOR(400),
    NOT_SIGNED_IN(401),
    /** The person is known, but not in an office that may do this. */
    NOT_YOUR_OFFICE(403),
    /** It does not exist, or not for this person; the two are not told apart. */
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    /** Somebody else changed it since it was read. */
    STALE_VERSION(412),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    VERSION_REQUIRED(428),
    INTERNAL_FAULT(500),
    /** Something the court depends on does not answer; trying again later helps. */
    UNAVAILABLE(503);

    private final int status;

    CommonProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
