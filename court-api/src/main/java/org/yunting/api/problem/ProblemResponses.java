package org.yunting.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps whatever ends a request early to its problem document. */
@Singleton
public class ProblemResponses {
    private static final Logger LOG = Logger.getLogger(ProblemResponses.class);

    @ServerExceptionMapper
    Response refused(ProblemException refused, RoutingContext request) {
        LOG.infof(
                "answered %d %s", refused.problem().status(), refused.problem().code());
        return response(refused.problem(), request);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response notSignedIn(RoutingContext request) {
        return Response.fromResponse(response(Problem.of(CommonProblem.NOT_SIGNED_IN), request))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response notYourOffice(RoutingContext request) {
        return response(Problem.of(CommonProblem.NOT_YOUR_OFFICE), request);
    }

    @ServerExceptionMapper(JsonProcessingException.class)
    Response malformed(RoutingContext request) {
        return response(Problem.of(CommonProblem.MALFORMED_JSON), request);
    }

    /** The contract was obeyed and the type was not: the contract is too wide, which is for us to mend, but the caller can mend the input. */
    @ServerExceptionMapper
    Response mismatched(JsonMappingException mismatch, RoutingContext request) {
        LOG.warnf("input passed the contract but not its type: %s", mismatch.getPathReference());
        return response(Problem.of(CommonProblem.INVALID_INPUT), request);
    }

    @ServerExceptionMapper
    Response standard(WebApplicationException standard, RoutingContext request) {
        if (standard.getCause() instanceof JsonMappingException mismatch) {
            return mismatched(mismatch, request);
        }
        var code = switch (standard.getResponse().getStatus()) {
            case 400 -> CommonProblem.INVALID_INPUT;
            case 401 -> CommonProblem.NOT_SIGNED_IN;
            case 403 -> CommonProblem.NOT_YOUR_OFFICE;
            case 404 -> CommonProblem.NOT_FOUND;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 406 -> CommonProblem.NOT_ACCEPTABLE;
            case 413 -> CommonProblem.BODY_TOO_LARGE;
            case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> CommonProblem.UNAVAILABLE;
            default -> CommonProblem.INTERNAL_FAULT;
        };
        if (code == CommonProblem.INTERNAL_FAULT) {
            LOG.error("unexpected answer", standard);
        }
        return response(Problem.of(code), request);
    }

    @ServerExceptionMapper({ConnectException.class, TimeoutException.class})
    Response unavailable(Throwable fault, RoutingContext request) {
        LOG.warnf("a dependency does not answer: %s", fault.getClass().getName());
        return Response.fromResponse(response(Problem.of(CommonProblem.UNAVAILABLE), request))
                .header(HttpHeaders.RETRY_AFTER, "5")
                .build();
    }

    @ServerExceptionMapper
    Response bug(Throwable bug, RoutingContext request) {
        if (DependencyAway.isBehind(bug)) {
            return unavailable(bug, request);
        }
        LOG.error("a bug ended a request", bug);
        return response(Problem.of(CommonProblem.INTERNAL_FAULT), request);
    }

    private static Response response(Problem problem, RoutingContext request) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.in(RequestId.of(request)))
                .build();
    }
}
