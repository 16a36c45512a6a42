package org.yunting.api.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import org.yunting.api.database.Json;
import org.yunting.law.kernel.Sha256;

/** The digest that a receipt carries: SHA-256 of the filing's JSON, in the order of the contract, without absent parts. */
@Singleton
class FilingDigests {
    private final Json json;

    FilingDigests(Json json) {
        this.json = json;
    }

    Sha256 of(FilingContent content) {
        return Sha256.over(json.write(content).getBytes(UTF_8));
    }
}
