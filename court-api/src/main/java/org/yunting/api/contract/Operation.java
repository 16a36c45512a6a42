package org.yunting.api.contract;

import java.util.List;
import java.util.Optional;

/**
 * One operation of the contract.
 *
 * @param body the schema of the body it takes, if it takes one
 * @param open whether it may be called without signing in
 */
public record Operation(
        String id,
        String method,
        String template,
        List<Parameter> parameters,
        Optional<ContractSchema> body,
        boolean open) {
    /**
     * @param in {@code path}, {@code query} or {@code header}
     */
    public record Parameter(String name, String in, boolean required, ContractSchema schema) {}
}
