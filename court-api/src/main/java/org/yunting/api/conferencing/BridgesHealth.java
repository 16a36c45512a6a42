package org.yunting.api.conferencing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells how the bridges are, and is never the reason to call the court not ready: filing, evidence and consent go on without them. */
@Readiness
@ApplicationScoped
class BridgesHealth implements HealthCheck {
    private final BridgePool bridges;

    BridgesHealth(BridgePool bridges) {
        this.bridges = bridges;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("bridges").up();
        bridges.conditions()
                .forEach((bridge, condition) -> answer.withData(
                        bridge.toString(),
                        condition.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        return answer.build();
    }
}
