package org.yunting.api.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;

/** Measures every body against the contract before it becomes a type. */
@Provider
public class ContractReader implements ReaderInterceptor {
    static final String SCHEMA = "contract.schema";

    /** Room for the longest lawful filing in Chinese, with some to spare. */
    static final int LARGEST_BODY_BYTES = 384 * 1024;

    private final ObjectMapper strict = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getProperty(SCHEMA) instanceof ContractSchema schema) {
            var bytes = context.getInputStream().readNBytes(LARGEST_BODY_BYTES + 1);
            if (bytes.length > LARGEST_BODY_BYTES) {
                throw Problem.of(CommonProblem.BODY_TOO_LARGE).asException();
            }
            var violations = schema.violations(parsed(bytes));
            if (!violations.isEmpty()) {
                throw Problem.of(CommonProblem.INVALID_INPUT)
                        .violating(violations)
                        .asException();
            }
            context.setInputStream(new ByteArrayInputStream(bytes));
        }
        return context.proceed();
    }

    private JsonNode parsed(byte[] bytes) throws IOException {
        try {
            var tree = strict.readTree(bytes);
            if (tree == null || tree.isMissingNode()) {
                throw Problem.of(CommonProblem.MALFORMED_JSON).asException();
            }
            return tree;
        } catch (JsonProcessingException malformed) {
            throw Problem.of(CommonProblem.MALFORMED_JSON).asException();
        }
    }
}
