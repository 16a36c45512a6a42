package org.yunting.api.room;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.yunting.api.problem.Problem;
import org.yunting.api.room.FromBrowser.Asked;
import org.yunting.api.room.Line.Entrance;

/** What came over room sockets and was refused: what was no message of the protocol is counted, and ended its socket; what the law refused is logged, and went to who asked alone. */
@ApplicationScoped
class RefusedMessages {
    private static final Logger LOG = Logger.getLogger(RefusedMessages.class);

    private static final Map<Class<?>, String> NAMES = Arrays.stream(
                    CourtAct.class.getAnnotation(JsonSubTypes.class).value())
            .collect(Collectors.toUnmodifiableMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));

    private final Counter refused;
    private final MeterRegistry registry;

    RefusedMessages(MeterRegistry registry) {
        this.registry = registry;
        refused = Counter.builder("court.room.messages.refused")
                .description("Messages of pages in rooms that were malformed or too many")
                .register(registry);
    }

    void count() {
        refused.increment();
    }

    /** An act that was not done: who asked for which, where, and by which code it was refused. What they wrote with it is nobody's who reads a log. */
    void note(Entrance entrance, Asked asked, Problem problem) {
        var act = NAMES.getOrDefault(asked.act().getClass(), "unknown");
        LOG.infof("hearing %s: %s asked by %s refused: %s", entrance.hearing(), act, entrance.person(), problem.code());
        Counter.builder("court.room.acts.refused")
                .description("Acts asked for in rooms that were refused")
                .tag("code", problem.code())
                .register(registry)
                .increment();
    }
}
