package org.yunting.api.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;
import org.yunting.api.problem.RequestId;

/**
 * Turns away what says to be too large before any of it is read, and before Quarkus does so without a word. What does not say how large it is is counted
 * while it arrives, by {@link ContractReader}.
 */
@ApplicationScoped
class BodyLimit {
    /** After the request has its id and its headers. */
    private static final int BEFORE_THE_LIMIT_OF_QUARKUS = 100;

    private final ObjectMapper mapper;

    BodyLimit(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void install(@Observes Filters filters) {
        filters.register(this::measure, BEFORE_THE_LIMIT_OF_QUARKUS);
    }

    private void measure(RoutingContext request) {
        var said = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (said == null || Long.parseLong(said) <= ContractReader.LARGEST_BODY_BYTES) {
            request.next();
            return;
        }
        request.response()
                .setStatusCode(CommonProblem.BODY_TOO_LARGE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(written(Problem.of(CommonProblem.BODY_TOO_LARGE).in(RequestId.of(request))));
    }

    private String written(Problem problem) {
        try {
            return mapper.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
